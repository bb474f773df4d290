import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { intentRecogniser, loadIntents, type RecogniseIntent } from '../../src/knowledge/intent.ts'
import { LOCALES } from '../../src/locale.ts'
import { PROJECT } from '../support/silta-process.ts'
import { ASKING, NOT_ASKING } from './intent-lines.ts'

let recognise: RecogniseIntent

beforeAll(async () => {
  recognise = intentRecogniser(await loadIntents(join(PROJECT, 'data', 'intents.yaml')))
})

describe.each(LOCALES)('the part that a question in %s asks for', (locale) => {
  it.each(ASKING[locale])('of "%s" is %s', (text, intent) => {
    expect(recognise(text, locale)).toBe(intent)
    expect(recognise(text.toUpperCase(), locale)).toBe(intent)
  })

  it.each(NOT_ASKING[locale])('of "%s" is none alone', (text) => {
    expect(recognise(text, locale)).toBeUndefined()
  })

  it('is each of them at times', () => {
    expect(new Set(ASKING[locale].map(([, intent]) => intent)).size).toBe(9)
  })
})

describe('the recogniser', () => {
  it('forgives slips of the pen and missing dots', () => {
    expect(recognise('paljnoko maksaa passi', 'fi')).toBe('cost')
    expect(recognise('mista saan verokortin', 'fi')).toBe('where')
    expect(recognise('hur lang tid tar det', 'sv')).toBe('duration')
    expect(recognise('vilka pappre behöver jag', 'sv')).toBe('documents')
    expect(recognise('сколко стоит виза', 'ru')).toBe('cost')
    expect(recognise('какие докмуенты нужны', 'ru')).toBe('documents')
    expect(recognise('kakie dokumenty nuzhny', 'ru')).toBe('documents')
  })

  it('takes no other word for a slip of the pen', () => {
    expect(recognise('Inimene ei hinga', 'et')).toBeUndefined()
    expect(recognise('Почему отказали?', 'ru')).toBeUndefined()
    expect(recognise('kuka tukee hanta', 'fi')).toBeUndefined()
  })

  it('takes what another sentence says for itself', () => {
    expect(recognise('I pay taxes here. How much does the card cost?', 'en')).toBe('cost')
    expect(recognise('The border is near. When does the office open?', 'en')).toBe('hours')
  })

  it('has nothing to say about an empty text, or one of a thousand words', () => {
    expect(recognise('', 'en')).toBeUndefined()
    expect(recognise('👍 ?!', 'ru')).toBeUndefined()
    expect(recognise('where '.repeat(1000), 'en')).toBeUndefined()
  })

  it('names the file and the phrase that it cannot read', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'silta-intents-'))
    const file = join(directory, 'intents.yaml')
    const lists = Object.fromEntries(LOCALES.map((locale) => [locale, ['.. price']]))
    await writeFile(file, JSON.stringify({ cost: { asks: lists } }))
    await expect(loadIntents(file)).rejects.toThrow(/intents\.yaml: .*begin and end a phrase/s)
    await rm(directory, { recursive: true })
  })
})
