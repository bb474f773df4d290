import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { html } from 'hono/html'
import { type Authority, authoritiesOf } from '../../curation/directory.ts'
import { languageName } from '../../formats.ts'
import { COUNTRIES, type Country } from '../../knowledge/service.ts'
import { type Locale, translate } from '../../locale.ts'
import { derived } from '../derived.ts'
import type { Html } from '../page-options.ts'
import { type AnsweringOptions, createAnswer } from './answering.ts'
import { addressIn } from './document.ts'
import { byTitle } from './listing.ts'
import { countryName, PAGE_SIZE, pageOf, pageQuery } from './lists.ts'
import { section } from './parts.ts'
import { type Audience, inLanguage, listed, serviceAddress, tell } from './reading.ts'

export interface DirectoryOptions extends AnsweringOptions {
  /** Ids of the services about which a question can be handed to people of the authority. */
  readonly answered: () => Promise<ReadonlySet<string>>
}

interface Reader extends Audience {
  readonly answered: ReadonlySet<string>
}

/** Services named in the list; all of them are on the authority's own page. */
const NAMED = 5
/** Offices named on the page of an authority. */
const OFFICES = 30

/** Who answers for the services: `/institutions` by country, and a page for each under its host. */
export function createDirectory(options: DirectoryOptions): Hono {
  const { base, answered } = options
  const answer = createAnswer(options)
  const authorities = derived(
    () => base.services,
    (services) => authoritiesOf(services.values()),
  )
  const routes = new Hono()
  routes.use('/institutions/*', etag())

  routes.get('/institutions', (c) =>
    answer(c, async (audience) => {
      const { texts, locale } = audience
      const country = COUNTRIES.find((each) => each === c.req.query('country'))
      const lines = byCountry([...authorities().values()], locale, country)
      const page = pageOf(c.req.query('page'), lines.length)
      const query = { ...(country && { country }), ...pageQuery(page) }
      const reader = { ...audience, answered: await answered() }
      return {
        title: country ? `${texts('directory-title')}, ${countryName(country, texts)}` : texts('directory-title'),
        description: texts('directory-text'),
        query,
        ...(lines.length === 0 ? { isUnlisted: true } : { listed: query }),
        content: renderDirectory(lines, page, country, reader),
      }
    }),
  )

  routes.get('/institutions/:host', (c) =>
    answer(c, async (audience, home) => {
      const authority = authorities().get(c.req.param('host'))
      if (!authority) return undefined
      const page = pageOf(c.req.query('page'), authority.services.length)
      const path = institutionPath(authority)
      const name = nameOf(authority, audience.locale)
      return {
        title: name,
        description: audience.texts('directory-about', { name }),
        query: pageQuery(page),
        listed: pageQuery(page),
        data: {
          '@context': 'https://schema.org',
          '@type': 'GovernmentOrganization',
          '@id': `${home}${path}`,
          name,
          url: authority.url,
          areaServed: authority.countries.filter((one) => one !== 'x').map((one) => one.toUpperCase()),
          knowsLanguage: authority.languages,
        },
        content: renderAuthority(authority, page, { ...audience, answered: await answered() }),
      }
    }),
  )

  return routes
}

export function institutionPath({ host }: Pick<Authority, 'host'>): string {
  return `/institutions/${encodeURIComponent(host)}`
}

function nameOf({ name, host }: Authority, locale: Locale): string {
  return translate(name, locale)?.value ?? host
}

interface Line {
  readonly country: Country
  readonly authority: Authority
}

/** Under each country where it offers something, in the order of the alphabet. */
function byCountry(all: readonly Authority[], locale: Locale, wanted: Country | undefined): readonly Line[] {
  const { compare } = new Intl.Collator(locale)
  const sorted = all.map((authority) => ({ authority, name: nameOf(authority, locale) }))
  sorted.sort((one, other) => compare(one.name, other.name))
  return COUNTRIES.filter((country) => wanted === undefined || country === wanted).flatMap((country) =>
    sorted.flatMap(({ authority }) => (authority.countries.includes(country) ? [{ country, authority }] : [])),
  )
}

