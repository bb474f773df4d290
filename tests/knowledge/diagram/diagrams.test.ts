import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../src/i18n.ts'
import { createDiagrams, type DrawOptions } from '../../../src/knowledge/diagram/diagrams.ts'
import { diagramId, diagramMedia, readDiagramId } from '../../../src/knowledge/diagram/media.ts'
import { LOCALES } from '../../../src/locale.ts'
import { texts } from '../../support/diagram-texts.ts'
import { aService } from '../../support/knowledge-data.ts'
import { lostPassport } from '../../support/specification-examples.ts'

/** The diagrams, with how often one has been drawn. */
function counted(room?: { count: number; bytes: number }) {
  const drawn = { times: 0 }
  const catalogue: Catalogue = (locale) => {
    drawn.times += 1
    return texts(locale)
  }
  return { drawn, diagrams: createDiagrams(catalogue, room) }
}

const LIGHT: DrawOptions = { locale: 'en', theme: 'light' }

describe('diagrams', () => {
  it('are drawn once for the same service and options, in whatever order these are', async () => {
    const { drawn, diagrams } = counted()
    const service = lostPassport()
    const facts = { citizenship: 'ee', soon: 'no' }
    const first = await diagrams.svg(service, { ...LIGHT, facts, done: ['report', 'photo'] })
    const again = await diagrams.svg(service, {
      ...LIGHT,
      facts: { soon: 'no', citizenship: 'ee' },
      done: ['photo', 'report'],
    })
    expect(again).toBe(first)
    expect(drawn.times).toBe(1)
  })

  it('are drawn anew for anything else', async () => {
    const { drawn, diagrams } = counted()
    const service = lostPassport()
    const others: DrawOptions[] = [LIGHT, { ...LIGHT, locale: 'fi' }, { ...LIGHT, theme: 'dark' }]
    others.push({ ...LIGHT, facts: {} }, { ...LIGHT, facts: { soon: 'no' } }, { ...LIGHT, done: ['report'] })
    const all = [...(await Promise.all(others.map((options) => diagrams.svg(service, options))))]
    all.push(await diagrams.svg({ ...service, title: { en: 'Another' } }, LIGHT))
    expect(new Set(all).size).toBe(all.length)
    expect(drawn.times).toBe(all.length)
  })

  it('give up what was used least recently, by count and by size', async () => {
    const service = aService()
    const [fi, sv, et] = (['fi', 'sv', 'et'] as const).map((locale): DrawOptions => ({ ...LIGHT, locale }))
    if (!fi || !sv || !et) throw new Error('there are three')
    const few = counted({ count: 2, bytes: 1e9 })
    for (const options of [fi, sv, fi, et, fi]) await few.diagrams.svg(service, options)
    expect(few.drawn.times).toBe(3)
    await few.diagrams.svg(service, sv)
    expect(few.drawn.times).toBe(4)

    const small = counted({ count: 100, bytes: 10 })
    for (const options of [fi, fi]) await small.diagrams.svg(service, options)
    expect(small.drawn.times).toBe(2)
  })
})

describe('the reference of a diagram', () => {
  const slug = fc.stringMatching(/^[a-z][a-z\d]{0,11}(-[a-z\d]{1,8}){0,2}$/)
  const reference = fc.record({
    service: slug,
    locale: fc.constantFrom(...LOCALES),
    theme: fc.constantFrom('light' as const, 'dark' as const),
    facts: fc.option(fc.dictionary(slug, slug, { maxKeys: 8, noNullPrototype: true }), { nil: undefined }),
    done: fc.array(slug, { maxLength: 12 }),
  })

  it('is read as it was written, but for what has no room', () => {
    fc.assert(
      fc.property(reference, (written) => {
        const id = diagramId(written)
        expect(id.length).toBeLessThanOrEqual(200)
        const read = readDiagramId(id)
        const { facts, done, ...rest } = written
        expect(read).toMatchObject(rest)
        expect([done, []]).toContainEqual(read?.done)
        expect(facts ?? {}).toMatchObject(read?.facts ?? {})
        expect(read?.facts === undefined).toBe(facts === undefined)
        const whole = [written.service, 'fi/light', JSON.stringify(facts), done.join()].join('/')
        if (whole.length < 190) expect([read?.facts, read?.done]).toEqual([facts, done])
      }),
    )
  })

  it.each([
    '',
    'x',
    'x/fi',
    'x/xx/light/-/',
    'x/fi/pink/-/',
    'x/fi/light/a/',
    'x/fi/light/a=b,/',
    'x/fi/light/-//',
    '../fi/light/-/',
    `x/fi/light/-/${'a'.repeat(200)}`,
  ])('is refused as %j', (id) => {
    expect(readDiagramId(id)).toBeUndefined()
  })

  it('makes a picture with a description within what chats take', () => {
    const media = diagramMedia(lostPassport(), { locale: 'fi', texts: texts('fi'), facts: { citizenship: 'ru' } })
    expect(media).toMatchObject({
      kind: 'photo',
      name: 'fi-lost-passport.png',
      mediaType: 'image/png',
      file: { platform: 'diagram', id: 'fi-lost-passport/fi/light/citizenship=ru/' },
    })
    expect(media.alt).toMatch(/^Näin se etenee: Kadonnut/)
    expect(media.alt?.length).toBeLessThanOrEqual(1000)
  })
})
