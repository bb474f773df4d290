import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { bpmnXml } from '../exchange/export/bpmn/bpmn.ts'
import { cpsvService } from '../exchange/export/cpsv/cpsv.ts'
import { schemaOrg } from '../exchange/export/schema-org.ts'
import type { Catalogue } from '../i18n.ts'
import type { Diagrams } from '../knowledge/diagram/diagrams.ts'
import { THEMES } from '../knowledge/diagram/theme.ts'
import type { Knowledge } from '../knowledge/open.ts'
import type { Service } from '../knowledge/service.ts'
import type { Log } from '../log.ts'
import { openApi, PROFILES } from './api-openapi.ts'
import { problem } from './api-problems.ts'
import { choice, locale } from './api-query.ts'
import type { DocumentEntry, LifeEventList } from './api-schemas.ts'
import { createServicePages } from './api-services.ts'
import { derived } from './derived.ts'

export interface ApiOptions {
  readonly knowledge: Pick<Knowledge, 'base' | 'documents'>
  readonly catalogue: Catalogue
  readonly diagrams: Diagrams
  readonly publicUrl: string | undefined
  readonly log: Log
}

const ROOT = '/api/v1'
/** Clients ask again after this many seconds at the earliest. */
const FRESH_S = 300

/**
 * The published services for other programs, read only and for anybody: `/api/v1`, described at `/api/v1/openapi.json`.
 * To be mounted apart, since its answers may be used on any page.
 */
export function createApi({ knowledge, catalogue, diagrams, publicUrl, log }: ApiOptions): Hono {
  const api = new Hono()
  const { base } = knowledge
  api.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag', 'Link'] }))
  api.use(async (c, next) => {
    await next()
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    c.header('Cross-Origin-Resource-Policy', 'cross-origin')
    c.header('Cache-Control', c.res.ok || c.res.status === 304 ? `public, max-age=${FRESH_S}` : 'no-store')
  })
  api.use(etag())

  const homeOf = (c: Context) => (publicUrl ?? new URL(c.req.url).origin).replace(/\/+$/, '')
  const context = { catalogue, lifeEvents: base.lifeEvents, home: publicUrl?.replace(/\/+$/, '') }

  /** Answers for the published service that the address names. */
  async function withService(c: Context, id: string, answer: (service: Service) => Response | Promise<Response>) {
    const service = base.services.get(id)
    return service
      ? answer(service)
      : problem(c, 404, `No published service has the id "${id}". ${homeOf(c)}${ROOT}/services lists them.`)
  }

  const servicePage = createServicePages(base)
  api.get('/services', (c) => servicePage(c, `${homeOf(c)}${ROOT}`))

  api.get('/services/:file{.+\\.jsonld}', (c) =>
    withService(c, c.req.param('file').slice(0, -'.jsonld'.length), (service) => {
      const profile = choice(c, 'profile', PROFILES, 'cpsv')
      const lang = locale(c, 'lang')
      if (profile instanceof Response) return profile
      if (lang instanceof Response) return lang
      const page = context.home === undefined ? undefined : `${context.home}/services/${service.id}`
      const record = profile === 'cpsv' ? cpsvService(service, context) : schemaOrg(service, lang, page)
      return c.body(JSON.stringify(record), 200, { 'Content-Type': 'application/ld+json; charset=utf-8' })
    }),
  )

  api.get('/services/:id', (c) => withService(c, c.req.param('id'), (service) => c.json(service)))

  api.get('/services/:id/process.bpmn', (c) =>
    withService(c, c.req.param('id'), async (service) => {
      const lang = locale(c, 'lang')
      if (lang instanceof Response) return lang
      const xml = await bpmnXml(service, lang, catalogue(lang))
      return c.body(xml, 200, { 'Content-Type': 'application/bpmn+xml; charset=utf-8' })
    }),
  )

  api.get('/services/:id/diagram.svg', (c) =>
    withService(c, c.req.param('id'), async (service) => {
      const lang = locale(c, 'lang')
      const theme = choice(c, 'theme', THEMES, 'light')
      if (lang instanceof Response) return lang
      if (theme instanceof Response) return theme
      const svg = await diagrams.svg(service, { locale: lang, theme })
      return c.body(svg, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' })
    }),
  )

  const lifeEvents = derived(
    () => base.services,
    (services): LifeEventList => ({
      lifeEvents: base.lifeEvents.map((event) => ({
        ...event,
        services: [...services.values()].filter((service) => service.lifeEvents.includes(event.code)).length,
      })),
    }),
  )
  api.get('/life-events', (c) => c.json(lifeEvents()))

  api.get('/documents/:id', (c) => {
    const id = c.req.param('id')
    const document = knowledge.documents.find((one) => one.id === id)
    if (!document) return problem(c, 404, `No document that several services share has the id "${id}".`)
    const needing = [...base.services.values()].filter((service) => service.documents.some((one) => one.id === id))
    return c.json({ ...document, neededBy: needing.map((service) => service.id) } satisfies DocumentEntry)
  })

  api.get('/openapi.json', (c) => c.json(openApi(homeOf(c))))

  api.all('*', (c) =>
    c.req.method === 'GET' || c.req.method === 'HEAD'
      ? problem(c, 404, `See ${homeOf(c)}${ROOT}/openapi.json for what there is.`)
      : problem(c, 405, 'Use GET or HEAD.'),
  )
  api.onError((error, c) => {
    log.error({ err: error, method: c.req.method, route: c.req.routePath }, 'a request to the API failed')
    return problem(c, 500, 'Try again in a moment.')
  })
  return new Hono().route(ROOT, api)
}
