import { html } from 'hono/html'
import { SUGGESTION_STATES, type SuggestionState } from '../../../curation/suggestion.ts'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import type { SuggestionLine } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import type { Paged } from '../entries/paging.ts'
import { entryPath } from '../entries/shown.ts'
import { pager } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'
import { tabs } from '../tables.ts'
import { askedIn, editPath, entryTitle, renderMarks, SUGGESTIONS_PATH, suggestionPath } from './shown.ts'

export const SUGGESTIONS_PAGE = 20
/** Longer texts are read on their own page. */
const SHOWN_LETTERS = 300

export interface SuggestionList extends Paged<SuggestionLine> {
  readonly state: SuggestionState
  readonly base: KnowledgeBase
  readonly now: number
}

/** Suggestions of one state, the most asked first. */
export function renderSuggestions(c: ConsoleContext, list: SuggestionList): Html {
  const { texts } = c.var
  const { items, total, at, state } = list
  const places = SUGGESTION_STATES.map(
    (one) => [`${SUGGESTIONS_PATH}?state=${one}`, texts(`suggestions-state-${one}`), one === state] as const,
  )
  const duplicates = [`${SUGGESTIONS_PATH}/duplicates`, texts('suggestions-duplicates'), false] as const
  return html`<p>${texts('suggestions-text')}</p>
    ${tabs(texts('console-area-suggestions'), [...places, duplicates])}
    ${
      items.length === 0
        ? html`<p>${texts(`suggestions-none-${state}`)}</p>`
        : html`<ul class="card-list">${items.map((line) => renderLine(c, line, list))}</ul>`
    }
    ${pager(c, at, SUGGESTIONS_PAGE, total)}`
}

function renderLine(c: ConsoleContext, { suggestion, alike }: SuggestionLine, { base, now }: SuggestionList): Html {
  const { texts } = c.var
  const { title, text, locale, about, state } = suggestion
  const short = text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS).toWellFormed()}…` : text
  const isOpen = state === 'open'
  return html`<li>
    <h2><a href="${suggestionPath(suggestion)}" lang="${locale}">${title}</a></h2>
    ${renderMarks(c, suggestion, askedIn(suggestion, alike), now)}
    <p lang="${locale}">${short}</p>
    ${about ? html`<p>${texts('suggestions-nearest')} <a href="${entryPath(about)}">${entryTitle(c, base, about)}</a></p>` : ''}
    ${
      alike.length > 0
        ? html`<p>${texts('suggestions-alike')}</p>
          <ul>${alike.map((one) => html`<li><a href="${suggestionPath(one)}" lang="${one.locale}">${one.title}</a></li>`)}</ul>`
        : ''
    }
    ${
      isOpen
        ? html`<p class="choices">
          ${
            about
              ? html`<a class="choice" href="${editPath(suggestion, about)}" aria-label="${texts('suggestions-add-to', { entry: entryTitle(c, base, about) })}: ${title}">${texts('suggestions-add-to', { entry: entryTitle(c, base, about) })}</a>`
              : ''
          }
          <a class="choice" href="${editPath(suggestion)}" aria-label="${texts('suggestions-new-entry')}: ${title}">${texts('suggestions-new-entry')}</a>
          <a class="choice" href="${suggestionPath(suggestion)}" aria-label="${texts('suggestions-more')}: ${title}">${texts('suggestions-more')}</a>
        </p>`
        : ''
    }
  </li>`
}
