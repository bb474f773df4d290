import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { keepLanguage } from '../../src/bots/web/language.ts'
import type { Answer, KnowledgeBase } from '../../src/knowledge/answer.ts'
import { createDiagrams } from '../../src/knowledge/diagram/diagrams.ts'
import type { LifeEvent, Service } from '../../src/knowledge/service.ts'
import type { Situation } from '../../src/knowledge/situation.ts'
import { type Standing, UNKNOWN_STANDING } from '../../src/knowledge/standing.ts'
import type { Localised } from '../../src/locale.ts'
import type { Invitation } from '../../src/web/pages/document.ts'
import { createServicePages } from '../../src/web/pages/services.ts'
import { startWebServer } from '../../src/web/server.ts'
import { texts as catalogue } from '../support/diagram-texts.ts'
import { everywhere } from '../support/knowledge-data.ts'

/** What the pages of the tests are made at: the day on which their examples were seen. */
export const NOW = Date.UTC(2026, 10, 22, 10)

const LIFE_EVENTS: readonly LifeEvent[] = [
  { code: 'KE5', name: { en: 'Moving', fi: 'Muutto', sv: 'Flytt', ru: 'Переезд', et: 'Kolimine' } },
  { code: 'KE9', name: { ...everywhere('Nobody'), en: 'Nobody' } as LifeEvent['name'] },
]

export interface PagesServerOptions {
  readonly publicUrl?: string
  /** What a search finds. */
  readonly found?: Answer['services']
  readonly situations?: readonly Situation[]
  readonly standings?: Readonly<Record<string, Standing>>
  /** What was called so, by id. */
  readonly retired?: Readonly<Record<string, Localised>>
  readonly elsewhere?: readonly Invitation[]
  /** Services whose authority answers questions here. */
  readonly answered?: readonly string[]
}

/** The pages of some services on loopback; stops with the test. Returns the address. */
export async function servePages(services: readonly Service[], options: PagesServerOptions = {}): Promise<string> {
  const base: KnowledgeBase = {
    services: new Map(services.map((service) => [service.id, service])),
    situations: new Map((options.situations ?? []).map((situation) => [situation.id, situation])),
    lifeEvents: LIFE_EVENTS,
    standing: (id) => options.standings?.[id] ?? UNKNOWN_STANDING,
    answer: () => ({ language: 'en', decision: 'answer', services: options.found ?? [], country: undefined }),
    inspect: () => ({ language: 'en', found: { hits: [], none: 0, place: undefined }, words: 0 }),
    trace: () => ({ words: [], terms: [], documents: [], learnt: [] }),
  }
  const pages = createServicePages({
    base,
    catalogue,
    diagrams: createDiagrams(catalogue),
    publicUrl: options.publicUrl,
    chooseLanguage: keepLanguage,
    elsewhere: () => options.elsewhere ?? [],
    retired: async (_, id) => options.retired?.[id],
    answered: async () => new Set(options.answered),
    now: () => NOW,
  })
  const server = await startWebServer({ host: '127.0.0.1', port: 0, apps: [pages], log: pino({ level: 'silent' }) })
  onTestFinished(() => server.stop())
  return server.url
}
