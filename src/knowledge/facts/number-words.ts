import type { Locale } from '../../locale.ts'
import { monthsIn } from './months.ts'

/** How the words for 1 to 12 begin, as numbers and in order, whatever their case. */
const WORDS: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'one|first|once|single|an? ',
    'two|second|twice|both',
    'three|third',
    'four',
    'five|fifth',
    'six',
    'seven',
    'eight',
    'nine|ninth',
    'ten',
    'eleven',
    'twel[fv]',
  ],
  fi: [
    'yksi(?!toi)|yhd(?!eks|entoi)|yht|ensi',
    'kaksi(?!toi)|kahd(?!eks|entoi)|kaht(?!atoi)|toi(?:nen|se|ne|sta|ste)|molem',
    'kolm',
    'nelj',
    'vii(?:si|de|te|tt|s)',
    'kuu(?:si|de|te|tt|s)',
    'seitsem',
    'kahdeks',
    'yhdeks',
    'kymmen',
    'yksitoi|yhdentoi|yhtätoi',
    'kaksitoi|kahdentoi|kahtatoi',
  ],
  sv: [
    'e(?:n|tt)(?!\\p{L})|först',
    'två|andra|båd',
    'tre(?!ttio)',
    'fyra(?!tio)|fjärd',
    'fem(?!tio)',
    'sex(?!tio)|sjätt',
    'sju(?!ttio|k)',
    'ått(?!tio)',
    'nio(?!ttio)',
    'tio',
    'elva|elft',
    'tol[fv]',
  ],
  ru: [
    'од(?:ин|н)(?!надц)|(?:в)?перв',
    'дв(?:а|е|у|о)(?!надц|дц)|втор|об[ае](?!\\p{L})',
    'тр(?:и|ё|е)(?!дц|надц|б)',
    'четыр|четв[ёе]р',
    'пят(?!над|ьдес)',
    'шест(?!над|ьдес)',
    'сем(?:ь|и)(?!\\p{L})|седьм',
    'вос(?:емь|ьми|ьм)(?!над|дес)',
    'девят(?!над)',
    'десят',
    'одиннадц',
    'двенадц',
  ],
  et: [
    'üks(?!teist)|ühe(?!ks|teist)|üht|esime|esma',
    'kaks(?!teist)|kahe(?!ks|teist)|kaht|tei(?:ne|se|st)|mõlem',
    'kolm',
    'nel[ij]',
    'vii(?:s|e|t|nd)',
    'kuu(?:s|e|t)(?!teist)',
    'seits',
    'kaheks',
    'üheks',
    'küm',
    'üksteist|üheteist',
    'kaksteist|kaheteist',
  ],
}

const ONE_AND_A_HALF: Readonly<Record<Locale, string>> = {
  en: 'one and a half|(?:year|month|hour) and a half',
  fi: 'puolitoist|puolentoist',
  sv: 'e(?:n|tt) och e(?:n|tt) halv|halvanna',
  ru: 'полутора|полтор',
  et: 'poolteis',
}

/**
 * Whether a text may say in words what another language has in digits: a number from 1 to 12, 1.5, or one of the first
 * twelve days of a month. `key` is that of a figure.
 */
export function saysInWords(text: string, key: string, locale: Locale): boolean {
  const [, month, day] = /^--(\d\d)-(\d\d)$/.exec(key) ?? []
  const words = key === '1.5' ? ONE_AND_A_HALF[locale] : WORDS[locale][Number(day ?? key) - 1]
  if (words === undefined || !new RegExp(`(?<!\\p{L})(?:${words})`, 'iu').test(text)) return false
  return month === undefined || monthsIn(text, locale).includes(Number(month))
}
