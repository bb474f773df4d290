import { html } from 'hono/html'
import { nearEntries } from '../../../bots/replies/answers.ts'
import { type Entry, findEntry } from '../../../bots/replies/entries.ts'
import { languageName } from '../../../formats.ts'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import type { ExplainedEntry, Explanation } from '../../../knowledge/explain.ts'
import { describeEntry, describeQuestion, type Line, percent } from '../../../knowledge/explanation-text.ts'
import { COUNTRIES, type Country } from '../../../knowledge/service.ts'
import type { Trial } from '../../../knowledge/trial.ts'
import { LOCALES, type Locale } from '../../../locale.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { Html } from '../../page-options.ts'
import { admits } from '../areas.ts'
import { entryPath, titleHtml } from '../entries/shown.ts'
import { field, form, select } from '../forms.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'

export interface Asked {
  readonly text: string
  /** Absent when the question itself is to show it. */
  readonly locale?: Locale
  readonly country?: Country
}

type Options = Pick<ConsoleOptions, 'knowledge' | 'catalogue'>

export const TRYING_PATH = '/console/trying'
/** In UTF-16 code units. */
export const LONGEST_QUESTION = 1000
const RESULT_PLACE = 'result'

/** What somebody in a chat may choose. */
export const CHOSEN_COUNTRIES = COUNTRIES.filter((country) => country !== 'x')

export function renderForm(c: ConsoleContext, { text, locale, country }: Asked): Html {
  const { texts } = c.var
  const languages = LOCALES.map((code) => [code, languageName(code, c.var.locale)] as const)
  const countries = CHOSEN_COUNTRIES.map((code) => [code, texts(`country-${code}`)] as const)
  return html`<p>${texts('trying-text')}</p>
    ${form(
      c,
      `${TRYING_PATH}#${RESULT_PLACE}`,
      html`${field({
        name: 'question',
        label: texts('trying-question'),
        value: text,
        maximum: LONGEST_QUESTION,
        isRequired: true,
        rows: 3,
      })}
      ${select({
        name: 'language',
        label: texts('trying-language'),
        value: locale ?? '',
        choices: [['', texts('trying-language-any')], ...languages],
      })}
      ${select({
        name: 'country',
        label: texts('trying-country'),
        value: country ?? '',
        choices: [['', texts('country-any')], ...countries],
      })}
      <p><button class="send">${texts('trying-try')}</button></p>`,
    )}`
}

/** The form as it was sent, what the question leads to, and why. */
export function renderTrial(
  c: ConsoleContext,
  { knowledge: { base }, catalogue }: Options,
  asked: Asked,
  { emergency, smallTalk, explanation }: Trial,
): Html {
  const { texts } = c.var
  return html`${renderForm(c, asked)}
    <section id="${RESULT_PLACE}"><h2>${texts('trying-result')}</h2>
      ${emergency ? html`<p>${texts('trying-emergency')}</p>` : ''}
      ${smallTalk ? renderSmallTalk() : ''}
      ${explanation ? renderDecision(c, base, explanation, emergency !== undefined) : ''}</section>
    ${explanation ? renderExplanation(c, base, explanation) : ''}`

  function renderSmallTalk(): Html | '' {
    if (!smallTalk) return ''
    const locale = asked.locale ?? smallTalk.locale
    const said = catalogue(locale)(`small-talk-${smallTalk.kind}`)
    return html`<p>${texts('trying-small-talk')} <q lang="${locale}">${said}</q></p>`
  }
}

function renderDecision(
  c: ConsoleContext,
  base: KnowledgeBase,
  { decision, entries }: Explanation,
  isEmergency: boolean,
): Html | '' {
  const { texts } = c.var
  if (decision === 'none') return isEmergency ? '' : html`<p>${texts('trying-none')}</p>`
  const found = nearEntries(
    { base },
    entries.map(({ id, chance }) => ({ id, score: chance })),
  )
  const [best] = found
  if (decision === 'answer' && best) return html`<p>${texts('trying-answer')} ${entryLink(c, best)}</p>`
  return html`<p>${texts('trying-clarify')}</p><ul>${found.map((entry) => html`<li>${entryLink(c, entry)}</li>`)}</ul>`
}

function renderExplanation(c: ConsoleContext, base: KnowledgeBase, explanation: Explanation): Html {
  const { texts, locale } = c.var
  return html`<section><h2>${texts('explain-title')}</h2>
    ${renderLines(describeQuestion(explanation, texts, locale))}
    <ul class="card-list">${explanation.entries.map(renderEntry)}</ul></section>`

  function renderEntry(entry: ExplainedEntry): Html {
    const found = findEntry(base, entry.id)
    const shown = describeEntry(withoutSecrets(c, entry), explanation.language, texts, locale)
    return html`<li><h3>${found ? entryLink(c, found) : entry.id}</h3>
      <p>${texts('explain-chance', { chance: percent(entry.chance, locale) })}</p>
      ${renderLines(shown)}</li>`
  }
}

/** What travellers have asked is for the eyes of those alone who decide what is learnt from it. */
function withoutSecrets({ var: { visitor } }: ConsoleContext, entry: ExplainedEntry): ExplainedEntry {
  return entry.nearest?.learnt && !admits('lessons', visitor) ? { ...entry, nearest: undefined } : entry
}

function renderLines(lines: readonly Line[]): Html {
  return html`<ul>${lines.map(
    ({ text, quote }) => html`<li>${text}${quote ? html` <q lang="${quote.locale}">${quote.text}</q>` : ''}</li>`,
  )}</ul>`
}

/** Where the entry is looked after, or for the people of an institution, who see their own alone there, its public page. */
function entryLink({ var: { locale, visitor } }: ConsoleContext, entry: Entry): Html {
  const { title, id } = entry.kind === 'service' ? entry.service : entry.situation
  const isStaff = hasRole(visitor.party.role, 'responder')
  const href = isStaff ? entryPath({ kind: entry.kind, id }) : `/${entry.kind}s/${id}`
  return html`<a href="${href}">${titleHtml(title, id, locale)}</a>`
}
