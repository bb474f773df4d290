import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { z } from 'zod'
import { EMERGENCY_KINDS, type EmergencyKind } from '../../../src/knowledge/emergency/lexicon.ts'
import type { Locale } from '../../../src/locale.ts'

/** The first is for tuning; the second is only counted, never read while tuning. */
export const LINE_SETS = ['development', 'held-out'] as const
export type LineSet = (typeof LINE_SETS)[number]

export interface EmergencyLines {
  readonly emergencies: readonly { readonly kind: EmergencyKind; readonly text: string }[]
  readonly ordinary: readonly string[]
}

/** In the files, a line's key is its kind and its manner ("medical typo"), or its manner alone. */
const line = z
  .record(z.string(), z.string())
  .transform((entry) => Object.entries(entry).map(([key, text]) => ({ key, text })))
const kind = z.enum(EMERGENCY_KINDS)
const file = z.strictObject({ emergencies: z.array(line), ordinary: z.array(line) })

export function readLines(set: LineSet, locale: Locale): EmergencyLines {
  const { emergencies, ordinary } = file.parse(
    load(readFileSync(join(import.meta.dirname, set, `${locale}.yaml`), 'utf8')),
  )
  return {
    emergencies: emergencies.flat().map(({ key, text }) => ({ kind: kind.parse(key.split(' ')[0]), text })),
    ordinary: ordinary.flat().map(({ text }) => text),
  }
}
