import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/i18n.ts'
import { foldWord, tokenise } from '../../src/knowledge/emergency/fold.ts'
import { EMERGENCY_KINDS, loadEmergencyLexicon } from '../../src/knowledge/emergency/lexicon.ts'
import { emergencyRecogniser } from '../../src/knowledge/emergency.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { LOCALES } from '../../src/locale.ts'
import { LINE_SETS, readLines } from './emergency-lines/read.ts'

/** Services that somebody in danger may be asking about. */
const MAY_ALARM = /-emergency$|-urgent-care$|domestic-violence|crime-victim|victim-support/
const PROJECT = join(import.meta.dirname, '..', '..')
const lexicon = await loadEmergencyLexicon(join(PROJECT, 'data', 'emergency.yaml'))
const recognise = emergencyRecogniser(lexicon)

describe('the lines', () => {
  /** Least recall and most false alarms, in per cent; the bench has the figures as they are. */
  const LIMITS = { development: { recall: 100, alarms: 0 }, 'held-out': { recall: 94, alarms: 1.5 } }

  it.each(LINE_SETS)('are told apart in the %s set', (set) => {
    const lines = LOCALES.map((locale) => readLines(set, locale))
    const emergencies = lines.flatMap((each) => each.emergencies)
    const ordinary = lines.flatMap((each) => each.ordinary)
    const recall = (100 * emergencies.filter(({ text }) => recognise(text)).length) / emergencies.length
    const alarms = (100 * ordinary.filter((text) => recognise(text)).length) / ordinary.length
    expect(recall).toBeGreaterThanOrEqual(LIMITS[set].recall)
    expect(alarms).toBeLessThanOrEqual(LIMITS[set].alarms)
  })

  it.each(LOCALES)('are at least 40 emergencies and 60 ordinary lines in "%s", none of them in both sets', (locale) => {
    const sets = LINE_SETS.map((set) => readLines(set, locale))
    expect(sets.flatMap(({ emergencies }) => emergencies).length).toBeGreaterThanOrEqual(40)
    expect(sets.flatMap(({ ordinary }) => ordinary).length).toBeGreaterThanOrEqual(60)
    const texts = sets.flatMap(({ emergencies, ordinary }) => [...emergencies.map(({ text }) => text), ...ordinary])
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('name the right kind of help nine times in ten', () => {
    const emergencies = LOCALES.flatMap((locale) => readLines('development', locale).emergencies)
    const right = emergencies.filter(({ kind, text }) => recognise(text)?.kind === kind)
    expect(right.length / emergencies.length).toBeGreaterThan(0.9)
  })
})

describe('recogniseEmergency', () => {
  it.each([
    ['my wife is not breathing', 'medical'],
    ['ОН НЕ ДЫШИТ', 'medical'],
    ['muzh b`et menya pomogite', 'violence'],
    ["muzh b'et menya pomogite", 'violence'],
    ['pozhar v kvartire', 'fire'],
    ['tulekahju', 'fire'],
    ['пожар', 'fire'],
    ['help!!', 'danger'],
    ['apua', 'danger'],
    ['🆘', 'danger'],
    ['they took my passport and won’t let me leave', 'violence'],
    ['I want to die', 'self-harm'],
    ['en halua enää elää', 'self-harm'],
    ['i dont want to live anymore, i took a lot of pills', 'self-harm'],
    ['det är inbrott hos mig just nu', 'crime-now'],
  ])('hears "%s" as %s', (text, kind) => {
    expect(recognise(text)).toEqual({ kind })
  })

  it.each([
    '',
    '🙂',
    'help',
    'what is the emergency number in Finland?',
    'emergency passport',
    'fire safety certificate',
    'burning question',
    'I lost my passport, help me please',
    'this queue is killing me',
    'my heart is broken that I missed the train',
    'first aid course',
    'I need help with lapsilisä',
    'my husband died last year, inheritance?',
    'is domestic violence a crime',
    'two years ago he hit me',
    'tooth hurts since yesterday',
    'child has fever 38',
    'apua, passi kadonnut',
    'паспорт украли помогите',
    'tulli',
    'Спасибо!',
    'Спасибо большое, помогло',
    'bolshoe spasibo vam',
    'kiitos paljon avusta',
    'aitäh abi eest',
    'tack för hjälpen',
  ])('takes "%s" for an ordinary message', (text) => {
    expect(recognise(text)).toBeUndefined()
  })

  it('lets a negation take the danger out, and not the danger that is itself a negation', () => {
    expect(recognise('the house is on fire')).toBeDefined()
    expect(recognise('the house is not on fire')).toBeUndefined()
    expect(recognise('раненые на дороге')).toBeDefined()
    expect(recognise('никто не ранен')).toBeUndefined()
    expect(recognise('he is not breathing')).toBeDefined()
  })

  it('lets the past take the danger out, unless it goes on now', () => {
    expect(recognise('he hit me')).toBeDefined()
    expect(recognise('he hit me last year')).toBeUndefined()
    expect(recognise('he hit me last year and he hits me now')).toBeDefined()
  })

  it('reads a sign only among words of its own language', () => {
    expect(recognise('de har last in mig')).toBeDefined()
    expect(recognise('when did I last bring my car in to the shop')).toBeUndefined()
  })

  it('hears the same in any case, spelling of letters and amount of spaces', () => {
    for (const { text } of readLines('development', 'fi').emergencies) {
      const kind = recognise(text)?.kind
      for (const written of [text.normalize('NFD'), `  ${text.replaceAll(' ', '   ')}\n`]) {
        expect(recognise(written)?.kind).toBe(kind)
      }
    }
  })

  it('answers any text at all, always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(recognise(text)).toEqual(recognise(text))
      }),
      { seed: 112, numRuns: 300 },
    )
  })

  it('stays silent on the example questions of services for ordinary days', async () => {
    const { services } = await loadKnowledge(join(PROJECT, 'data'))
    const questions = services
      .filter(({ id }) => !MAY_ALARM.test(id))
      .flatMap(({ exampleQuestions }) => Object.values(exampleQuestions).flat())
      // The bench `emergency` reads them all.
      .filter((_, at) => at % 5 === 0)
    expect(questions.length).toBeGreaterThan(0)
    expect(questions.filter((text) => recognise(text)).length / questions.length).toBeLessThan(0.01)
  })
})

