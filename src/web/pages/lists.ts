import { html } from 'hono/html'
import type { Texts } from '../../i18n.ts'
import { COUNTRIES, type Country, type LifeEvent } from '../../knowledge/service.ts'
import { type Locale, translate } from '../../locale.ts'
import type { Html } from '../page-options.ts'
import { addressIn, LONGEST_QUESTION } from './document.ts'
import type { Listing } from './listing.ts'
import { type Audience, inLanguage, listed, tell } from './reading.ts'

/** Entries on one page of a list. */
export const PAGE_SIZE = 50

type Reader = Pick<Audience, 'locale' | 'texts'>

export interface ListOptions extends Reader {
  readonly title: string
  readonly found: readonly Listing[]
  readonly lifeEvents: readonly LifeEvent[]
  readonly question: string
  readonly country: string
  readonly lifeEvent: string
  /** Counted from 0. */
  readonly page: number
}

/** All services, or what fits what is looked for; in pages. */
export function renderServiceList(options: ListOptions): Html {
  const { title, found, lifeEvent, locale, texts, question, country, page } = options
  const isKnown = options.lifeEvents.some(({ code }) => code === lifeEvent)
  return html`
    <h1>${title}</h1>
    ${renderFilter(options)}
    ${isKnown ? html`<p><a class="choice" href="${brochureAddress(lifeEvent, locale)}">${texts('pages-brochure')}</a></p>` : ''}
    ${found.length === 0 ? html`<p>${texts('pages-none')}</p>` : ''}
    ${renderPage(found, page, '/services', { q: question, country, lifeEvent }, options)}
  `
}

/** All situations, in pages. */
export function renderSituationList(found: readonly Listing[], page: number, reader: Reader): Html {
  const { texts } = reader
  return html`<h1>${texts('pages-situations')}</h1>
    <p>${texts(found.length === 0 ? 'pages-none' : 'pages-situations-text')}</p>
    ${renderPage(found, page, '/situations', {}, reader)}`
}

/** All life events that have services, each with its list and its brochure. */
export function renderLifeEvents(
  events: readonly LifeEvent[],
  counts: ReadonlyMap<string, number>,
  { texts, locale }: Reader,
): Html {
  const items = events.flatMap(({ code, name }) => {
    const count = counts.get(code) ?? 0
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

/** The page of a list that its address asks for, counted from 0; the last one where there are fewer. */
export function pageOf(wanted: string | undefined, total: number): number {
  const last = Math.max(0, Math.ceil(total / PAGE_SIZE) - 1)
  return wanted !== undefined && /^[1-9]\d{0,5}$/.test(wanted) ? Math.min(Number(wanted) - 1, last) : 0
}

/** What an address says of a page of a list. */
export function pageQuery(page: number): Readonly<Record<string, string>> {
  return page > 0 ? { page: String(page + 1) } : {}
}

function brochureAddress(code: string, locale: Locale): string {
  return addressIn({ path: `/life-events/${code}/brochure`, query: {} }, locale)
}

function renderPage(
  found: readonly Listing[],
  page: number,
  path: string,
  looked: Readonly<Record<string, string>>,
  reader: Reader,
): Html {
  const { locale, texts } = reader
  const shown = found.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
  const query = Object.fromEntries(Object.entries(looked).filter(([, value]) => value !== ''))
  const to = (number: number) => addressIn({ path, query: { ...query, ...pageQuery(number) } }, locale)
  const isLast = (page + 1) * PAGE_SIZE >= found.length
  const turning = html`<p class="choices screen-only">
    ${page > 0 ? html`<a class="choice" rel="prev" href="${to(page - 1)}">${texts('web-desk-previous')}</a>` : ''}
    ${isLast ? '' : html`<a class="choice" rel="next" href="${to(page + 1)}">${texts('web-desk-next')}</a>`}
  </p>`
  const lines = shown.map((each) => renderListing(each, reader))
  return html`${listed(lines, 'entries')} ${page === 0 && isLast ? '' : turning}`
}

function renderListing({ path, country, title, summary, locale: own }: Listing, { locale, texts }: Reader): Html {
  return html`<a href="${path}?lang=${locale}">${inLanguage(own, locale, title)}</a>
    <span class="quietly">${countryName(country, texts)}</span>
    <p>${tell(summary, own, locale)}</p>`
}

function renderFilter({ question, country, lifeEvent, lifeEvents, locale, texts }: ListOptions): Html {
  const option = (value: string, label: string, chosen: string) =>
    html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${label}</option>`
  return html`<form class="screen-only fields" method="get" action="/services" role="search">
    <input type="hidden" name="lang" value="${locale}" />
    <p><label for="q">${texts('pages-search')}</label>
      <input id="q" name="q" value="${question}" maxlength="${LONGEST_QUESTION}" autocomplete="off" /></p>
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
