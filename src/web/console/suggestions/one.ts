import { html } from 'hono/html'
import type { EntryRef } from '../../../curation/entry.ts'
import { similarity } from '../../../curation/similar.ts'
import type { Suggestion } from '../../../curation/suggestion.ts'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import type { SuggestionLine } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import { entryPath } from '../entries/shown.ts'
import { buttonForm, field, form, select } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'
import { askedIn, editPath, entryTitle, renderMarks, suggestionPath } from './shown.ts'

export const LONGEST_REASON = 300
const LONGEST_SEARCH = 400
/** Others to choose from that may say the same. */
const OTHERS = 20

export interface SuggestionPage {
  readonly base: KnowledgeBase
  /** All others that are open and in none. */
  readonly open: readonly Suggestion[]
  readonly now: number
}

/** One suggestion with those like it, and what can be made of it. */
export function renderSuggestion(c: ConsoleContext, line: SuggestionLine, options: SuggestionPage): Html {
  const { texts } = c.var
  const { suggestion, alike } = line
  const { base, now } = options
  const { locale, text, about, state } = suggestion
  const here = suggestionPath(suggestion)
  return html`${renderMarks(c, suggestion, askedIn(suggestion, alike), now)}
    ${state === 'open' ? '' : html`<p class="notice">${texts(`suggestions-is-${state}`)}</p>`}
    <p class="written" lang="${locale}">${text}</p>
    ${about ? html`<p>${texts('suggestions-nearest')} <a href="${entryPath(about)}">${entryTitle(c, base, about)}</a></p>` : ''}
    ${alike.length > 0 ? renderAlike(c, alike) : ''}
    ${state === 'dismissed' ? buttonForm(c, here, texts('suggestions-reopen'), { op: 'reopen' }) : ''}
    ${state === 'open' ? renderChoices(c, suggestion, options) : ''}`
}

function renderAlike(c: ConsoleContext, alike: readonly Suggestion[]): Html {
  const { texts } = c.var
  return html`<section><h2>${texts('suggestions-alike')}</h2>
    <ul class="card-list">${alike.map(
      (one) => html`<li><h3 lang="${one.locale}">${one.title}</h3>
        <p class="written" lang="${one.locale}">${one.text}</p>
        ${buttonForm(c, suggestionPath(one), texts('suggestions-part'), { op: 'part' }, one.title)}</li>`,
    )}</ul></section>`
}

function renderChoices(c: ConsoleContext, suggestion: Suggestion, { base, open }: SuggestionPage): Html {
  const { texts } = c.var
  const here = suggestionPath(suggestion)
  const others = open
    .filter(({ id }) => id !== suggestion.id)
    .map((other) => ({ other, near: similarity(other.title, suggestion.title) }))
    .sort((one, two) => two.near - one.near)
    .slice(0, OTHERS)
  return html`<section><h2>${texts('suggestions-use')}</h2>
      ${renderEntries(c, suggestion, base)}
      <p><a class="choice" href="${editPath(suggestion)}">${texts('suggestions-new-entry')}</a></p></section>
    ${
      others.length > 0
        ? html`<section><h2>${texts('suggestions-same')}</h2>${form(
            c,
            here,
            html`${select({
              name: 'into',
              label: texts('suggestions-same-as'),
              value: '',
              choices: others.map(({ other }) => [other.id, other.title]),
            })}
            <p><button class="choice">${texts('suggestions-merge')}</button></p>`,
            { op: 'merge' },
          )}</section>`
        : ''
    }
    <section><h2>${texts('suggestions-dismiss')}</h2>${form(
      c,
      here,
      html`${field({
        name: 'reason',
        label: texts('suggestions-reason'),
        hint: texts('suggestions-reason-hint'),
        maximum: LONGEST_REASON,
        isRequired: true,
      })}
      <p><button class="choice">${texts('suggestions-dismiss')}</button></p>`,
      { op: 'dismiss' },
    )}</section>`
}

/** The nearest entry first, then what the search finds. */
function renderEntries(c: ConsoleContext, suggestion: Suggestion, base: KnowledgeBase): Html {
  const { texts } = c.var
  const asked = (c.req.query('q') ?? '').slice(0, LONGEST_SEARCH).toWellFormed().trim()
  const found = base
    .answer({ text: asked || suggestion.title, locale: suggestion.locale })
    .services.filter(({ score }) => score > 0)
    .map(({ id }): EntryRef => ({ kind: base.services.has(id) ? 'service' : 'situation', id }))
  const { about } = suggestion
  const isAbout = ({ kind, id }: EntryRef) => kind === about?.kind && id === about.id
  const offered = [...(about && !asked ? [about] : []), ...found.filter((ref) => asked !== '' || !isAbout(ref))]
  return html`<form method="get" action="${suggestionPath(suggestion)}" class="console-form" role="search">
      ${field({ name: 'q', label: texts('suggestions-find'), value: asked, type: 'search', maximum: LONGEST_SEARCH })}
      <p><button class="choice">${texts('suggestions-search')}</button></p></form>
    ${
      offered.length > 0
        ? html`<ul class="choices">${offered.map((ref) => html`<li><a class="choice" href="${editPath(suggestion, ref)}">${texts('suggestions-add-to', { entry: entryTitle(c, base, ref) })}</a></li>`)}</ul>`
        : html`<p>${texts('suggestions-nothing-found')}</p>`
    }`
}
