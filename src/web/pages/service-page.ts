import { html } from 'hono/html'
import { formatDate } from '../../knowledge/card/context.ts'
import { reviewState } from '../../knowledge/card/review.ts'
import { diagramAlt } from '../../knowledge/diagram/diagram.ts'
import type { Html } from '../page-options.ts'
import { renderBring } from './bring.ts'
import { addressIn } from './document.ts'
import { renderFacts, renderFactsForm } from './facts.ts'
import {
  renderCosts,
  renderEmergencyNumbers,
  renderLaw,
  renderNotices,
  renderSentences,
  renderSources,
  renderTimes,
  section,
} from './parts.ts'
import { renderPlaces } from './places.ts'
import { narrow } from './procedure.ts'
import { type Reading, show, worded } from './reading.ts'
import { renderSteps } from './steps.ts'

/** Everything that the specification of a service says, for anybody or for one person. */
export function renderService(reading: Reading): Html {
  const { service, facts, texts } = reading
  const shown = narrow(service.steps, service.facts, facts)
  return html`
    <h1>${show(reading, service.title)}</h1>
    ${renderNotices({ ...reading, entry: service, shownIn: reading.reader.locale })} ${renderEmergencyNumbers(reading)}
    <p>${show(reading, service.summary)}</p>
    ${renderFactsForm(reading)} ${renderFacts(reading)}
    ${section(texts('card-who'), service.eligibility ? html`<p>${show(reading, service.eligibility)}</p>` : '')}
    ${section(texts('pages-diagram'), renderDiagram(reading))}
    ${section(texts('pages-steps'), renderSteps(shown, reading))}
    ${section(texts('card-documents'), renderBring(shown, reading))}
    ${section(texts('pages-costs'), renderCosts(shown, reading))}
    ${section(texts('pages-times'), renderTimes(reading))}
    ${section(texts('card-where'), renderPlaces(shown, reading))}
    ${section(texts('card-risks'), renderSentences(service.risks, reading))}
    ${section(texts('specification-customs'), renderSentences(service.customs, reading))}
    ${section(texts('card-law'), renderLaw(reading))}
    ${section(texts('card-sources'), renderSources(reading))}
    <p class="urls">${texts('card-official')}
      <a href="${service.competentAuthority.url}" rel="noreferrer">${show(reading, service.competentAuthority.name)}</a>
      ${renderChecked(reading)}</p>
  `
}

function renderChecked({ service: { review }, now, texts, locale }: Reading): string {
  const { on } = review
  return on === undefined || reviewState(review, now) === 'unchecked'
    ? ''
    : texts('card-checked', { date: formatDate(on, locale) })
}

/** The drawing, in the colours of the reader's screen and light on paper, and the same in words. */
function renderDiagram(reading: Reading): Html {
  const { service, facts, locale, texts } = reading
  const known = Object.keys(facts).length > 0 ? facts : undefined
  const [title = '', ...lines] = diagramAlt(service, { locale, texts, facts: known }).split('\n')
  const address = (theme: string) => addressIn({ path: `/services/${service.id}/${theme}.svg`, query: facts }, locale)
  return html`<a class="diagram" href="${address('light')}"><picture>
      <source srcset="${address('dark')}" media="screen and (prefers-color-scheme: dark)" />
      <img src="${address('light')}" alt="${title}" />
    </picture></a>
    <details class="screen-only">
      <summary>${texts('pages-diagram-words')}</summary>
      <ol>${lines.map((line) => html`<li>${worded(reading, line)}</li>`)}</ol>
    </details>`
}
