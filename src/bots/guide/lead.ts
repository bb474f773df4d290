import { languageName } from '../../formats.ts'
import { type Block, paragraph } from '../../message.ts'
import type { View } from './view.ts'

/** What is said above a walkthrough when something has happened. */
export type Lead = readonly string[]

/** The lead, and that the entry is in another language. */
export function leadBlocks({ locale, texts, reader }: View, lead: Lead = []): Block[] {
  const language =
    reader.locale === locale ? [] : [texts('card-other-language', { language: languageName(reader.locale, locale) })]
  return [...lead, ...language].map((text) => paragraph(text))
}
