import type { Catalogue } from '../i18n.ts'
import type { KnowledgeBase } from '../knowledge/answer.ts'
import type { Near } from '../knowledge/search/search.ts'
import { createStems } from '../knowledge/search/stems.ts'
import type { Service } from '../knowledge/service.ts'
import type { Locale } from '../locale.ts'
import type { Log } from '../log.ts'
import { type Client, createClient, type Outcome, type Request } from './client.ts'
import type { Flaw } from './grounded.ts'
import { withoutPerson } from './masking.ts'
import { createRecall } from './recall.ts'
import { flawOfRewrite, originalOf, type Rewrite, rewriteRequest } from './rewrite.ts'
import { createVectorFile, vectorPath } from './vector-file.ts'

/** What a language model has to add to one answer; each part is absent when it has nothing to say. */
export interface Assistance {
  readonly near?: readonly Near[]
  readonly rewrite?: Rewrite
}

/** What is known of a question before a model is asked. */
export interface Asked {
  readonly text: string
  readonly locale: Locale
}

/** A language model, which knows nothing of who asks. It never throws and never keeps anybody waiting for long. */
export interface Assistant {
  /** Notices a changed base; to be called now and then, and cheap. */
  notice(): void
  /** A question's share of the model's time, from now on. */
  begin(): Session
  /** Resolves when nothing goes on in the background. */
  idle(): Promise<void>
  /** Gives up all requests. */
  stop(): Promise<void>
}

export interface Session {
  /** Entries whose meaning is near to the question's. */
  near(asked: Asked): Promise<readonly Near[] | undefined>
  /** The steps of `service` in plainer words, if what the model says can be shown. `now` is in milliseconds since 1970. */
  rewrite(asked: Asked, service: Service, now: number): Promise<Rewrite | undefined>
}

/** How a rewrite was judged. */
export type Verdict = 'grounded' | Flaw

export interface AssistantOptions {
  readonly config: {
    readonly url: string
    readonly key: string | undefined
    readonly embeddingModel: string | undefined
    readonly rewriteModel: string | undefined
    readonly timeoutMs: number
  }
  readonly dataDirectory: string
  readonly base: KnowledgeBase
  readonly catalogue: Catalogue
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onOutcome: (request: Request, outcome: Outcome) => void
  readonly onVerdict: (verdict: Verdict) => void
  readonly log: Log
  /** Makes the signal that ends a session; default by the clock. */
  readonly deadline?: (ms: number) => AbortSignal
}

export function createAssistant(options: AssistantOptions): Assistant {
  const { config, dataDirectory, base, log } = options
  const deadline = options.deadline ?? AbortSignal.timeout
  const stopping = new AbortController()
  const client = createClient({ ...config, now: options.now, onOutcome: options.onOutcome, log })
  const recall =
    config.embeddingModel === undefined
      ? undefined
      : createRecall({
          ...{ client, base, log },
          file: createVectorFile(vectorPath(dataDirectory, config.embeddingModel)),
          stopped: stopping.signal,
        })
  const rewrite = config.rewriteModel === undefined ? undefined : createRewriter(client, options)
  return {
    notice: () => recall?.learn(),
    begin() {
      const signal = AbortSignal.any([deadline(config.timeoutMs), stopping.signal])
      return {
        near: async ({ text, locale }) => recall?.near(withoutPerson(text), locale, signal),
        rewrite: async (asked, service, now) => rewrite?.(asked, service, now, signal),
      }
    },
    idle: async () => recall?.idle(),
    async stop() {
      stopping.abort()
      await recall?.idle()
    },
  }
}

/** Characters by which the language of a text is known. */
const ENOUGH = 300

type Rewriter = (asked: Asked, service: Service, now: number, signal: AbortSignal) => Promise<Rewrite | undefined>

function createRewriter(client: Pick<Client, 'complete'>, { base, catalogue, onVerdict }: AssistantOptions): Rewriter {
  const stem = createStems()
  const languageOf = (text: string) => base.answer({ text: text.slice(0, ENOUGH) }).language
  return async ({ text: question, locale }, service, now, signal) => {
    const original = originalOf(service, { locale, texts: catalogue(locale), now })
    const said = original && (await client.complete(rewriteRequest(original, withoutPerson(question)), signal))
    if (!original || said === undefined) return undefined
    const text = said.trim()
    const flaw = flawOfRewrite(text, original, { languageOf, stem })
    onVerdict(flaw ?? 'grounded')
    return flaw ? undefined : { service, locale, text }
  }
}
