import { languageName } from '../formats.ts'
import type { Texts } from '../i18n.ts'
import type { Locale } from '../locale.ts'
import { type Block, list, paragraph } from '../message.ts'
import type { Subscription } from './subscription.ts'

/** What waits for volunteers and moderators when a digest is made. */
export interface Work {
  /** Questions without an answer, by the code of their language. */
  readonly waiting: readonly { readonly locale: string; readonly count: number }[]
  /** How many deliveries were given up. */
  readonly givenUp: number
}

/** The work that the subscription asks for; none where nothing waits. */
export function workBlocks(
  { waiting, givenUp }: Work,
  { interests }: Subscription,
  { locale, texts }: { readonly locale: Locale; readonly texts: Texts },
): readonly Block[] {
  const wants = (kind: string) => interests.some((interest) => interest.kind === kind)
  const some = waiting.filter(({ count }) => count > 0)
  const questions =
    wants('waiting-questions') && some.length > 0
      ? [
          paragraph({ text: texts('outreach-group-waiting'), bold: true }),
          list(some.map(({ locale: code, count }) => [`${languageName(code, locale)}: ${count}`])),
          paragraph(texts('outreach-waiting-open')),
        ]
      : []
  const failures = wants('moderation') && givenUp > 0 ? [paragraph(texts('outreach-given-up', { count: givenUp }))] : []
  return [...questions, ...failures]
}
