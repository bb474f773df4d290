import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { html } from 'hono/html'
import { schemaOrg } from '../../exchange/export/schema-org.ts'
import type { Catalogue, Texts } from '../../i18n.ts'
import type { KnowledgeBase } from '../../knowledge/answer.ts'
import { serviceTitle } from '../../knowledge/card/card.ts'
import { readerOf } from '../../knowledge/card/context.ts'
import type { Diagrams } from '../../knowledge/diagram/diagrams.ts'
import type { Facts } from '../../knowledge/process.ts'
import type { Service } from '../../knowledge/service.ts'
import { knownFacts } from '../../knowledge/specification/conditions.ts'
import { isLocale, type Locale, translate } from '../../locale.ts'
import { loadAssets } from '../assets.ts'
import type { Html } from '../page-options.ts'
import { renderBrochure } from './brochure.ts'
import { addressIn, type DocumentOptions, renderDocument } from './document.ts'
import { LANGUAGE_PARAMETER } from './facts.ts'
import { byTitle, PAGE_SIZE, renderLifeEvents, renderServiceList } from './lists.ts'
import { renderAskForm } from './parts.ts'
import { type Audience, readingOf } from './reading.ts'
import { renderService } from './service-page.ts'

export interface ServicePagesOptions {
  readonly base: KnowledgeBase
  readonly catalogue: Catalogue
  readonly diagrams: Diagrams
  readonly publicUrl: string | undefined
  /** The language to answer a request in; what the address chooses is remembered. */
  readonly chooseLanguage: (c: Context) => Locale
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Browsers ask again after this many seconds at the earliest. */
const FRESH_S = 300
/** A longer question is cut; in UTF-16 code units. */
const LONGEST_QUESTION = 400

type Found = Pick<DocumentOptions, 'title' | 'description' | 'data' | 'query'> & { readonly content: Html }

/**
 * The pages of the specification, which need no script: `/services/{id}` for a service or for one person's path through
 * it, `/services`, `/life-events` and a booklet of each to print.
 */
export function createServicePages(options: ServicePagesOptions): Hono {
  const { base, catalogue, diagrams, publicUrl, chooseLanguage, now } = options
  const assets = loadAssets()
  const routes = new Hono()
  for (const path of ['/services/*', '/life-events/*']) routes.use(path, etag())

  /** Answers with a page, or with one that says that there is none at the address. */
  async function answer(c: Context, find: (audience: Audience, home: string) => Found | undefined) {
    const locale = chooseLanguage(c)
    const texts = catalogue(locale)
    const home = (publicUrl ?? new URL(c.req.url).origin).replace(/\/+$/, '')
    const found = find({ locale, texts, services: base.services, now: now() }, home)
    const isSettled = found !== undefined && isLocale(c.req.query(LANGUAGE_PARAMETER))
    // Not for shared caches: the answer may set the cookie that remembers the language.
    c.header('Cache-Control', isSettled ? `private, max-age=${FRESH_S}` : 'private, no-cache')
    c.header('Vary', 'Accept-Language, Cookie')
    const { content, ...shown } = found ?? missingPage(texts)
    const page = { locale, texts: catalogue, assetUrl: assets.url, home, path: c.req.path }
    return c.html(renderDocument({ ...page, ...shown }, content), found ? 200 : 404)
  }

  routes.get('/services', (c) =>
    answer(c, (audience) => {
      const { locale, texts } = audience
      const { country = '', lifeEvent = '', q = '', page = '1' } = c.req.query()
      const question = q.slice(0, LONGEST_QUESTION).toWellFormed().trim()
      const all = question ? answering(base, question, locale) : byTitle(base.services.values(), locale)
      const found = all.filter(
        (service) =>
          (!country || service.country === country) && (!lifeEvent || service.lifeEvents.includes(lifeEvent)),
      )
      const last = Math.max(0, Math.ceil(found.length / PAGE_SIZE) - 1)
      const number = /^[1-9]\d{0,5}$/.test(page) ? Math.min(Number(page) - 1, last) : 0
      const list = { ...audience, found, lifeEvents: base.lifeEvents, question, country, lifeEvent, page: number }
      return {
        title: texts('pages-all-services'),
        description: texts('web-tagline'),
        query: withoutEmpty({ q: question, country, lifeEvent, page: number > 0 ? String(number + 1) : '' }),
        content: renderServiceList(list),
      }
    }),
  )

  routes.get('/services/:id', (c) =>
    answer(c, (audience, home) => {
      const service = base.services.get(c.req.param('id'))
      if (!service) return undefined
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

  routes.get('/life-events', (c) =>
    answer(c, (audience) => ({
      title: audience.texts('pages-life-events'),
      description: audience.texts('pages-life-events-text'),
      query: {},
      content: renderLifeEvents(base.lifeEvents, audience),
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

  routes.route('/', assets.routes)
  return routes
}

function missingPage(texts: Texts): Found {
  const [title, description] = [texts('pages-missing'), texts('pages-missing-text')]
  const content = html`<h1>${title}</h1><p>${description}</p>${renderAskForm(texts)}`
  return { title, description, query: {}, content }
}

/** What the address says of the person, as far as the service asks for it. */
function factsOf(c: Context, service: Service): Facts {
  const { [LANGUAGE_PARAMETER]: _, ...named } = c.req.query()
  return knownFacts(service.facts, named)
}

/** An answer lists others at its end, which have nothing to do with the question. */
function answering(base: KnowledgeBase, text: string, locale: Locale): Service[] {
  const { services } = base.answer({ text, locale })
  return services.flatMap(({ id, score }) => (score > 0 ? (base.services.get(id) ?? []) : []))
}

function withoutEmpty(query: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}
