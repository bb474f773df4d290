import { LOCALES, type Locale } from '../../locale.ts'
import type { Token } from './fold.ts'
import { EMERGENCY_KINDS, type EmergencyKind, type EmergencyLexicon } from './lexicon.ts'
import { append } from './multimap.ts'
import { createReader, type Damper, type Evidence, ofClass, positions, type ReadMessage, type Sign } from './signs.ts'

/** A message with this many points or more is an emergency: one weak sign about somebody is enough. */
export const THRESHOLD = 9

const STRENGTH = { certain: 20, strong: 12, weak: 6, hint: 3 } as const
/** What all signs but the strongest can add: many signs in a tale of last year are still of last year. */
const MORE = 8
const CRY = 5
const NOW = 3
const PERSON = 3
const LOUD = 3
/** One to three words in which nothing else is said: nobody writes "smoke" for the pleasure of it. */
const BRIEF = 4
const BRIEF_WORDS = 3
/** A longer row of cries and courtesies is a sentence about something else. */
const CRY_WORDS = 8
/** A negation reaches this many words ahead. */
const NEGATION_WORDS = 2
/** Where the negation follows the verb: "det brinner inte". */
const NEGATED_AFTERWARDS: ReadonlySet<Locale> = new Set(['sv'])

/** Points for and against one message; `kind` is set when they reach the threshold. */
export interface Score {
  readonly points: number
  readonly kind: EmergencyKind | undefined
}

/** Prepares a function that scores a message. The preparation takes about a tenth of a second: do it once. */
export function createScorer(lexicon: EmergencyLexicon): (text: string) => Score {
  const read = createReader(lexicon)
  return (text) => score(text, read(text))
}

function score(text: string, message: ReadMessage): Score {
  const { tokens, signs, maskedToo } = message
  const evidence = evidenceIn(signs, tokens)
  const dampers = dampersIn(maskedToo)

  if (evidence.every(({ strength }) => strength === 'hint')) {
    const cried = dampers.size === 0 && isBareCry(text, message)
    return cried ? { points: THRESHOLD, kind: 'danger' } : { points: 0, kind: undefined }
  }

  const [strongest, ...others] = evidence.map(({ strength }) => STRENGTH[strength])
  const against = [...dampers]
  const cried = signs.some(({ value }) => value.role === 'cry') && !against.some(({ silencesCry }) => silencesCry)
  const points = sum([
    strongest ?? 0,
    Math.min(MORE, sum(others)),
    cried ? CRY : 0,
    ofClass(maskedToo, 'now').length > 0 ? NOW : 0,
    ofClass(maskedToo, 'person').length > 0 ? PERSON : 0,
    /!.*!/s.test(text) || isShouted(text) ? LOUD : 0,
    tokens.length <= BRIEF_WORDS ? BRIEF : 0,
    ...against.map((damper) => -damper.points),
  ])
  return { points, kind: points >= THRESHOLD ? kindOf(evidence) : undefined }
}

/** The signs that count, strongest first. Each must say something that a stronger one has not said. */
function evidenceIn(signs: readonly Sign[], tokens: readonly Token[]): Evidence[] {
  const places = new Map<Evidence, Sign[]>()
  const isNegated = negations(signs, tokens)
  for (const sign of signs) {
    if (sign.value.role === 'evidence' && !isNegated(sign)) append(places, sign.value.evidence, sign)
  }
  const people = positions(ofClass(signs, 'person'))
  const said = new Set<number>()
  const strongestFirst = [...places].sort(([one], [other]) => STRENGTH[other.strength] - STRENGTH[one.strength])
  return strongestFirst.flatMap(([evidence, found]) => {
    const words = positions(found)
    if ([...words].every((at) => said.has(at))) return []
    for (const at of words) if (!people.has(at)) said.add(at)
    return [evidence]
  })
}

/** Tells whether a word near a sign negates it, in the same clause and language. */
function negations(signs: readonly Sign[], tokens: readonly Token[]): (sign: Sign) => boolean {
  const spent = positions(signs.filter(({ negated, value }) => negated && value.role === 'evidence'))
  const nots = placesByLocale(ofClass(signs, 'not'))
  const conjunctions = placesByLocale(ofClass(signs, 'conjunction'))
  return (sign) => {
    const { negated, locale, spans } = sign
    if (negated) return false
    const own = positions([sign])
    const negates = (at: number, from: number) =>
      nots.get(locale)?.has(at) && !spent.has(at) && !own.has(at) && tokens[at]?.clause === tokens[from]?.clause
    return spans.some(({ start, end }) => {
      for (let at = start - 1; at >= start - NEGATION_WORDS; at--) {
        if (conjunctions.get(locale)?.has(at)) return false
        if (negates(at, start)) return true
      }
      return NEGATED_AFTERWARDS.has(locale) && negates(end + 1, end)
    })
  }
}

function placesByLocale(signs: readonly Sign[]): Map<Locale, Set<number>> {
  return new Map(LOCALES.map((each) => [each, positions(signs.filter(({ locale }) => locale === each))]))
}

function dampersIn(signs: readonly Sign[]): Set<Damper> {
  const now = ofClass(signs, 'now').length > 0
  const dampers = new Set<Damper>()
  for (const { value } of signs) {
    if (value.role === 'damper' && !(now && value.damper.liftedByNow)) dampers.add(value.damper)
  }
  return dampers
}

/** Nothing but a cry for help and courtesies; a soft cry needs another word or an exclamation mark. */
function isBareCry(text: string, { tokens, maskedToo }: ReadMessage): boolean {
  if (tokens.length > CRY_WORDS) return false
  const cries = maskedToo.filter(({ value }) => value.role === 'cry')
  const hard = cries.some(({ value }) => value.role === 'cry' && !value.soft)
  if (cries.length === 0 || !(hard || tokens.length > 1 || text.includes('!') || isShouted(text))) return false
  const said = positions([...cries, ...ofClass(maskedToo, 'polite')])
  return tokens.every((_, at) => said.has(at))
}

function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** The kind with the most points; whoever wants to die is spoken to as such, whatever else they have done to themselves. */
function kindOf(evidence: readonly Evidence[]): EmergencyKind | undefined {
  if (evidence.some(({ kind, strength }) => kind === 'self-harm' && STRENGTH[strength] >= STRENGTH.strong))
    return 'self-harm'
  const sums = EMERGENCY_KINDS.map((kind) => ({
    kind,
    points: sum(evidence.filter((each) => each.kind === kind).map(({ strength }) => STRENGTH[strength])),
  }))
  return sums.reduce((best, each) => (each.points > best.points ? each : best)).kind
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
