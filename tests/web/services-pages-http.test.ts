import { describe, expect, it } from 'vitest'
import { aService, everywhere } from '../support/knowledge-data.ts'
import { lostPassport } from '../support/specification-examples.ts'
import { servePages } from './services-pages-server.ts'

const PASSPORT = '/services/fi-lost-passport'

async function load(address: string, headers: Record<string, string> = {}) {
  const response = await fetch(address, { headers })
  return { response, text: await response.text() }
}

describe('over HTTP, a page of a service', () => {
  it('is in the language of the address, of an earlier choice or of the browser', async () => {
    const home = await servePages([lostPassport()])
    const chosen = await load(`${home}${PASSPORT}?lang=sv`, { 'accept-language': 'ru' })
    expect(chosen.text).toContain('<html lang="sv">')
    expect(chosen.response.headers.getSetCookie().join()).toContain('silta_language=sv;')
    expect((await load(home + PASSPORT, { cookie: 'silta_language=et' })).text).toContain('<html lang="et">')
    const { response, text } = await load(home + PASSPORT, { 'accept-language': 'ru' })
    expect(text).toContain('<html lang="ru">')
    expect(response.headers.get('vary')).toBe('Accept-Language, Cookie')
  })

  it('is not sent again to a browser that has it, and kept only where its address says the language', async () => {
    const home = await servePages([lostPassport()])
    for (const [path, caching] of [
      [`${PASSPORT}?lang=fi`, 'private, max-age=300'],
      [PASSPORT, 'private, no-cache'],
      [`${PASSPORT}/light.svg?lang=fi`, 'public, max-age=300'],
    ] as const) {
      const { response } = await load(home + path)
      expect(response.headers.get('cache-control')).toBe(caching)
      const again = await load(home + path, { 'if-none-match': response.headers.get('etag') ?? '' })
      expect([again.response.status, again.text]).toEqual([304, ''])
    }
  })

  it('has one address in each language, whoever it is for', async () => {
    const home = await servePages([lostPassport()], { publicUrl: 'https://silta.example/' })
    const { text } = await load(`${home}${PASSPORT}?lang=fi&citizenship=fi&unknown=1`)
    expect(text).toContain(`<link rel="canonical" href="https://silta.example${PASSPORT}?lang=fi" />`)
    expect([...text.matchAll(/rel="alternate" hreflang="(\w+)"/g)].map(([, code]) => code)).toEqual([
      ...['en', 'fi', 'sv', 'ru', 'et'],
    ])
    expect(text).not.toContain('unknown')
  })

  it('draws only diagrams that there are', async () => {
    const home = await servePages([lostPassport()])
    for (const path of [
      `${PASSPORT}/red.svg?lang=fi`,
      `${PASSPORT}/light.svg?lang=xx`,
      '/services/none/light.svg?lang=fi',
    ])
      expect((await load(home + path)).response.status).toBe(404)
  })

  it('warns of what nobody has checked, or not for too long', async () => {
    const checked = (on: string) => ({ by: 'A moderator', on, every: 'P6M' })
    const home = await servePages([
      aService({ id: 'fi-unchecked' }),
      aService({ id: 'fi-overdue', review: checked('2026-01-10') }),
      aService({ id: 'fi-checked', review: checked('2026-11-10') }),
    ])
    const notices = async (id: string) =>
      [...(await load(`${home}/services/${id}?lang=en`)).text.matchAll(/class="notice">([^<.]*)/g)].map(
        ([, words]) => words,
      )
    expect(await notices('fi-unchecked')).toEqual(['Not yet checked by a moderator'])
    expect(await notices('fi-overdue')).toEqual(['This answer is overdue for a check'])
    expect(await notices('fi-checked')).toEqual([])
  })
})

describe('over HTTP, what there is not', () => {
  it.each(['/services/none', '/life-events/KE9/brochure', '/life-events/none/brochure'])(
    'is said in the language of the reader, with the way to the chat: %s',
    async (path) => {
      const home = await servePages([lostPassport()])
      const { response, text } = await load(`${home}${path}?lang=fi`)
      expect(response.status).toBe(404)
      expect(text).toContain('Sivua ei ole')
      expect(text).toContain('method="post" action="/simple"')
    },
  )
})

describe('over HTTP, the list of services', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    aService({ id: `fi-service-${at}`, title: everywhere(`Service ${String(at).padStart(2, '0')}`) }),
  )
  const estonian = aService({ id: 'ee-one', country: 'ee', title: everywhere('Another') })
  const titles = ({ text }: { text: string }) =>
    [...text.matchAll(/<li><a href="\/services\/([^?"]+)\?lang=en">/g)].map(([, id]) => id)

  it('is in pages, by title', async () => {
    const home = await servePages([...many, estonian])
    const first = await load(`${home}/services?lang=en`)
    expect(titles(first)).toHaveLength(50)
    expect(titles(first).slice(0, 2)).toEqual(['ee-one', 'fi-service-0'])
    expect(first.text).toContain('href="/services?lang=en&amp;page=2"')
    expect(titles(await load(`${home}/services?lang=en&page=2`)).at(-1)).toBe('fi-service-59')
    expect(titles(await load(`${home}/services?lang=en&page=999`))).toHaveLength(11)
  })

  it('is narrowed by country, life event and words', async () => {
    const home = await servePages([...many, estonian], {
      found: [
        { id: 'fi-service-7', score: 0.9 },
        { id: 'fi-service-8', score: 0 },
      ],
    })
    expect(titles(await load(`${home}/services?lang=en&country=ee`))).toEqual(['ee-one'])
    expect(titles(await load(`${home}/services?lang=en&lifeEvent=KE9`))).toEqual([])
    expect(titles(await load(`${home}/services?lang=en&q=seven`))).toEqual(['fi-service-7'])
    const none = await load(`${home}/services?lang=en&country=ru&q=%22%3E%3Cb%3E`)
    expect(none.text).toContain('Nothing fits.')
    expect(none.text).not.toContain('<b>')
  })
})
