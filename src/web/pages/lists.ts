import { html } from 'hono/html'
import type { Texts } from '../../i18n.ts'
import { serviceTitle } from '../../knowledge/card/card.ts'
import { COUNTRIES, type Country, type LifeEvent, type Service } from '../../knowledge/service.ts'
import { type Locale, translate } from '../../locale.ts'
import type { Html } from '../page-options.ts'
import { addressIn } from './document.ts'
import { renderAskForm } from './parts.ts'
import { type Audience, listed, readingOf, serviceAddress, show } from './reading.ts'

/** Services on one page of the list. */
export const PAGE_SIZE = 50

export interface ListOptions extends Audience {
  readonly found: readonly Service[]
  readonly lifeEvents: readonly LifeEvent[]
  readonly question: string
  readonly country: string
  readonly lifeEvent: string
  /** Counted from 0. */
  readonly page: number
}

/** All services, or those that fit what is looked for; in pages. */
export function renderServiceList(options: ListOptions): Html {
  const { found, lifeEvent, locale, texts, question, page } = options
  const services = found.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
  return html`
    <h1>${texts('pages-all-services')}</h1>
    ${renderFilter(options)}
    ${lifeEvent ? html`<p><a class="choice" href="${brochureAddress(lifeEvent, locale)}">${texts('pages-brochure')}</a></p>` : ''}
    ${services.length === 0 ? html`<p>${texts('pages-none')}</p>` : ''}
    ${listed(
      services.map((service) => renderEntry(service, options)),
      'entries',
    )}
    ${renderTurning(options)} ${renderAskForm(texts, question)}
  `
}

/** All life events that have services, each with its list and its brochure. */
export function renderLifeEvents(events: readonly LifeEvent[], audience: Audience): Html {
  const { texts, locale, services } = audience
  const items = events.flatMap(({ code, name }) => {
    const count = [...services.values()].filter(({ lifeEvents }) => lifeEvents.includes(code)).length
    if (count === 0) return []
    const list = addressIn({ path: '/services', query: { lifeEvent: code } }, locale)
    return [
      html`<a href="${list}">${translate(name, locale)?.value}</a> (${count})
        <span class="choices"><a class="choice" href="${brochureAddress(code, locale)}">${texts('pages-brochure')}<span class="hidden-text">: ${translate(name, locale)?.value}</span></a></span>`,
    ]
  })
  return html`<h1>${texts('pages-life-events')}</h1>
    <p>${texts('pages-life-events-text')}</p>
    ${listed(items, 'entries')}`
}

export function countryName(country: Country, texts: Texts): string {
  return texts(country === 'x' ? 'pages-several-countries' : `country-${country}`)
}

function brochureAddress(code: string, locale: Locale): string {
  return addressIn({ path: `/life-events/${code}/brochure`, query: {} }, locale)
}

function renderEntry(service: Service, audience: Audience): Html {
  const reading = readingOf(audience, service)
  return html`<a href="${serviceAddress(audience, service.id)}">${show(reading, service.title)}</a>
    <span class="quietly">${countryName(service.country, audience.texts)}</span>
    <p>${show(reading, service.summary)}</p>`
}

function renderFilter({ question, country, lifeEvent, lifeEvents, locale, texts }: ListOptions): Html {
  const option = (value: string, label: string, chosen: string) =>
    html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${label}</option>`
  return html`<form class="screen-only fields" method="get" action="/services" role="search">
    <input type="hidden" name="lang" value="${locale}" />
    <p><label for="q">${texts('pages-search')}</label>
      <input id="q" name="q" value="${question}" maxlength="400" autocomplete="off" /></p>
    <p><label for="country">${texts('pages-country')}</label>
      <select id="country" name="country">
        ${option('', texts('country-any'), country)}
        ${COUNTRIES.map((each) => option(each, countryName(each, texts), country))}
      </select></p>
    <p><label for="life-event">${texts('pages-life-event')}</label>
      <select id="life-event" name="lifeEvent">
        ${option('', texts('pages-any'), lifeEvent)}
        ${lifeEvents.map(({ code, name }) => option(code, translate(name, locale)?.value ?? code, lifeEvent))}
      </select></p>
    <p class="choices"><button class="choice">${texts('pages-find')}</button></p>
  </form>`
}

function renderTurning({ found, page, question, country, lifeEvent, locale, texts }: ListOptions): Html | '' {
  if (found.length <= PAGE_SIZE) return ''
  const query = Object.fromEntries(
    Object.entries({ q: question, country, lifeEvent }).filter(([, value]) => value !== ''),
  )
  const to = (number: number) => addressIn({ path: '/services', query: { ...query, page: String(number + 1) } }, locale)
  return html`<p class="choices screen-only">
    ${page > 0 ? html`<a class="choice" href="${to(page - 1)}">${texts('web-desk-previous')}</a>` : ''}
    ${(page + 1) * PAGE_SIZE < found.length ? html`<a class="choice" href="${to(page + 1)}">${texts('web-desk-next')}</a>` : ''}
  </p>`
}

/** In the order of the alphabet of the language. */
export function byTitle(services: Iterable<Service>, locale: Locale): Service[] {
  const { compare } = new Intl.Collator(locale)
  return [...services]
    .map((service) => ({ service, title: serviceTitle(service, locale) }))
    .sort((a, b) => compare(a.title, b.title))
    .map(({ service }) => service)
}
