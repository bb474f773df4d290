import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flawOfRewrite, originalOf, rewriteRequest } from '../../src/assistant/rewrite.ts'
import { plainText } from '../../src/bots/plain.ts'
import { cardReply } from '../../src/bots/replies/answers.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import { createStems } from '../../src/knowledge/search/stems.ts'
import { LOCALES, type Locale } from '../../src/locale.ts'
import { aService } from '../support/knowledge-data.ts'
import { shippedKnowledge } from '../support/shipped.ts'
import { PROJECT } from '../support/silta-process.ts'
import { exampleKnowledge, NOTE, OFFICIALESE, PERMIT, PLAIN_WORDS } from './example.ts'

const catalogue = loadCatalogue(join(PROJECT, 'locales'))
const now = Date.UTC(2026, 10, 23)
const stem = createStems()
const at = (locale: Locale) => ({ locale, texts: catalogue(locale), now })

describe('what a rewrite is made from', () => {
  it('is the card, and of it the steps without the ways they point to', () => {
    const original = originalOf(PERMIT, at('en'))
    expect(original?.replaced).toContain(OFFICIALESE)
    expect(original?.replaced).not.toMatch(/→|Permits online/)
    expect(original?.card).toContain('Everybody who fishes in the lake')
    expect(original?.links).toContain('tel:+358295000111')
  })

  it('is nothing where the entry is in another language, or short', () => {
    expect(originalOf(PERMIT, at('fi'))).toBeUndefined()
    expect(originalOf(aService(), at('en'))).toBeUndefined()
  })

  it('is asked of the model with the question, and the language to answer in', () => {
    const original = originalOf(PERMIT, at('en'))
    const [system, user] = original ? rewriteRequest(original, 'May I fish?') : []
    expect(system?.content).toContain('English')
    expect(user?.content).toContain('May I fish?')
  })
})

describe('a rewritten card', () => {
  it('leads wherever the plain one leads', () => {
    const steps = ['one', 'two', 'three', 'four', 'five'].map((id) => ({
      id,
      at: id,
      text: { en: `Go through the procedure called ${id} with all the documents that you have been given before.` },
    }))
    const channels = steps.map(({ id }) => ({
      ...{ id, type: 'web', name: { en: `Place ${id}` }, url: `https://example.org/${id}` },
    }))
    const service = aService({ title: { en: 'Long way' }, steps, channels })
    const original = originalOf(service, at('en'))
    if (!original) throw new Error('there is nothing to rewrite')
    expect(original.links).toContain('https://example.org/five')
    expect(flawOfRewrite(original.replaced, original, { languageOf: () => 'en', stem })).toBeUndefined()
  })

  it.each(LOCALES)('may have the words of the entry itself, in %s', async (locale) => {
    const { base } = await shippedKnowledge()
    for (const id of ['fi-lost-passport', 'fi-residence-permit-work', 'ee-border-queue', 'ru-visa']) {
      const service = base.services.get(id)
      const original = service && originalOf(service, at(locale))
      const languageOf = (text: string) => base.answer({ text: text.slice(0, 300) }).language
      if (!original) throw new Error(`nothing of ${id} can be rewritten`)
      expect([id, flawOfRewrite(original.replaced, original, { languageOf, stem })]).toEqual([id, undefined])
    }
  })

  it('is only of the version and the language that it was made from', async () => {
    const context = { ...(await exampleKnowledge()), catalogue, now }
    const shown = (service: typeof PERMIT, locale: Locale) => {
      const rewrite = { service: PERMIT, locale: 'en', text: PLAIN_WORDS } as const
      return plainText(cardReply({ ...context, rewrite }, locale, service, null)).text
    }
    expect(shown(PERMIT, 'en')).toContain(NOTE)
    expect(shown({ ...PERMIT }, 'en')).toContain(OFFICIALESE)
    expect(shown(PERMIT, 'sv')).toContain(OFFICIALESE)
  })
})
