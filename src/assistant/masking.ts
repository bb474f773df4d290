import { MASK, maskContacts } from '../relay/mask.ts'

/** More than this of a question tells a model nothing more about it. */
const LONGEST = 1000

const NAME = String.raw`\p{L}[\p{L}'’-]*`
/** What follows a name that is written in small letters. */
const NO_NAME =
  /^(?:and|but|from|i|my|ja|mutta|olen|minun|och|men|jag|från|и|но|а|я|мне|у|aga|ma|mina|mul|mu|on|из|elan|wrong|not|in|written|misspelled|spelt|spelled)$/i

/** Says what somebody is called. */
const CALLED = [
  "my (?:full |first |last |family )?name(?: is|['’]s|:)|i am called|people call me",
  '(?:minun )?(?:koko )?(?:suku|etu)?nimeni(?: on|:)',
  'mitt (?:fullständiga )?(?:för|efter)?namn(?: är|:)|jag heter',
  'меня зовут|мо[её] (?:полное )?имя(?: -| —|:)?|моя фамилия(?: -| —|:)?|menya zovut|menja zovut|moya familiya',
  '(?:minu |mu )(?:täis|pere|ees)?nimi(?: on|:)',
]

const NAMED = new RegExp(String.raw`(?<!\p{L})((?:${CALLED.join('|')})\s+)(${NAME}(?:\s+${NAME}){0,2})`, 'giu')

const DATE = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})`
/** Says when somebody was born. */
const BORN = new RegExp(
  String.raw`(?<!\p{L})((?:born|birth|dob|synty|synt\.|född|födelse|родил|рожден|рождён|г\.р|sündi|sünni)[^\d\n]{0,25})${DATE}`,
  'giu',
)

/** A street and a number in it. */
const STREET = new RegExp(
  [
    String.raw`(?<!\p{L})\p{L}+(?:katu|kadun|tie|kuja|polku|gatan|vägen|gränd|tänav|puiestee)\s+\d{1,4}(?:\s?[a-zа-я](?!\p{L}))?(?:\s?[/-]?\d{1,4})?`,
    String.raw`(?<!\p{L})(?:ул\.|улица|улице|проспект|пр-т|пер\.|шоссе)\s?[\p{L} -]{2,40}?,?\s?(?:д\.?|дом)?\s?\d{1,4}(?:,?\s?(?:кв|к|корп)\.?\s?\d{1,4})*`,
    String.raw`(?<!\p{L})\p{L}+ (?:tn|mnt|pst)\.?\s\d{1,4}(?:[a-z](?!\p{L}))?(?:-\d{1,4})?`,
    String.raw`(?<!\d)\d{1,4}\s\p{L}+ (?:street|road|avenue|lane)(?!\p{L})`,
  ].join('|'),
  'giu',
)

/**
 * What may leave of a question: without contact details and personal codes, and without names, dates of birth and street
 * addresses, as far as they can be told by how people introduce themselves.
 */
export function withoutPerson(text: string): string {
  const { text: masked } = maskContacts(text.slice(0, LONGEST).toWellFormed())
  return masked
    .replace(NAMED, (_, before: string, words: string) => before + withoutName(words))
    .replace(BORN, (_, before: string) => before + MASK)
    .replace(STREET, MASK)
}

/** Up to three words with a capital letter; of others two, as far as they can be names. */
function withoutName(words: string): string {
  const all = words.split(/\s+/)
  const isName = (word: string) => /^\p{Lu}/u.test(word)
  const end = isName(all[0] ?? '')
    ? all.findIndex((word) => !isName(word))
    : all.findIndex((word, at) => at >= 2 || NO_NAME.test(word))
  const rest = end === -1 ? [] : all.slice(end)
  return end === 0 ? words : [MASK, ...rest].join(' ')
}
