import type { Locale } from '../../locale.ts'
import { romanise } from './russian.ts'

const FINNISH_CASES = `n a ta tta ssa sta lla lta lle ksi na t an en in on un yn hin seen ja ia ita jen ien iden ihin issa ista
  illa ilta ille iksi ina`
const FINNISH_OWNERS = ['', 'ni', 'si', 'nsa', 'mme', 'nne']
const FINNISH_CLITICS = ['', 'ko', 'kin']
const ESTONIAN_CASES = `d t s st sse l le lt ks ni na ta ga de te id dest test idest dele tele idele dega tega idega desse tesse
  des tes del tel delt telt deta teta deks teks gi ki`
const SWEDISH_CASES = 's n ns en ens et ets t ts a as ar ars arna arnas er ers erna ernas or ors orna ornas na nas ena'

/** The endings that nouns have in each language, none among them, as in index keys. Those of Russian words are by gender. */
export const ENDINGS: Readonly<Record<Exclude<Locale, 'ru'>, ReadonlySet<string>>> = {
  en: new Set(['', 's', 'es']),
  fi: new Set(
    ['', ...listed(FINNISH_CASES)].flatMap((ending) =>
      FINNISH_OWNERS.flatMap((owner) => FINNISH_CLITICS.map((clitic) => ending + owner + clitic)),
    ),
  ),
  sv: new Set(['', ...listed(SWEDISH_CASES)]),
  et: new Set(['', ...listed(ESTONIAN_CASES)]),
}

export const RUSSIAN_ENDINGS = {
  feminine: russian('а я ы и е у ю ой ей ам ям ами ями ах ях ь', true),
  masculine: russian('а я у ю ом ем е и ы ов ев ей ам ям ами ями ах ях ью', true),
  neuter: russian('о е а я у ю ом ем и ам ям ами ями ах ях й', true),
  plural: russian('ы и ов ев ей ам ям ами ями ах ях', false),
  adjective: russian('ый ий ой ая яя ое ее ого его ому ему ым им ом ем ей ую юю ые ие ых их ыми ими', false),
}

function russian(endings: string, bare: boolean): ReadonlySet<string> {
  return new Set([...(bare ? [''] : []), ...listed(endings).map(romanise)])
}

function listed(endings: string): string[] {
  return endings.split(/\s+/)
}