describe('folding', () => {
  it.each([
    ['меня', ['menya', 'menja', 'menia']],
    ['бьёт', ['bet', "b'et", 'byot', 'bjot']],
    ['пожар', ['pozhar', 'požar']],
    ['помощь', ['pomosh', 'pomoshch', 'pomosch', "pomoshch'"]],
    ['хочу', ['khochu', 'hochu', 'ho4u']],
  ])('brings the spellings of "%s" together', (cyrillic, latin) => {
    for (const spelling of latin) expect(foldWord(spelling).russian).toBe(foldWord(cyrillic).russian)
  })

  it('drops diacritics, keeps double letters and drops longer runs', () => {
    expect(foldWord('hengitä').latin).toBe('hengita')
    expect(foldWord('põleb').latin).toBe('poleb')
    expect(foldWord('p6leb').latin).toBe('poleb')
    expect(foldWord('tulli').latin).toBe('tulli')
    expect(foldWord('apuaaaa').latin).toBe('apua')
    expect(foldWord('112').latin).toBe('112')
    expect(foldWord('пожар').latin).toBeUndefined()
  })

  it('counts sentences and clauses', () => {
    const places = tokenise('No fire. Help, he fell').map(({ latin, sentence, clause }) => [latin, sentence, clause])
    expect(places).toEqual([
      ['no', 0, 0],
      ['fire', 0, 0],
      ['help', 1, 1],
      ['he', 1, 2],
      ['fell', 1, 2],
    ])
  })
})

describe('the lexicon', () => {
  it('says which field is wrong in a file that cannot be used', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'emergency-'))
    const file = join(directory, 'emergency.yaml')
    writeFileSync(file, 'cries: { en: [1] }\n')
    await expect(loadEmergencyLexicon(file)).rejects.toThrow(/emergency\.yaml: [\s\S]*cries\.en\[0\]/)
    rmSync(directory, { recursive: true })
  })

  it('refuses a phrase with an unknown class of words', () => {
    const masks = { en: ['<nobody> burning'] }
    expect(() => emergencyRecogniser({ ...lexicon, masks })).toThrow('<nobody>')
  })

  it('has every sign in every language', () => {
    for (const { phrases } of [...lexicon.evidence, ...lexicon.dampers]) {
      expect(Object.keys(phrases).sort()).toEqual([...LOCALES].sort())
    }
  })
})

describe('the texts', () => {
  const catalogue = loadCatalogue(join(PROJECT, 'locales'))

  it.each(LOCALES)('tell in "%s" what to do and what to say, for each kind', (locale) => {
    const texts = catalogue(locale)
    expect(texts('emergency-call', { number: '112' })).toContain('112')
    expect(texts('emergency-abroad')).toContain('112')
    for (const key of ['emergency-say-1', 'emergency-say-2']) {
      const said = EMERGENCY_KINDS.map((kind) => texts(key, { kind }))
      expect(new Set(said).size).toBe(EMERGENCY_KINDS.length)
      if (locale !== 'en') expect(said).not.toEqual(EMERGENCY_KINDS.map((kind) => catalogue('en')(key, { kind })))
    }
  })
})
