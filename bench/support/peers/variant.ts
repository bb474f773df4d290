import type { SearchDocument } from '../../../src/knowledge/search/document.ts'
import { LOCALES, type Locale } from '../../../src/locale.ts'
import { type Find, flatten, type Peer, type Scored } from './peer.ts'
import type { Prepare, WordSettings } from './words.ts'

/** An engine with its settings and what is given to it. */
export interface Variant {
  readonly peer: Peer
  readonly words: WordSettings
  /** One index over all languages, or one for each, of which only the asker's is asked. */
  readonly languages: 'all' | 'own'
}

export type FindEntries = (text: string, locale: Locale, limit: number) => Promise<readonly Scored[]>

export async function indexVariant(
  { peer, words, languages }: Variant,
  documents: readonly SearchDocument[],
  prepare: Prepare,
): Promise<FindEntries> {
  const inWords = (text: string, locale: Locale) => prepare(text, locale, words)
  const indexed = (locales: readonly Locale[]) =>
    peer.index(documents.map((document) => flatten(document, locales, inWords)))
  const whole = languages === 'all' ? await indexed(LOCALES) : undefined
  const own = new Map<Locale, Find>()
  if (!whole) for (const locale of LOCALES) own.set(locale, await indexed([locale]))
  return async (text, locale, limit) => (whole ?? own.get(locale))?.(inWords(text, locale), limit) ?? []
}

export function describeVariant({ peer, words, languages }: Variant): string {
  const given = [...(words.stems ? ['stems'] : []), ...(words.stopWords ? ['stop words'] : [])]
  return [
    peer.settings,
    given.join(' and ') || 'words as they are',
    languages === 'all' ? 'one index' : 'an index a language',
  ].join('; ')
}

/** Whether nothing is done to the words before the engine sees them. */
export function isPlain({ words }: Variant): boolean {
  return !words.stems && !words.stopWords
}
