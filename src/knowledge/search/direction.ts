/**
 * How the five languages say that a place is not where something is needed: it is left, or denied. Words are index keys.
 */

/** Words before a place that one comes from, or leaves. */
const FROM = /^(from|fran|ifran|iz|ot|left|leav(e|es|ing)|lamna(r|de|t)?|pokin\p{L}*)$/u
/** The Finnish and Estonian cases that mean "from": no name of a place ends so in any other. */
const FROM_ENDING = /(sta|lta|st|lt)$/
/** In Russian "from" with some names; before an instrumental it is "with". */
const WITH_OR_FROM = /^s$/
const INSTRUMENTAL = /(om|em|oi|oj|oy|ei|ami|iami|iei)$/

/** What may stand between "not" and a place. */
const PREPOSITION = /^(in|to|at|from|i|till|fran|ifran|pa|v|vo|iz|na)$/
/** "Not", right before a place or its preposition. */
const NOT = /^(not|mitte|ne|ei|eika|enka)$/
/** The Swedish one stands behind any verb, so that it must be known what is denied. */
const SWEDISH_NOT = /^(inte|ej|icke)$/
const SWEDISH_DENIED = /^(bor|bodde|ar|e|jobbar|stannar|flyttar|aker|reser|och|men)$/
/** "Not" with the verb that it denies. */
const VERB_NOT = /^(not|dont|doesnt|didnt|never|en|ei|emme|eivat|et|ette|ne)$/
/** Verbs of being somewhere and of going there. */
const STAYS =
  /^(live|lives|living|stay|staying|move|moving|go|going|asu|ole|oo|muuta|matkusta|mene|tule|ela|kolin|koli|soida|lahe|tule|zh?iv\p{L}*|nah?k?hod\p{L}*|nahod\p{L}*|edu|edem|poedu|pereez\p{L}*)$/u
/** "Instead of", "except", before the place or behind it. */
const BUT = /^(except|forutom|vmesto|krome|vne|predelami|valjaspool|paitsi)$/
/** Outside a town is near to it; outside a country is in another one. */
const OUTSIDE = /^(outside|utanfor)$/
const COUNTRY = /^(finland|estonia|estland|russia|ryssland)/
const BUT_BEHIND = /^(sijaan|sijasta|ulkopuolella|asemel)$/
const INSTEAD_OF = /^(instead|rather|stallet|istallet)$/
const OF = /^(of|than|for)$/
/** What was denied is followed by what is meant. */
const BUT_RATHER = /^utan$/

/** Whether the place at `at` is where somebody comes from, and not where they need something. */
export function isOrigin(keys: readonly string[], at: number): boolean {
  const [before = '', place = ''] = [keys[at - 1], keys[at]]
  if (FROM.test(before) || FROM_ENDING.test(place)) return true
  if (WITH_OR_FROM.test(before)) return !INSTRUMENTAL.test(place)
  return before === 'of' && keys[at - 2] === 'out'
}

/** Whether it is said of the place at `at` that it is not meant. `isPlace` tells which keys are names of places. */
export function isDenied(keys: readonly string[], at: number, isPlace: (key: string) => boolean): boolean {
  const before = keys[at - 1] ?? ''
  if (BUT.test(before) || BUT_BEHIND.test(keys[at + 1] ?? '')) return true
  if (OF.test(before) && INSTEAD_OF.test(keys[at - 2] ?? '')) return true
  if (COUNTRY.test(keys[at] ?? '') && OUTSIDE.test((before === 'of' ? keys[at - 2] : before) ?? '')) return true
  const denier = PREPOSITION.test(before) ? at - 2 : at - 1
  const word = keys[denier] ?? ''
  if (NOT.test(word)) return true
  if (SWEDISH_NOT.test(word)) {
    const verb = keys[denier - 1]
    return verb === undefined || SWEDISH_DENIED.test(verb) || isPlace(verb) || BUT_RATHER.test(keys[at + 1] ?? '')
  }
  return STAYS.test(word) && VERB_NOT.test(keys[denier - 1] ?? '')
}