function renderDirectory(lines: readonly Line[], page: number, country: Country | undefined, reader: Reader): Html {
  const { texts, locale } = reader
  const shown = lines.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
  const to = (query: Readonly<Record<string, string>>) => addressIn({ path: '/institutions', query }, locale)
  const choices = COUNTRIES.map(
    (each) =>
      html`<a class="choice" href="${to({ country: each })}" ${each === country ? html`aria-current="page"` : ''}>${countryName(each, texts)}</a>`,
  )
  return html`<h1>${texts('directory-title')}</h1>
    <p>${texts('directory-text')}</p>
    <p class="choices screen-only"><a class="choice" href="${to({})}" ${country === undefined ? html`aria-current="page"` : ''}>${texts('country-any')}</a>${choices}</p>
    ${shown.length === 0 ? html`<p>${texts('directory-none')}</p>` : ''}
    ${COUNTRIES.map((each) => {
      const items = shown.flatMap((line) => (line.country === each ? [renderLine(line, reader)] : []))
      return items.length === 0 ? '' : section(countryName(each, texts), listed(items, 'entries'))
    })}
    ${renderTurning(page, lines.length, (query) => to({ ...(country && { country }), ...query }), reader)}`
}

function renderLine({ authority, country }: Line, reader: Reader): Html {
  const { texts, locale } = reader
  const services = byTitle(
    authority.services.filter((service) => service.country === country),
    locale,
  )
  const named = services.slice(0, NAMED).map(({ id, title }) => {
    return html`<a href="${serviceAddress(reader, id)}">${tell(title, locale, locale)}</a>`
  })
  const more = services.length - named.length
  return html`<a href="${addressIn({ path: institutionPath(authority), query: {} }, locale)}">${titled(authority, locale)}</a>
    <span class="quietly">${authority.host}</span>
    ${listed([...named, ...(more > 0 ? [texts('directory-more', { count: more })] : [])])}
    ${renderParticulars(authority, reader)}`
}

function renderAuthority(authority: Authority, page: number, reader: Reader): Html {
  const { texts, locale } = reader
  const { url, countries } = authority
  const services = byTitle(authority.services, locale).slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
  const path = institutionPath(authority)
  const items = services.map(
    ({ id, title, summary }) => html`<a href="${serviceAddress(reader, id)}">${tell(title, locale, locale)}</a>
      <p>${tell(summary, locale, locale)}</p>`,
  )
  return html`<h1>${titled(authority, locale)}</h1>
    <p>${countries.map((each) => countryName(each, texts)).join(', ')}</p>
    <p class="urls"><a href="${url}" rel="noreferrer">${url}</a></p>
    ${renderParticulars(authority, reader)}
    ${section(texts('directory-services'), listed(items, 'entries'))}
    ${renderTurning(page, authority.services.length, (query) => addressIn({ path, query }, locale), reader)}
    ${section(texts('directory-offices'), renderOffices(authority, reader))}
    <p class="screen-only"><a class="choice" href="/institutions?lang=${locale}">${texts('directory-title')}</a></p>`
}

/** In which languages people are served, and whether its people answer here. */
function renderParticulars({ languages, services }: Authority, { texts, locale, answered }: Reader): Html {
  const spoken = languages.map((code) => languageName(code, locale))
  return html`${
    spoken.length > 0
      ? html`<p>${texts('card-languages', { languages: new Intl.ListFormat(locale).format(spoken) })}</p>`
      : ''
  }${services.some(({ id }) => answered.has(id)) ? html`<p><strong>${texts('directory-takes-questions')}</strong></p>` : ''}`
}

/** Each place and each number once, whichever services name it. */
function renderOffices({ services }: Authority, { texts, locale }: Reader): Html | '' {
  const places = services.flatMap(({ channels }) => channels).filter(({ address, phone }) => address ?? phone)
  const unique = new Map(places.map((channel) => [JSON.stringify([channel.address, channel.phone]), channel]))
  const items = [...unique.values()].slice(0, OFFICES).map(({ name, address, phone }) => {
    const lines = [
      ...(address === undefined ? [] : [`${texts('pages-address')}: ${address}`]),
      ...(phone === undefined
        ? []
        : [html`${texts('pages-phone')}: <a href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`]),
    ]
    return html`${tell(name, locale, locale)} ${listed(lines, 'particulars')}`
  })
  return listed(items)
}

function renderTurning(
  page: number,
  total: number,
  to: (query: Readonly<Record<string, string>>) => string,
  { texts }: Reader,
): Html | '' {
  if (total <= PAGE_SIZE) return ''
  return html`<p class="choices screen-only">
    ${page > 0 ? html`<a class="choice" rel="prev" href="${to(pageQuery(page - 1))}">${texts('web-desk-previous')}</a>` : ''}
    ${(page + 1) * PAGE_SIZE < total ? html`<a class="choice" rel="next" href="${to(pageQuery(page + 1))}">${texts('web-desk-next')}</a>` : ''}
  </p>`
}

function titled({ name, host }: Authority, locale: Locale): Html | string {
  const found = translate(name, locale)
  return found ? inLanguage(found.locale, locale, found.value) : host
}
