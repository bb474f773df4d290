import { html } from 'hono/html'
import { type EntryRef, refText } from '../../../curation/entry.ts'
import { type Candidate, LONGEST_LESSON } from '../../../curation/lesson.ts'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import type { Html } from '../../page-options.ts'
import { buttonForm, field, form, select } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'
import { entryTitle } from '../suggestions/shown.ts'
import { candidatePath, entryLink, LONGEST_SEARCH, publishedRef, renderMarks, searchOf } from './shown.ts'

/** Entries to choose from. */
const MOST_CHOICES = 15

export interface CandidatePage {
  readonly base: KnowledgeBase
  /** Ids of entries that have the words of the search in their titles or ids. */
  readonly named: readonly string[]
  readonly now: number
  /** What was sent and could not be agreed. */
  readonly sent?: { readonly text: string; readonly means: string }
}

/** One question, what became of it, and what it is taken to mean. */
export function renderCandidate(c: ConsoleContext, candidate: Candidate, options: CandidatePage): Html {
  const { texts } = c.var
  const { base, now } = options
  const { origin, text, locale, shown, entry, source, rating } = candidate
  const here = candidatePath(origin)
  return html`<p class="written" lang="${locale}">${text}</p>
    ${renderMarks(c, candidate, now)}
    ${entry === null ? '' : html`<p>${texts(`lessons-said-${source}`)} ${entryLink(c, base, entry)}</p>`}
    ${rating === null ? '' : html`<p>${texts(`lessons-rating-${rating}`)}</p>`}
    ${
      shown.length > 0
        ? html`<p>${texts('lessons-shown')}</p><ol>${shown.map((id) => html`<li>${entryLink(c, base, id)}</li>`)}</ol>`
        : ''
    }
    <section><h2>${texts('lessons-meant')}</h2>
      <form method="get" action="${here}" class="console-form" role="search">
        ${field({ name: 'q', label: texts('lessons-find'), value: searchOf(c), type: 'search', maximum: LONGEST_SEARCH })}
        <p><button class="choice">${texts('suggestions-search')}</button></p></form>
      ${renderAgreeing(c, candidate, options)}</section>
    <section><h2>${texts('lessons-nothing')}</h2><p>${texts('lessons-nothing-text')}</p>
      ${buttonForm(c, here, texts('lessons-leave-out'), { op: 'leave-out' })}</section>`
}

function renderAgreeing(c: ConsoleContext, candidate: Candidate, options: CandidatePage): Html {
  const { texts } = c.var
  const { base, sent } = options
  const choices = choicesOf(c, candidate, options)
  // What did not help is not what was meant, so that the moderator has to say what was.
  const likely = candidate.source === 'failed' && searchOf(c) === '' ? undefined : choices[0]
  const wrong = candidate.source === 'failed' ? publishedRef(base, candidate.entry) : undefined
  const none = texts(wrong ? 'lessons-none' : 'lessons-choose')
  return form(
    c,
    candidatePath(candidate.origin),
    html`${field({
      name: 'text',
      label: texts('lessons-words'),
      hint: texts('lessons-words-hint'),
      value: sent?.text ?? candidate.text,
      lang: candidate.locale,
      maximum: LONGEST_LESSON,
      isRequired: true,
      rows: 3,
    })}
    ${select({
      name: 'means',
      label: texts('lessons-means'),
      value: sent?.means ?? (likely ? refText(likely) : ''),
      choices: [
        ['', none],
        ...choices.map((ref) => [refText(ref), `${entryTitle(c, base, ref)} (${ref.id})`] as const),
      ],
    })}
    ${wrong ? html`<p class="hint">${texts('lessons-not-too', { entry: entryTitle(c, base, wrong) })}</p>` : ''}
    <p><button class="send">${texts('lessons-agree')}</button></p>`,
    { op: 'agree' },
  )
}

/** What is searched for first, then what was said of, what was shown, and what the base finds now. */
function choicesOf(c: ConsoleContext, candidate: Candidate, { base, named, sent }: CandidatePage): readonly EntryRef[] {
  const find = (text: string) =>
    base.answer({ text, locale: candidate.locale }).services.flatMap(({ id, score }) => (score > 0 ? [id] : []))
  const asked = searchOf(c)
  const ids = [
    ...(sent ? [sent.means.slice(sent.means.indexOf('/') + 1)] : []),
    ...named,
    ...(asked === '' ? [] : find(asked)),
    ...(candidate.entry === null ? [] : [candidate.entry]),
    ...candidate.shown,
    ...find(candidate.text),
  ]
  return [...new Set(ids)].flatMap((id) => publishedRef(base, id) ?? []).slice(0, MOST_CHOICES)
}
