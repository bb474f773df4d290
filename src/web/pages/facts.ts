import { html } from 'hono/html'
import { conditionLabel } from '../../knowledge/specification/labels.ts'
import type { Html } from '../page-options.ts'
import { type Reading, serviceAddress, show, worded } from './reading.ts'

/** What says of a page's address which language it is in, so that no fact of this name can be asked there. */
export const LANGUAGE_PARAMETER = 'lang'

/** The form that narrows the page down to one person's path; nothing where everybody has the same. */
export function renderFactsForm(reading: Reading): Html | '' {
  const { service, facts, texts, locale } = reading
  const asked = service.facts.filter(({ id }) => id !== LANGUAGE_PARAMETER)
  if (asked.length === 0) return ''
  return html`<form class="screen-only fields" method="get" action="/services/${service.id}">
    <h2>${texts('pages-your-case')}</h2>
    <input type="hidden" name="${LANGUAGE_PARAMETER}" value="${locale}" />
    ${asked.map(
      ({ id, question, values }) => html`<p><label for="fact-${id}">${show(reading, question)}</label>
        <select id="fact-${id}" name="${id}">
          <option value="">${texts('pages-not-chosen')}</option>
          ${values.map(
            (value) =>
              html`<option value="${value.id}" ${facts[id] === value.id ? html`selected` : ''}>${reading.reader.read(value.text)}</option>`,
          )}
        </select></p>`,
    )}
    <p class="choices"><button class="choice">${texts('pages-your-path')}</button></p>
  </form>`
}

/** Says whom the page is for, once it is for somebody. */
export function renderFacts(reading: Reading): Html | '' {
  const { service, facts, texts } = reading
  if (Object.keys(facts).length === 0) return ''
  const people = conditionLabel(facts, service.facts, reading.reader)
  return html`<p class="notice">${worded(reading, texts('pages-shown-for', { whom: people }))}
    <a class="screen-only" href="${serviceAddress(reading, service.id)}">${texts('pages-all-paths')}</a></p>`
}
