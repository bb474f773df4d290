import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { schemaOrg } from '../../exchange/export/schema-org.ts'
import { serviceTitle } from '../../knowledge/card/card.ts'
import { readerOf } from '../../knowledge/card/context.ts'
import type { Diagrams } from '../../knowledge/diagram/diagrams.ts'
import type { Facts } from '../../knowledge/process.ts'
import { COUNTRIES, type Service } from '../../knowledge/service.ts'
import { knownFacts } from '../../knowledge/specification/conditions.ts'
import { isLocale, type Localised, translate } from '../../locale.ts'
import { loadAssets } from '../assets.ts'
import { type AnsweringOptions, createAnswer, type Found, FRESH_S } from './answering.ts'
import { renderBrochure } from './brochure.ts'
import { createDirectory, type DirectoryOptions } from './directory.ts'
import { addressIn, LONGEST_QUESTION } from './document.ts'
import { LANGUAGE_PARAMETER } from './facts.ts'
import { createFinding } from './finding.ts'
import { gonePage } from './gone.ts'
import { byTitle, createListings } from './listing.ts'
import { countryName, pageOf, pageQuery, renderLifeEvents, renderServiceList, renderSituationList } from './lists.ts'
import { type Audience, readingOf } from './reading.ts'
import { renderService } from './service-page.ts'
import { renderSituation, situationData } from './situation-page.ts'

export interface ServicePagesOptions extends Omit<AnsweringOptions, 'assetUrl'>, Pick<DirectoryOptions, 'answered'> {
  readonly diagrams: Diagrams
  /** What an entry was called that has been retired; `undefined` for one that never was there, or only as a draft. */
  readonly retired: (kind: 'service' | 'situation', id: string) => Promise<Localised | undefined>
}

/**
 * The pages of the specification, which need no script: `/services/{id}` for a service or for one person's path through
 * it, `/situations/{id}`, lists of both, `/life-events` and a booklet of each to print; and what search engines read.
 */
export function createServicePages(options: ServicePagesOptions): Hono {
  const { base, diagrams, retired } = options
  const assets = loadAssets()
  const answer = createAnswer({ ...options, assetUrl: assets.url })
  const listings = createListings(base)
  const routes = new Hono()
  for (const path of ['/services/*', '/situations/*', '/life-events/*']) routes.use(path, etag())

  async function gone(kind: 'service' | 'situation', id: string, audience: Audience): Promise<Found | undefined> {
    const title = await retired(kind, id)
    return title && gonePage(title, listings, audience)
  }

  routes.get('/services', (c) =>
    answer(c, ({ locale, texts }) => {
      const { country = '', lifeEvent = '', q = '', page = '1' } = c.req.query()
      const question = q.slice(0, LONGEST_QUESTION).toWellFormed().trim()
      const all = question ? listings.answering(question, locale) : listings.services(locale)
      const found = all.filter(
        (each) => (!country || each.country === country) && (!lifeEvent || each.lifeEvents.includes(lifeEvent)),
      )
      const number = pageOf(page, found.length)
      const known = COUNTRIES.find((each) => each === country)
      const event = base.lifeEvents.find(({ code }) => code === lifeEvent)
      const about = [known && countryName(known, texts), event && translate(event.name, locale)?.value]
      const named = about.filter((part) => part !== undefined).join(', ')
      const title = named ? texts('pages-services-of', { about: named }) : texts('pages-all-services')
      const { lifeEvents } = base
      const list = { locale, texts, title, found, lifeEvents, question, country, lifeEvent, page: number }
      const query = { ...withoutEmpty({ q: question, country, lifeEvent }), ...pageQuery(number) }
      // A search is no page to be found, and neither is a list of what there is not.
      const isUnlisted = question !== '' || found.length === 0
      return {
        title,
        description: texts('web-tagline'),
        query,
        ...(isUnlisted ? { isUnlisted } : { listed: query }),
        question,
        content: renderServiceList(list),
      }
    }),
  )

  routes.get('/services/:id', (c) =>
    answer(c, (audience, home) => {
      const service = base.services.get(c.req.param('id'))
      if (!service) return gone('service', c.req.param('id'), audience)
      const { locale } = audience
      const facts = factsOf(c, service)
      const address = `${home}${addressIn({ path: `/services/${service.id}`, query: {} }, locale)}`
      return {
        title: serviceTitle(service, locale),
        description: readerOf(service, locale).read(service.summary),
        query: facts,
        data: schemaOrg(service, locale, address),
        content: renderService(readingOf(audience, service, facts)),
      }
    }),
  )

  routes.get('/services/:id/:file{(?:light|dark)\\.svg}', async (c) => {
    const service = base.services.get(c.req.param('id'))
    const locale = c.req.query(LANGUAGE_PARAMETER)
    if (!service || !isLocale(locale)) return c.notFound()
    const facts = factsOf(c, service)
    const known = Object.keys(facts).length > 0 ? facts : undefined
    const theme = c.req.param('file') === 'dark.svg' ? 'dark' : 'light'
    return c.body(await diagrams.svg(service, { locale, theme, facts: known }), 200, {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': `public, max-age=${FRESH_S}`,
    })
  })

  routes.get('/situations', (c) =>
    answer(c, ({ locale, texts }) => {
      const found = listings.situations(locale)
      const page = pageOf(c.req.query('page'), found.length)
      return {
        title: texts('pages-situations'),
        description: texts('pages-situations-text'),
        query: pageQuery(page),
        listed: pageQuery(page),
        content: renderSituationList(found, page, { locale, texts }),
      }
    }),
  )

  routes.get('/situations/:id', (c) =>
    answer(c, (audience, home) => {
      const situation = base.situations.get(c.req.param('id'))
      if (!situation) return gone('situation', c.req.param('id'), audience)
      const { id, title, summary } = situation
      const { locale } = audience
      const address = `${home}${addressIn({ path: `/situations/${id}`, query: {} }, locale)}`
      return {
        title: translate(title, locale)?.value ?? id,
        description: translate(summary, locale)?.value ?? '',
        query: {},
        data: situationData(situation, audience, address, home),
        content: renderSituation(situation, audience),
      }
    }),
  )

  routes.get('/life-events', (c) =>
    answer(c, ({ locale, texts }) => ({
      title: texts('pages-life-events'),
      description: texts('pages-life-events-text'),
      query: {},
      content: renderLifeEvents(base.lifeEvents, listings.counts(), { locale, texts }),
    })),
  )

  routes.get('/life-events/:code/brochure', (c) =>
    answer(c, (audience) => {
      const event = base.lifeEvents.find(({ code }) => code === c.req.param('code'))
      const about = [...base.services.values()].filter(({ lifeEvents }) => event && lifeEvents.includes(event.code))
      if (!event || about.length === 0) return undefined
      const name = translate(event.name, audience.locale)?.value ?? event.code
      return {
        title: name,
        description: audience.texts('pages-brochure-text'),
        query: {},
        content: renderBrochure(name, byTitle(about, audience.locale), audience),
      }
    }),
  )

  routes.route('/', createDirectory({ ...options, assetUrl: assets.url }))
  routes.route('/', createFinding({ ...options, listings }))
  routes.route('/', assets.routes)
  return routes
}

/** What the address says of the person, as far as the service asks for it. */
function factsOf(c: Context, service: Service): Facts {
  const { [LANGUAGE_PARAMETER]: _, ...named } = c.req.query()
  return knownFacts(service.facts, named)
}

function withoutEmpty(query: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}
