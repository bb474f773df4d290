import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type GoldenLine, loadGolden } from '../../src/knowledge/golden/golden.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { loadSmallTalk, type RecogniseSmallTalk, smallTalkRecogniser } from '../../src/knowledge/small-talk.ts'
import { LOCALES } from '../../src/locale.ts'
import { PROJECT } from '../support/silta-process.ts'
import { startTalk } from '../support/talk.ts'
import { readLines } from './emergency-lines/read.ts'

const DATA = join(PROJECT, 'data')
let recognise: RecogniseSmallTalk

beforeAll(async () => {
  recognise = smallTalkRecogniser(await loadSmallTalk(join(DATA, 'small-talk.yaml')))
})

describe('small talk', () => {
  it.each([
    ['Hello!', 'greeting', 'en'],
    ['MOI 👋', 'greeting', 'fi'],
    ['Tack så mycket!!', 'thanks', 'sv'],
    ['спасибо)', 'thanks', 'ru'],
    ['spasibo', 'thanks', 'ru'],
    ['aitah', 'thanks', 'et'],
    ['Hej då', 'goodbye', 'sv'],
    ['who are you?', 'about', 'en'],
    ['hiiii, it’s me again', 'greeting', 'en'],
    ['Hej, jag heter Ahmed', 'greeting', 'sv'],
    ['Dobryi vecher, menya zovut Olga', 'greeting', 'ru'],
    ['kiitos paljon ja hyvää yötä', 'goodbye', 'fi'],
    ['miten menee tänään?', 'mood', 'fi'],
    ['Tere! Kas te olete päris inimene?', 'machine', 'et'],
    ['как тебя зовут', 'name', 'ru'],
    ['this is just a test', 'test', 'en'],
    ['jadå, toppen', 'ok', 'sv'],
  ])('%s is %s in %s', (text, kind, locale) => {
    expect(recognise(text)).toEqual({ kind, locale })
  })

  it('is heard through a slip of the pen, in a word alone only of swapped letters', () => {
    expect(recognise('thnaks')?.kind).toBe('thanks')
    expect(recognise('thnak you so much')?.kind).toBe('thanks')
    expect(recognise('спасибо болшое')?.kind).toBe('thanks')
    expect(recognise('kuitti')).toBeUndefined()
    expect(recognise('kontrolli')).toBeUndefined()
  })

  it('may mix languages, and is replied to in the one that most of it is in', () => {
    expect(recognise('moi, how are you my friend')).toEqual({ kind: 'mood', locale: 'en' })
    expect(recognise('okei, thank you и пока')).toMatchObject({ kind: 'goodbye' })
  })

  it('knows smileys that say something, and no others', () => {
    expect(recognise('👍👍')?.kind).toBe('ok')
    expect(recognise('🙏', 'sv')).toEqual({ kind: 'thanks', locale: 'sv' })
    for (const text of ['🔥', '🙏🚑', '🆘']) expect(recognise(text)).toBeUndefined()
  })

  it.each([
    'hello, I lost my passport',
    'Hi, I am lost in Narva',
    'kiitos, entä lapsilisä?',
    'thanks, and where is the office',
    'привет, как получить внж',
    'tere, mul on vaja arsti',
    'my name is wrong in the register',
    'passport',
    'passi',
    'tervis',
    'what',
    'how',
    '?',
    '',
    'toString',
    '112',
    'test drive licence',
    'how are you supposed to get a visa',
  ])('"%s" is none', (text) => {
    expect(recognise(text)).toBeUndefined()
  })

  it('of several languages is taken in the person’s own', () => {
    expect(recognise('hei', 'et')?.locale).toBe('et')
    expect(recognise('hei')?.locale).toBe('fi')
  })

  it('is nothing that anybody asks of the shipped base, says of it or cries in need', async () => {
    const { services, situations } = await loadKnowledge(DATA)
    const lines = await loadGolden(DATA, [])
    const asked = (line: GoldenLine) => 'id' in line || line.expect !== 'small-talk'
    const texts = [
      ...[...services, ...situations].flatMap(({ title, keywords }) => [
        ...Object.values(title),
        ...Object.values(keywords).flat(),
      ]),
      ...services.flatMap(({ exampleQuestions }) => Object.values(exampleQuestions).flat()),
      ...lines.filter(asked).map(({ text }) => text),
      ...LOCALES.flatMap((locale) => readLines('development', locale).ordinary),
      ...LOCALES.flatMap((locale) => readLines('development', locale).emergencies.map(({ text }) => text)),
    ]
    expect(texts.length).toBeGreaterThan(1000)
    expect(texts.filter((text) => recognise(text))).toEqual([])
  })

  it('is found in most of the golden lines', async () => {
    const lines = (await loadGolden(DATA, [])).filter((line) => 'expect' in line && line.expect === 'small-talk')
    const found = lines.filter(({ text, locale }) => recognise(text, locale))
    expect(found.length / lines.length).toBeGreaterThan(0.95)
  })

  it('answers any text at all, always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        expect(recognise(text)).toEqual(recognise(text))
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('is answered in kind and not kept', async () => {
    const talk = await startTalk()
    const [reply] = await talk.say('Привет!')
    expect(reply?.text).toMatch(/^Здравствуйте/)
    const [asked] = await talk.say('А вы живой человек?')
    expect(asked?.text).toMatch(/^Я программа/)
    const data = await talk.store.conversations.exportPerson({ platform: 'talk', user: 'user-1' })
    expect(data?.queries).toEqual([])
    await talk.close()
  })
})

describe('the phrases', () => {
  it('are refused with the name of the wrong field', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'small-talk-'))
    const file = join(directory, 'small-talk.yaml')
    writeFileSync(file, 'phrases: { greeting: { en: [1] } }\n')
    await expect(loadSmallTalk(file)).rejects.toThrow(/small-talk\.yaml: [\s\S]*greeting\.en\[0\]/)
    rmSync(directory, { recursive: true })
  })
})
