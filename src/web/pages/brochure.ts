import { html } from 'hono/html'
import { formatDate } from '../../knowledge/card/context.ts'
import type { Service } from '../../knowledge/service.ts'
import type { Html } from '../page-options.ts'
import { renderBring } from './bring.ts'
import { renderEmergencyNumbers, renderNotices } from './parts.ts'
import { renderContacts } from './places.ts'
import { narrow } from './procedure.ts'
import { type Audience, readingOf, show } from './reading.ts'
import { renderSteps } from './steps.ts'

/** The services of a life event as a booklet: each compactly, from a new sheet on. */
export function renderBrochure(name: string, services: readonly Service[], audience: Audience): Html {
  const { texts, locale, now } = audience
  const readings = services.map((service) => readingOf(audience, service, {}, `${service.id}-`))
  const today = new Date(now).toISOString().slice(0, 10)
  return html`
    <h1>${name}</h1>
    <p>${texts('pages-brochure-text')}</p>
    <p>${texts('pages-as-of', { date: formatDate(today, locale) })}</p>
    <h2>${texts('pages-contents')}</h2>
    <ol>${readings.map((each) => html`<li><a href="#${each.service.id}">${show(each, each.service.title)}</a></li>`)}</ol>
    ${readings.map((each) => {
      const { service } = each
      const shown = narrow(service.steps, service.facts, {})
      return html`<section class="sheet" id="${service.id}">
        <h2>${show(each, service.title)}</h2>
        ${renderNotices({ ...each, entry: service, shownIn: each.reader.locale })} ${renderEmergencyNumbers(each)}
        <p>${show(each, service.summary)}</p>
        ${part(texts('card-who'), service.eligibility ? html`<p>${show(each, service.eligibility)}</p>` : '')}
        ${part(texts('pages-steps'), renderSteps(shown, each))}
        ${part(texts('card-documents'), renderBring(shown, each))}
        ${part(texts('card-where'), renderContacts(each))}
      </section>`
    })}
  `
}

function part(title: string, content: Html | ''): Html | '' {
  return content === '' ? '' : html`<h3>${title}</h3>${content}`
}
