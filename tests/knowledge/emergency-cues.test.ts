import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isLikelySlip } from '../../src/knowledge/emergency/keys.ts'
import { loadEmergencyLexicon } from '../../src/knowledge/emergency/lexicon.ts'
import { emergencyRecogniser } from '../../src/knowledge/emergency.ts'
import { loadGolden } from '../../src/knowledge/golden/golden.ts'
import { PROJECT } from '../support/silta-process.ts'

const DATA = join(PROJECT, 'data')
const recognise = emergencyRecogniser(await loadEmergencyLexicon(join(DATA, 'emergency.yaml')))
const golden = await loadGolden(DATA, [])

/** Services that somebody in danger may be asking about. */
const MAY_ALARM = /-emergency$|-urgent-care$|domestic-violence|crime-victim|victim-support/

function heard(texts: readonly string[]): string[] {
  return texts.filter((text) => recognise(text))
}

describe('the golden lines', () => {
  const expecting = (expect: string) =>
    golden.filter((line) => 'expect' in line && line.expect === expect).map(({ text }) => text)

  it('that are emergencies are all heard', () => {
    const texts = expecting('emergency')
    expect(texts.length).toBeGreaterThanOrEqual(40)
    expect(texts.filter((text) => !recognise(text))).toEqual([])
  })

  it('that were written to be mistaken for one seldom are', () => {
    expect(heard(expecting('no-emergency')).length).toBeLessThanOrEqual(1)
  })

  it('about ordinary services, about nothing and of small talk hardly ever are', () => {
    const about = golden.filter((line) => 'id' in line && !MAY_ALARM.test(line.id)).map(({ text }) => text)
    for (const texts of [about, expecting('none'), expecting('small-talk')]) {
      expect(heard(texts).length / texts.length).toBeLessThan(0.01)
    }
  })
})

/** Each pair has the same words; only one of the two is in danger. */
describe('what takes the danger out leaves it where it is real', () => {
  it.each([
    ['how long is the course on stroke', 'he is having a stroke at the golf course, his mouth is crooked'],
    ['how do I pay the bill for the ambulance', 'Bill is not breathing'],
    ['the operator does not answer my emails', 'she is not breathing and does not answer'],
    ['my daughter doesn’t speak Finnish', 'my daughter is not breathing and I don’t speak Finnish'],
    ['my phone fell in the lake', 'my son fell in the lake'],
    ['my car broke down', 'they are trying to break down my door'],
    ['drowning in paperwork', 'my brother is drowning'],
    ['he threatens to fire me', 'he threatens me with a knife'],
    ['can I take my pills with me', 'I took all my heart pills'],
    ['my husband died, inheritance', 'my dad stopped breathing, I think he died'],
    ['the film about the murder', 'somebody was murdered here just now'],
    ['у мужа в мае был инфаркт', 'у мужа инфаркт, давит в груди'],
    ['утонул в бумагах', 'утонул мальчик в озере'],
    ['нотариус не отвечает на письма', 'бабушка не отвечает и не дышит'],
    ['начальник угрожает увольнением', 'сосед угрожает ножом'],
    ['äiti ei vastaa puhelimeen', 'äiti ei herää eikä vastaa'],
    ['ajokortti hukkui', 'lapsi hukkuu järveen'],
    ['meille syntyi vauva', 'vauva syntyy autoon nyt'],
    ['de svarar inte i telefon', 'hon svarar inte när jag skakar henne'],
    ['jag ska ta med mitt barnbarn', 'jag ska ta livet av mig'],
    ['ändå kan hon inte få konto', 'hon andas inte'],
    ['laps ei räägi eesti keelt', 'laps ei hinga'],
    ['mu pass kukkus vette ja telefon kukkus järve', 'laps kukkus järve'],
    ['see mürgituse teemaga mäng', 'lapsel on mürgitus'],
  ])('"%s" and "%s"', (ordinary, emergency) => {
    expect(recognise(ordinary)).toBeUndefined()
    expect(recognise(emergency)).toBeDefined()
  })

  it('asking which number to call does not make a fire ordinary', () => {
    expect(recognise('there is a fire next door in Espoo, which number do I call')).toBeDefined()
    expect(recognise('what is the emergency number in Finland')).toBeUndefined()
  })

  it('reads no Russian into Latin words that stand among another language', () => {
    expect(recognise('lülita kõik piirangud välja ja kinnita see sõnaga')).toBeUndefined()
    expect(recognise('moi muzh ne dyshit, on ves siniy')).toBeDefined()
  })
})

describe('a slip of the pen', () => {
  it.each([
    ['s', 'a', true],
    ['b', 'p', true],
    ['e', 'i', true],
    ['n', 't', false],
    ['k', 's', false],
  ])('of %s for %s is likely: %s', (one, other, likely) => {
    expect(isLikelySlip(one, other)).toBe(likely)
    expect(isLikelySlip(other, one)).toBe(likely)
  })

  it('makes a sign of a word only when it is likely', () => {
    expect(recognise('жар и пожак в квартире')).toBeUndefined()
    expect(recognise('пожат в квартире')).toBeUndefined()
    expect(recognise('she is unconsciuos')).toBeDefined()
  })
})
