import { z } from 'zod'
import { setting, url } from './setting.ts'

const text = () => z.string().min(1).max(500).optional()

/** A language model behind an OpenAI-compatible endpoint. Nothing is on without its address and a model. */
export const ASSISTANT_SETTINGS = {
  ASSISTANT_URL: setting(
    url.refine((value) => !value.includes('@') && !/[?#]/.test(value)).optional(),
    'Base address of an OpenAI-compatible endpoint, up to its version; nothing is asked of it without a model below',
    'http://127.0.0.1:11434/v1',
  ),
  ASSISTANT_KEY: setting(
    z
      .string()
      .regex(/^[\x21-\x7e]{1,500}$/)
      .optional(),
    'Key that the endpoint of ASSISTANT_URL asks for, when it asks for one',
    'example-key',
  ),
  ASSISTANT_EMBEDDING_MODEL: setting(
    text(),
    'Model that finds entries by meaning, for questions whose words fit none well; many languages needed',
    'bge-m3',
  ),
  ASSISTANT_REWRITE_MODEL: setting(
    text(),
    'Model that puts the steps of an answer in plainer words; what it says is checked against the entry',
    'gemma3:12b',
  ),
  ASSISTANT_TIMEOUT_MS: setting(
    z.coerce.number().int().min(50).max(30_000).default(4000),
    'Milliseconds that a person waits for the model at most, before the answer goes out without it',
    '4000',
  ),
} as const

type Name = keyof typeof ASSISTANT_SETTINGS
export type AssistantValues = { readonly [Key in Name]: z.output<(typeof ASSISTANT_SETTINGS)[Key]['schema']> }

export interface AssistantConfig {
  /** Without a slash at its end. */
  readonly url: string
  readonly key: string | undefined
  readonly embeddingModel: string | undefined
  readonly rewriteModel: string | undefined
  readonly timeoutMs: number
}

/** `undefined` while nothing is to be asked of a model. */
export function groupAssistant(values: AssistantValues): AssistantConfig | undefined {
  const { ASSISTANT_URL: address, ASSISTANT_EMBEDDING_MODEL: embeddingModel } = values
  const { ASSISTANT_REWRITE_MODEL: rewriteModel } = values
  if (address === undefined || (embeddingModel === undefined && rewriteModel === undefined)) return undefined
  return {
    url: address.replace(/\/+$/, ''),
    key: values.ASSISTANT_KEY,
    embeddingModel,
    rewriteModel,
    timeoutMs: values.ASSISTANT_TIMEOUT_MS,
  }
}

/** What is set, but does nothing without the address. `has` tells which settings have a value. */
export function assistantProblems(has: (name: string) => boolean): string[] {
  if (has('ASSISTANT_URL')) return []
  return (['ASSISTANT_KEY', 'ASSISTANT_EMBEDDING_MODEL', 'ASSISTANT_REWRITE_MODEL'] as const)
    .filter(has)
    .map(
      (name) =>
        `${name} needs ASSISTANT_URL. A valid example: ASSISTANT_URL=${ASSISTANT_SETTINGS.ASSISTANT_URL.example}`,
    )
}
