import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { BpmnModdle } from 'bpmn-moddle'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/i18n.ts'
import { createDiagrams } from '../../src/knowledge/diagram/diagrams.ts'
import { type Knowledge, openKnowledge } from '../../src/knowledge/open.ts'
import { createApi } from '../../src/web/api.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../support/knowledge-data.ts'
import { shippedKnowledge } from '../support/shipped.ts'
import { SILENT_LOG } from '../support/silent-log.ts'
import { anySpecification } from '../support/specification-arbitrary.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { startTestApp } from '../support/test-app.ts'

interface Page {
  readonly services: readonly { readonly id: string; readonly url: string }[]
  readonly next: string | null
}

/** Asks the interface on the shipped base, as a client of this machine would. */
async function shippedApi(publicUrl?: string): Promise<Ask> {
  const knowledge = await shippedKnowledge()
  return ask(knowledge, publicUrl)
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>

const catalogue = loadCatalogue('locales')

function ask({ base, documents }: Knowledge, publicUrl?: string): Ask {
  const api = createApi({
    knowledge: { base, documents },
    catalogue,
    diagrams: createDiagrams(catalogue),
    publicUrl,
    log: SILENT_LOG,
  })
  return async (path, init) => api.request(new URL(path, 'http://localhost/api/v1/').href, init)
}

async function json<T>(asked: Promise<Response>): Promise<T> {
  return (await (await asked).json()) as T
}

/** Follows the pages to the last one. */
async function everyId(get: Ask, first: string): Promise<string[]> {
  const ids: string[] = []
  for (let address: string | null = first; address !== null; ) {
    const page: Page = await json<Page>(get(address))
    ids.push(...page.services.map(({ id }) => id))
    address = page.next
  }
  return ids
}

describe('the API', () => {
  it('lists the services in pages, each once', async () => {
    const { base } = await shippedKnowledge()
    const get = await shippedApi()
    const all = [...base.services.keys()].sort()
    const first = await get('services?limit=5')
    const page = (await first.json()) as Page
    expect(page.services.map(({ id }) => id)).toEqual(all.slice(0, 5))
    expect(first.headers.get('link')).toBe(`<${page.next}>; rel="next"`)
    expect(await everyId(get, `services?limit=5`)).toEqual(all)
    expect(await everyId(get, `services?limit=${all.length}`)).toEqual(all)
    expect(await json(get(page.services[0]?.url ?? ''))).toEqual(base.services.get(all[0] ?? ''))
  })

  it('filters by country, life event and language, and asks the base', async () => {
    const { base } = await shippedKnowledge()
    const get = await shippedApi()
    const services = [...base.services.values()]
    const ofEstonia = services.filter(({ country }) => country === 'ee').map(({ id }) => id)
    expect(await everyId(get, `services?country=ee&limit=1`)).toEqual(ofEstonia.sort())
    const lost = services.filter(({ lifeEvents }) => lifeEvents.includes('S2')).map(({ id }) => id)
    expect(await everyId(get, `services?lifeEvent=S2&locale=ru`)).toEqual(lost.sort())
    const question = encodeURIComponent('passi hukassa, mitä teen')
    const [best] = await everyId(get, `services?q=${question}&country=fi`)
    expect(best).toBe('fi-lost-passport')
  })

  it('has no drafts, nor retired services', async () => {
    const directory = await knowledgeFolder(
      Object.fromEntries(
        (['draft', 'published', 'retired'] as const).map((status) => [
          `services/fi/fi-${status}.yaml`,
          JSON.stringify(serviceContent({ id: `fi-${status}`, status })),
        ]),
      ),
    )
    const get = ask(await openKnowledge(directory))
    expect(await everyId(get, `services`)).toEqual(['fi-published'])
    for (const path of ['', '.jsonld', '/process.bpmn', '/diagram.svg']) {
      expect((await get(`services/fi-draft${path}`)).status).toBe(404)
      expect((await get(`services/fi-published${path}`)).status).toBe(200)
    }
    expect(await json(get('life-events'))).toEqual({
      lifeEvents: [{ code: 'KE5', name: everywhere('Moving'), services: 1 }],
    })
  })

  it('tells a service as linked data, as a process and as a picture', async () => {
    const get = await shippedApi()
    const service = 'services/fi-lost-passport'
    expect(await json(get(`${service}.jsonld`))).toMatchObject({ type: 'cpsv:PublicService' })
    expect(await json(get(`${service}.jsonld?profile=schemaorg&lang=ru`))).toMatchObject({
      '@type': 'GovernmentService',
      name: expect.stringMatching(/паспорт/),
    })
    const bpmn = await get(`${service}/process.bpmn?lang=fi`)
    expect(bpmn.headers.get('content-type')).toContain('application/bpmn+xml')
    expect((await new BpmnModdle().fromXML(await bpmn.text())).warnings).toEqual([])
    const [light, dark] = await Promise.all(
      ['light', 'dark'].map(async (theme) => (await get(`${service}/diagram.svg?theme=${theme}&lang=et`)).text()),
    )
    expect(light).toMatch(/^<svg[^>]* lang="et"/)
    expect(dark).not.toBe(light)
  })

  it('tells of a shared document who needs it', async () => {
    const { base } = await shippedKnowledge()
    const get = await shippedApi()
    const needing = [...base.services.values()].filter(({ documents }) => documents.some(({ id }) => id === 'photo'))
    expect(await json(get('documents/photo'))).toMatchObject({
      id: 'photo',
      neededBy: needing.map(({ id }) => id),
    })
  })

  it('answers 304 to who has it already, any page and method that reads', async () => {
    const get = await shippedApi()
    const first = await get('services/fi-lost-passport', { headers: { Origin: 'https://example.org' } })
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    expect(first.headers.get('cache-control')).toBe('public, max-age=300')
    expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const tag = first.headers.get('etag') ?? ''
    const again = await get('services/fi-lost-passport', { headers: { 'If-None-Match': tag } })
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, ''])
    const head = await get('services/fi-lost-passport', { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, ''])
  })

  it.each([
    ['services/fi-nothing', 404, 'No published service has the id "fi-nothing"'],
    ['services/%2e%2e%2fsecret', 404, 'No published service'],
    ['services?limit=101', 400, 'from 1 to 100'],
    ['services?limit=ten', 400, 'from 1 to 100'],
    ['services?country=se', 400, '"country" is one of: fi, ee, ru, x.'],
    ['services?lifeEvent=KE999', 400, '/life-events lists'],
    ['services?locale=de', 400, '"locale" is one of'],
    ['services?q=passport&after=fi-a', 400, 'leave "after" out'],
    [`services?q=${'a'.repeat(401)}`, 400, 'at most 400'],
    ['services/fi-lost-passport.jsonld?profile=rdf', 400, '"profile" is one of: cpsv, schemaorg.'],
    ['services/fi-lost-passport/diagram.svg?theme=pink', 400, '"theme" is one of'],
    ['documents/nothing', 404, 'has the id "nothing"'],
    ['nothing', 404, 'openapi.json'],
  ])('refuses %s in words', async (path, status, words) => {
    const get = await shippedApi()
    const response = await get(path)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ status, detail: expect.stringContaining(words) })
    expect(response.status).toBe(status)
  })

  it('is read only', async () => {
    const get = await shippedApi()
    const response = await get('services', { method: 'POST', body: '{}' })
    expect([response.status, (await response.json()) as unknown]).toEqual([
      405,
      expect.objectContaining({ detail: 'Use GET or HEAD.' }),
    ])
  })

  it('is described by OpenAPI, and answers as it is described', async () => {
    const get = await shippedApi('https://silta.example')
    const described = await json<Described>(get('openapi.json'))
    expect(described).toMatchObject({ openapi: '3.1.1', servers: [{ url: 'https://silta.example/api/v1' }] })
    const expectValid = validator(described)
    for (const [path, { get: operation }] of Object.entries(described.paths)) {
      const filled = path.slice(1).replace('{id}', path.startsWith('/documents') ? 'photo' : 'fi-lost-passport')
      const response = await get(filled)
      expect(response.status, path).toBe(200)
      const mediaType = response.headers.get('content-type')?.split(';')[0] ?? ''
      const schema = operation.responses['200']?.content?.[mediaType]?.schema
      expect(schema, `${path} as ${mediaType}`).toBeDefined()
      if (!mediaType.endsWith('json')) continue
      expectValid(schema ?? {}, await response.json())
    }
    expectValid({ $ref: '#/components/schemas/Problem' }, await (await get('nothing')).json())
    expect(() => expectValid({ $ref: '#/components/schemas/Service' }, { id: 'fi-lost-passport' })).toThrow()
  })

  it('describes every shape of a process', async () => {
    const described = await json<Described>((await shippedApi())('openapi.json'))
    const expectValid = validator(described)
    fc.assert(
      fc.property(anySpecification(), (service) => expectValid({ $ref: '#/components/schemas/Service' }, service)),
      { numRuns: 50, seed: 5 },
    )
  })

  it('is served with headers of its own', async () => {
    const app = await startTestApp({ DATA_DIR: await makeTempDir() })
    const response = await fetch(`${app.url}/api/v1/services/fi-lost-passport/diagram.svg`)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    })
    // Beside it, the rest of the server is as it was.
    expect((await fetch(`${app.url}/api/v2`)).status).toBe(404)
    expect((await fetch(app.url)).headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})

interface Described {
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly responses: Readonly<Record<string, Responded>> } }>
  >
}

interface Responded {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>
}

/** Checks values by a schema that names others by where they are in the description. */
function validator(described: Described): (schema: object, value: unknown) => void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(described, 'api')
  const compiled = new Map<string, ValidateFunction>()
  return (schema, value) => {
    const absolute = JSON.stringify(schema).replaceAll('"#/', '"api#/')
    const validate = compiled.get(absolute) ?? ajv.compile(JSON.parse(absolute) as object)
    compiled.set(absolute, validate)
    validate(value)
    expect(validate.errors ?? []).toEqual([])
  }
}
