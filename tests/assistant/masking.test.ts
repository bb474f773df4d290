import { describe, expect, it } from 'vitest'
import { withoutPerson } from '../../src/assistant/masking.ts'
import { MASK } from '../../src/relay/mask.ts'

describe('what leaves of a question', () => {
  it.each([
    ['my passport KA1234567 is lost', `my passport ${MASK} is lost`],
    ['паспорт 45 10 № 123456 потерян', `паспорт ${MASK} потерян`],
    ['hetu 131052-308T', `hetu ${MASK}`],
    ['isikukood 37605030299 ja pass', `isikukood ${MASK} ja pass`],
    ['СНИЛС 112-233-445 95', `СНИЛС ${MASK}`],
    ['call +358 40 123 4567 or anna@example.fi', `call ${MASK} or ${MASK}`],
    ['My name is Anna Maria Virtanen and I lost my passport', `My name is ${MASK} and I lost my passport`],
    ['my name is anna virtanen and i lost it', `my name is ${MASK} and i lost it`],
    ['My name’s Anna. Where is the police?', `My name’s ${MASK}. Where is the police?`],
    ['Nimeni on Matti Meikäläinen, passi katosi', `Nimeni on ${MASK}, passi katosi`],
    ['Jag heter Åsa Öberg och behöver hjälp', `Jag heter ${MASK} och behöver hjälp`],
    ['Меня зовут Иван Петров, потерял паспорт', `Меня зовут ${MASK}, потерял паспорт`],
    ['menya zovut Ivan Petrov ya poteryal pasport', `menya zovut ${MASK} ya poteryal pasport`],
    ['Minu nimi on Mari Tamm ja kaotasin passi', `Minu nimi on ${MASK} ja kaotasin passi`],
    ['born 12.3.1985 in Vyborg', `born ${MASK} in Vyborg`],
    ['syntynyt 1985-03-12', `syntynyt ${MASK}`],
    ['asun Mannerheimintie 12 A 5, missä poliisi', `asun ${MASK}, missä poliisi`],
    ['живу ул. Ленина, д. 5, кв. 12', `живу ${MASK}`],
    ['elan Narva mnt 12-5', `elan ${MASK}`],
  ])('is masked: %s', (text, masked) => {
    expect(withoutPerson(text)).toBe(masked)
  })

  it.each([
    'Kadotin passini Lappeenrannassa, juna lähtee 24.11.2026',
    'How much is a permit, 60 euros?',
    'my name is wrong in the population register',
    'Сколько стоит виза на 90 дней?',
    'call 112?',
  ])('is kept: %s', (text) => {
    expect(withoutPerson(text)).toBe(text)
  })

  it('is short and whole', () => {
    const long = withoutPerson(`${'a'.repeat(999)}😀 and more`)
    expect(long.length).toBeLessThanOrEqual(1000)
    expect(long.isWellFormed()).toBe(true)
  })
})
