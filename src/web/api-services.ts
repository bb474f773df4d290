import type { Context } from 'hono'
import type { KnowledgeBase, Query } from '../knowledge/answer.ts'
import { readerOf } from '../knowledge/card/context.ts'
import { COUNTRIES, type Service } from '../knowledge/service.ts'
import { LOCALES } from '../locale.ts'
import { PAGE } from './api-openapi.ts'
import { problem } from './api-problems.ts'
import { optionalChoice } from './api-query.ts'
import type { ServicePage, ServiceSummary } from './api-schemas.ts'
import { derived } from './derived.ts'

/** A longer question is cut by nobody: it is refused. In UTF-16 code units. */
const LONGEST_QUESTION = 400

/** Answers with a page of services as the query wants them. `root` is the address of the interface. */
export type ServicePages = (c: Context, root: string) => Response

export function createServicePages(base: KnowledgeBase): ServicePages {
  const sorted = derived(
    () => base.services,
    (services) => [...services.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
  return (c, root) => servicePage(c, root, base, sorted())
}

function servicePage(c: Context, root: string, base: KnowledgeBase, sorted: readonly Service[]): Response {
  const limit = Number(c.req.query('limit') ?? PAGE.usual)
  const country = optionalChoice(c, 'country', COUNTRIES)
  const locale = optionalChoice(c, 'locale', LOCALES)
  const { q, after, lifeEvent } = c.req.query()
  if (country instanceof Response) return country
  if (locale instanceof Response) return locale
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE.most)
    return problem(c, 400, `"limit" is a whole number from 1 to ${PAGE.most}.`)
  if (lifeEvent !== undefined && !base.lifeEvents.some(({ code }) => code === lifeEvent))
    return problem(c, 400, `"lifeEvent" is a code that ${root}/life-events lists.`)
  if (q !== undefined && q.length > LONGEST_QUESTION)
    return problem(c, 400, `"q" has at most ${LONGEST_QUESTION} characters.`)
  if (q !== undefined && after !== undefined)
    return problem(c, 400, 'The answer to "q" has one page only: leave "after" out.')

  const all = q === undefined ? sorted : answering(base, { text: q, country, locale })
  const found = all.filter(
    (service) =>
      (after === undefined || service.id > after) &&
      (country === undefined || service.country === country) &&
      (lifeEvent === undefined || service.lifeEvents.includes(lifeEvent)) &&
      (locale === undefined || readerOf(service, locale).locale === locale),
  )
  const services = found.slice(0, limit)
  const isLast = q !== undefined || found.length <= limit
  const next = isLast ? null : nextAddress(c, root, services.at(-1)?.id ?? '')
  if (next !== null) c.header('Link', `<${next}>; rel="next"`)
  return c.json({ services: services.map((service) => summaryOf(service, root)), next } satisfies ServicePage)
}

/** An answer lists others at its end, which have nothing to do with the question. */
function answering(base: KnowledgeBase, query: Query): Service[] {
  return base.answer(query).services.flatMap(({ id, score }) => (score > 0 ? (base.services.get(id) ?? []) : []))
}

function nextAddress(c: Context, root: string, after: string): string {
  const query = new URL(c.req.url).searchParams
  query.set('after', after)
  return `${root}/services?${query}`
}

function summaryOf({ id, country, title, summary, lifeEvents }: Service, root: string): ServiceSummary {
  return { id, country, title, summary, lifeEvents, url: `${root}/services/${id}` }
}
