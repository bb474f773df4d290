import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Glossary, loadGlossary } from '../../../src/knowledge/glossary.ts'
import { createConceptFinder, type FindConcepts } from '../../../src/knowledge/search/concepts.ts'
import { questionWords } from '../../../src/knowledge/search/words.ts'
import { LOCALES, type Locale } from '../../../src/locale.ts'
import { PROJECT } from '../../support/silta-process.ts'

let glossary: Glossary
let find: FindConcepts

beforeAll(async () => {
  glossary = await loadGlossary(join(PROJECT, 'data', 'glossary.yaml'))
  find = createConceptFinder(glossary)
})

/** What is found, as `id`, or `~id` when it is not exactly so in the glossary, with the words it stands at. */
function found(text: string, locale?: Locale): string[] {
  return find(questionWords(text), locale).map(
    ({ concept, from, to, exact }) => `${exact ? '' : '~'}${glossary[concept]?.id} ${from}-${to}`,
  )
}

describe('concepts', () => {
  it.each<[Locale, string, string[]]>([
    ['en', 'my residence permit', ['residence-permit 1-3']],
    ['en', 'two residence permits', ['~residence-permit 1-3']],
    ['fi', 'missä passini on', ['~passport 1-2']],
    ['fi', 'oleskeluluvasta', ['~residence-permit 0-1']],
    ['fi', 'asumistuen määrä', ['housing-allowance 0-1']],
    ['fi', 'eläkkeelläni', ['~pension 0-1']],
    ['sv', 'körkortet', ['~driving-licence 0-1']],
    ['ru', 'без прописки', ['~notification-of-move 1-2']],
    ['ru', 'вида на жительство', ['~residence-permit 0-3']],
    ['et', 'ilma elamisloata', ['~residence-permit 1-2']],
    ['et', 'juhiloaga', ['~driving-licence 0-1']],
  ])('in %s of "%s" are %j', (locale, text, expected) => expect(found(text, locale)).toEqual(expected))

  it('is the one of most words, and none within it', () => {
    expect(found('lost my residence permit card', 'en')).toEqual(['loss 0-1', 'residence-permit-card 2-5'])
    expect(found('продлить вид на жительство', 'ru')).toEqual(['extended-permit 0-4'])
  })

  it.each<[Locale, string, string[]]>([
    ['fi', 'oleskelulupahakemukseni', ['~residence-permit 0-1', '~application 0-1']],
    ['et', 'elamisloataotlus', ['~residence-permit 0-1', '~application 0-1']],
    ['sv', 'pensionsansökan', ['~pension 0-1', '~application 0-1']],
  ])('in %s stand at both ends of "%s"', (locale, text, expected) => expect(found(text, locale)).toEqual(expected))

  it.each(['kak prodlit vid na zhitelstvo', 'kak prodlit vid na zhitel’stvo', 'как продлить вид на жительство'])(
    'are known in Latin letters: %s',
    (text) => expect(found(text, 'ru')).toEqual(['extended-permit 1-5']),
  )

  it('are known without dots and in the wrong script', () => {
    expect(found('henkilotunnus', 'fi')).toEqual(['personal-identity-code 0-1'])
    expect(found('где мой хенкилётуннус', 'ru')).toEqual(['personal-identity-code 2-3'])
    expect(found('poterial pasporta', 'ru')).toEqual(['loss 0-1', '~passport 1-2'])
  })

  it('are known in another language than the text’s when the word is long or a name', () => {
    expect(found('where is my henkilötunnus', 'en')).toEqual(['personal-identity-code 3-4'])
    expect(found('have you heard of Kela', 'en')).toEqual(['kela 4-5'])
    expect(found('my oleskelulupahakemus', 'en')).toEqual(['~residence-permit 1-2', '~application 1-2'])
  })

  it.each<[Locale, string]>([
    ['en', 'a passion for food in the evening'],
    ['en', 'the family policy of the institute'],
    ['en', 'put the load in'],
    ['fi', 'kannattaako kaikissa pankissa käydä'],
    ['sv', 'jag ska på stan'],
    ['ru', 'скоро вызов, долго ждать'],
    ['et', 'esimesse tuppa'],
  ])('in %s are none in "%s"', (locale, text) => expect(found(text, locale)).toEqual([]))

  it('of a word that means two of them in two languages are those of the text’s', () => {
    expect(found('val', 'sv')).toEqual(['voting 0-1'])
    expect(found('val', 'en')).toEqual([])
  })

  it('are found by every preferred term in its own language', () => {
    const missed = glossary.flatMap((concept, number) =>
      LOCALES.flatMap((locale) => {
        const words = questionWords(concept.terms[locale])
        const [mention] = find(words, locale)
        const isWhole = mention?.concept === number && mention.to === words.length && mention.exact
        return isWhole ? [] : [`${concept.id} ${locale}`]
      }),
    )
    expect(missed).toEqual([])
  })

  it('are the same whatever was looked up before', () => {
    const texts = ['poterial pasport', 'passini katosi', 'Kela']
    const fresh = createConceptFinder(glossary)
    const before = texts.map((text) => fresh(questionWords(text), 'fi'))
    expect(texts.map((text) => find(questionWords(text), 'fi'))).toEqual(before)
    expect(texts.map((text) => find(questionWords(text), 'fi'))).toEqual(before)
  })
})
