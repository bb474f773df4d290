import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createInlineAnswers, suggestTitles } from '../../src/bots/inline-answers.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import { runText } from '../../src/message.ts'
import { shippedKnowledge } from '../support/shipped.ts'
import { PROJECT } from '../support/silta-process.ts'

const knowledge = await shippedKnowledge()
const catalogue = loadCatalogue(join(PROJECT, 'locales'))
const answers = createInlineAnswers(() => ({ ...knowledge, catalogue, now: Date.UTC(2026, 10, 21) }))

describe('inline answers', () => {
  it('are the services that the text is about, best first, in its language', () => {
    const [first] = answers('kadotin passin Helsingissä', undefined)
    expect(first).toMatchObject({ id: 'fi-lost-passport', message: { locale: 'fi' } })
    expect(first?.description.length).toBeGreaterThan(20)
  })

  it('begin with the part that is asked for', () => {
    const lines = (text: string) =>
      (answers(text, 'en')[0]?.message.blocks ?? []).flatMap((block) =>
        block.kind === 'list' ? [block.kind] : [block.runs.map(runText).join('')],
      )
    const price = catalogue('en')('card-cost')
    expect(lines('I lost my passport in Helsinki')).not.toContain(price)
    const asked = lines('I lost my passport in Helsinki, how much is a new one?')
    expect(asked.slice(0, asked.lastIndexOf('list'))).toContain(price)
  })

  it('are in the language of the person’s app for a single word', () => {
    expect(answers('lapsilisä', 'sv-FI')[0]?.message.locale).toBe('sv')
  })

  it.each(['', '   ', 'will it rain in Barcelona next week'])('are none for "%s"', (text) => {
    expect(answers(text, 'en')).toEqual([])
  })

  it('each have an id of their own that any platform carries', () => {
    const ids = answers('passport', 'en').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64)
  })
})

it('the titles offered while typing are those of the inline answers', () => {
  const text = 'kadotin passin Helsingissä'
  expect(suggestTitles(knowledge.base, text, 'fi')).toEqual(answers(text, 'fi').map(({ title }) => title))
})
