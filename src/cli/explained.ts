import { entryTitle, findEntry } from '../bots/replies/entries.ts'
import type { Texts } from '../i18n.ts'
import type { KnowledgeBase } from '../knowledge/answer.ts'
import type { Explanation } from '../knowledge/explain.ts'
import { describeEntry, describeQuestion, type Line, percent } from '../knowledge/explanation-text.ts'
import type { Locale } from '../locale.ts'

/** Why a question has its answer, to be read in a terminal. */
export function explanationText(explanation: Explanation, base: KnowledgeBase, texts: Texts, locale: Locale): string {
  const lineText = ({ text, quote }: Line) =>
    quote ? `${text} ${texts('explain-quoted', { text: quote.text })}` : text
  const entries = explanation.entries.map((entry, at) => {
    const found = findEntry(base, entry.id)
    const heading = `${at + 1}. ${found ? entryTitle(found, locale) : entry.id} (${entry.id})`
    const lines = describeEntry(entry, explanation.language, texts, locale).map((line) => `   • ${lineText(line)}`)
    return [heading, `   ${texts('explain-chance', { chance: percent(entry.chance, locale) })}`, ...lines].join('\n')
  })
  const understood = describeQuestion(explanation, texts, locale).map(lineText)
  return [[texts('explain-title').toLocaleUpperCase(locale), ...understood].join('\n'), ...entries].join('\n\n')
}
