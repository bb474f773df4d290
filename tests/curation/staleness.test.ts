import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stale } from '../../src/curation/entry.ts'
import { leaves } from '../../src/curation/paths.ts'
import { staleAfter, type TranslationFacts } from '../../src/curation/staleness.ts'
import { LOCALES, type Locale } from '../../src/locale.ts'
import { anyContent } from '../support/entry-arbitrary.ts'

const THEN = 1000
const NOW = 2000

const FIRST = { id: 'x', title: { en: 'Card', fi: 'Kortti', et: 'Kaart' }, summary: { en: 'About', fi: 'Tietoa' } }
/** Somebody has changed the English title. */
const LATER = { ...FIRST, title: { ...FIRST.title, en: 'Cards' } }
const titled = (locale: Locale, text: string, content = LATER) => ({
  ...content,
  title: { ...content.title, [locale]: text },
})
const about = (since: number, source: Locale, ...paths: string[]) => ({ paths, source, since })
const STALE: Stale = { fi: about(THEN, 'en', 'title'), et: about(THEN, 'en', 'title') }

describe('a text that is changed', () => {
  it('leaves the same text in the other languages out of date', () => {
    expect(staleAfter({}, FIRST, LATER, THEN)).toEqual(STALE)
  })

  it('leaves nothing out of date in a new entry, or where the others were changed as well, or have no such text', () => {
    expect(staleAfter({}, undefined, LATER, NOW)).toEqual({})
    const title = { en: 'Cards', fi: 'Kortit', et: 'Kaardid' }
    expect(staleAfter({}, FIRST, { ...FIRST, title }, NOW)).toEqual({})
    expect(staleAfter({}, FIRST, titled('ru', 'Карта', FIRST), NOW)).toEqual({})
    const summary = { en: 'News' }
    expect(staleAfter({}, FIRST, { ...FIRST, summary }, NOW)).toEqual({})
  })

  it('leaves nothing out of date when the change is none in meaning, or for languages that were compared', () => {
    expect(staleAfter({}, FIRST, LATER, NOW, { isMinor: true })).toEqual({})
    expect(staleAfter({}, FIRST, LATER, NOW, { checked: ['fi'] })).toEqual({ et: about(NOW, 'en', 'title') })
  })

  it('concerns neither keywords nor example questions, which each language has of its own', () => {
    const before = { keywords: { en: ['a'], fi: ['b'] }, exampleQuestions: { en: ['c'], fi: ['d'] } }
    const after = { keywords: { en: ['x'], fi: ['b'] }, exampleQuestions: { en: ['y'], fi: ['d'] } }
    expect(staleAfter({}, before, after, NOW)).toEqual({})
  })

  it('is found in a step wherever the step stands', () => {
    const [apply, pay] = [
      { id: 'apply', text: { en: 'Apply', fi: 'Hae' } },
      { id: 'pay', text: { en: 'Pay', fi: 'Maksa' } },
    ]
    const after = { steps: [{ ...pay, text: { en: 'Pay now', fi: 'Maksa' } }, apply] }
    expect(staleAfter({}, { steps: [apply, pay] }, after, NOW)).toEqual({ fi: about(NOW, 'en', 'steps.pay.text') })
  })
})

describe('a text that is out of date', () => {
  it('is so until somebody changes it, which leaves no other language out of date', () => {
    expect(staleAfter(STALE, LATER, LATER, NOW)).toEqual(STALE)
    expect(staleAfter(STALE, LATER, titled('fi', 'Kortit'), NOW)).toEqual({ et: STALE.et })
  })

  it('is so still when only a misspelling of it was mended', () => {
    expect(staleAfter(STALE, LATER, titled('fi', 'Korti'), NOW, { isMinor: true })).toEqual(STALE)
  })

  it('is so no more when somebody has compared it, or the text is not there any more', () => {
    expect(staleAfter(STALE, LATER, LATER, NOW, { checked: ['fi', 'et'] })).toEqual({})
    const { fi: _, ...title } = LATER.title
    expect(staleAfter(STALE, LATER, { ...LATER, title }, NOW)).toEqual({ et: STALE.et })
  })

  it('has been so since the first change, however often the other language is changed again', () => {
    const again = titled('en', 'All cards')
    expect(staleAfter(STALE, LATER, again, NOW)).toEqual(STALE)
    const more = { ...again, summary: { en: 'Of cards', fi: 'Tietoa' } }
    expect(staleAfter(STALE, LATER, more, NOW)).toEqual({ fi: about(THEN, 'en', 'title', 'summary'), et: STALE.et })
    // The one that was changed last is what to translate from.
    const fromFinnish = { ...LATER, summary: { en: 'About', fi: 'Korteista' } }
    expect(staleAfter({ en: about(THEN, 'et', 'title') }, LATER, fromFinnish, NOW)).toEqual({
      en: about(THEN, 'fi', 'title', 'summary'),
    })
  })
})

describe('what is out of date after any change', () => {
  const facts: fc.Arbitrary<TranslationFacts> = fc.record({
    checked: fc.subarray([...LOCALES]),
    isMinor: fc.boolean(),
  })

  it('is a text that is there, was not changed just now, and has one to be translated from', () => {
    fc.assert(
      fc.property(fc.array(anyContent(), { minLength: 2, maxLength: 5 }), facts, (versions, given) => {
        let stale: Stale = {}
        versions.forEach((after, index) => {
          const before = versions[index - 1]
          if (before === undefined) return
          const known = stale
          stale = staleAfter(known, before, after, NOW + index, given)
          const texts = (content: unknown, path: string, locale: Locale) =>
            leaves(content).find((leaf) => leaf.path === path && leaf.locale === locale)?.value
          for (const locale of LOCALES) {
            const { paths, since } = stale[locale] ?? { paths: [], since: 0 }
            expect(new Set(paths).size).toBe(paths.length)
            if (paths.length > 0) expect(since).toBe(known[locale]?.since === since ? since : NOW + index)
            if (given.checked?.includes(locale)) expect(paths).toEqual([])
            for (const path of paths) {
              expect(texts(after, path, locale)).toBeDefined()
              if (given.isMinor) expect(known[locale]?.paths).toContain(path)
              else expect(texts(after, path, locale)).toEqual(texts(before, path, locale))
            }
          }
          expect(Object.values(stale).every(({ paths }) => paths.length > 0)).toBe(true)
        })
      }),
    )
  })

  it('stays as it is when nothing was changed', () => {
    fc.assert(
      fc.property(anyContent(), anyContent(), (before, after) => {
        const stale = staleAfter({}, before, after, THEN)
        expect(staleAfter(stale, after, after, NOW)).toEqual(stale)
      }),
    )
  })
})
