import type { Knowledge } from '../../knowledge/open.ts'
import type { NewNews, NewsItem, NewsText } from '../../outreach/news.ts'
import { shortened } from '../../outreach/shortened.ts'
import { MASK, maskContacts } from '../../relay/mask.ts'
import type { Question } from '../../relay/question.ts'
import type { QuestionFile, RelayedMessage } from '../../store/relay-store.ts'

const MOST_TITLE = 200
const MOST_TEXT = 3000

/** Whether a moderator may make the answer to it public. */
export function hasPublicAnswer({ question }: Pick<QuestionFile, 'question'>): boolean {
  return question.answeredAt !== null && question.state !== 'withdrawn' && !question.hidden
}

/** The traveller does not want it to be public: kept as a note, so that moderators see it and it lasts. */
export function hasObjected(messages: readonly RelayedMessage[]): boolean {
  return messages.some(({ kind, side }) => kind === 'note' && side === 'asker')
}

/**
 * The question and what volunteers have answered, as it may be shown to everybody: without contact details, and
 * without the names of those who wrote. The text is empty when nothing was answered in words.
 */
export function draftOf({ question, claimant }: QuestionFile, messages: readonly RelayedMessage[]): NewsText {
  const answers = messages.filter(
    ({ kind, side, withdrawn, text }) => kind === 'message' && side === 'responder' && !withdrawn && text.trim() !== '',
  )
  // An alias of digits alone may be a number to call.
  const names = [question.alias, claimant?.responder?.name ?? ''].filter((name) => /\p{L}/u.test(name))
  const clean = (text: string) => withoutNames(maskContacts(text).text, names)
  return fitted(
    clean(question.text).replace(/\s+/g, ' '),
    answers.map(({ text }) => clean(text).trim()).join('\n\n'),
    question,
  )
}

/** What a moderator has typed: the title on the first line, the text below. `undefined` when one of them is missing. */
export function readDraft(typed: string, question: Question): NewsText | undefined {
  const [title = '', ...lines] = typed.trim().split('\n')
  const text = lines.join('\n').trim()
  return title.trim() === '' || text === '' ? undefined : fitted(title.trim(), text, question)
}

function fitted(title: string, text: string, { locale }: Question): NewsText {
  return { title: shortened(title, MOST_TITLE, locale), text: shortened(text, MOST_TEXT, locale) }
}

function withoutNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text
  const words = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), MASK)
}

/** The news that tells it, about what the question and the entry that was shown with it are about. */
export function answerNews(
  { services }: Knowledge['base'],
  { locale, country, topic, services: shown }: Question,
  draft: NewsText,
  at: number,
): NewNews {
  const service = services.get(shown[0] ?? '')
  const countries = [country, service?.country].flatMap((known) => known ?? [])
  const topics = [topic, ...(service?.lifeEvents ?? [])].flatMap((known) => known ?? [])
  return {
    kind: 'answer',
    at,
    service: service?.id ?? null,
    change: null,
    countries: [...new Set(countries)],
    topics: [...new Set(topics)],
    texts: { [locale]: draft },
    details: [],
    link: null,
    until: null,
  }
}

/** What of it is public, in the question's language. */
export function publicText({ texts }: Pick<NewsItem, 'texts'>, { locale }: Question): NewsText {
  return texts[locale] ?? { title: '', text: '' }
}
