import { html } from 'hono/html'
import { type Json, pruned } from '../../exchange/export/context.ts'
import { serviceTitle } from '../../knowledge/card/card.ts'
import type { Situation } from '../../knowledge/situation.ts'
import { knownFacts } from '../../knowledge/specification/conditions.ts'
import { conditionLabel } from '../../knowledge/specification/labels.ts'
import { type Localised, translate } from '../../locale.ts'
import type { Html } from '../page-options.ts'
import { addressIn } from './document.ts'
import { renderNotices, renderSources, section } from './parts.ts'
import { type Audience, readingOf, show, tell, worded } from './reading.ts'

/** What has happened to somebody: what cannot wait, and then the services in order, each as it is for them. */
export function renderSituation(situation: Situation, audience: Audience): Html {
  const { locale, texts } = audience
  const own = translate(situation.title, locale)?.locale ?? locale
  const say = (text: Localised) => tell(text, own, locale)
  const steps = ledTo(situation, audience).map(({ service, facts, note }) => {
    const reading = readingOf(audience, service, facts)
    const known = conditionLabel(facts, service.facts, reading.reader)
    return html`<a href="${addressIn({ path: `/services/${service.id}`, query: facts }, locale)}">${show(reading, service.title)}</a>
      ${known ? html`<span class="quietly">${worded(reading, texts('pages-shown-for', { whom: known }))}</span>` : ''}
      <p>${note ? say(note) : show(reading, service.summary)}</p>`
  })
  return html`
    <h1>${say(situation.title)}</h1>
    ${renderNotices({ ...audience, entry: situation, shownIn: own })}
    <p>${say(situation.summary)}</p>
    ${section(texts('pages-first'), situation.first ? html`<p class="first">${say(situation.first)}</p>` : '')}
    ${section(texts('pages-then'), html`<ol class="entries">${steps.map((step) => html`<li>${step}</li>`)}</ol>`)}
    ${section(texts('card-sources'), renderSources({ ...audience, service: situation }))}
  `
}

/** A situation as a list of services in order, of schema.org. `page` is its address. */
export function situationData(situation: Situation, audience: Audience, page: string, home: string): Json {
  const { locale } = audience
  const own = translate(situation.title, locale)?.locale ?? locale
  const read = (text: Localised) => translate(text, own)?.value
  return pruned({
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': page,
    url: page,
    inLanguage: own,
    name: read(situation.title),
    description: read(situation.summary),
    mainEntity: {
      '@type': 'ItemList',
      itemListOrder: 'https://schema.org/ItemListOrderAscending',
      itemListElement: ledTo(situation, audience).map(({ service }, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name: serviceTitle(service, locale),
        url: `${home}${addressIn({ path: `/services/${service.id}`, query: {} }, locale)}`,
      })),
    },
  })
}

/** The services that there are. */
function ledTo(situation: Situation, { services }: Audience) {
  return situation.services.flatMap(({ service: id, facts = {}, note }) => {
    const service = services.get(id)
    return service ? [{ service, facts: knownFacts(service.facts, facts), note }] : []
  })
}
