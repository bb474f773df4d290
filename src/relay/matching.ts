import type { Locale } from '../locale.ts'
import { isWithinHours } from './hours.ts'
import { type Question, RUNGS, type Rung } from './question.ts'
import { type Candidate, type Desk, hasRole, type Roster } from './responder.ts'

/** The most responders who are asked at once; the moderators are all asked. */
const MOST: Readonly<Record<Rung, number>> = {
  matched: 5,
  language: 25,
  moderators: Number.POSITIVE_INFINITY,
  kept: 25,
}

type Asked = Pick<Question, 'askerId' | 'locale' | 'country' | 'topic'>

/** Whom an offer goes to. */
export interface Candidates {
  readonly responders: readonly Candidate[]
  readonly desks: readonly Desk[]
}

/**
 * To whom a question is offered on a rung: those with the least to do first, then those who joined first. Never to
 * its own asker nor to who has `passed` it. `now` is in milliseconds since 1970.
 */
export function candidates(
  question: Asked,
  roster: Roster,
  passed: readonly string[],
  rung: Rung,
  now: number,
): Candidates {
  const asked = (responder: Candidate) =>
    responder.state === 'active' &&
    responder.personId !== question.askerId &&
    !passed.includes(responder.personId) &&
    (responder.awayUntil === null || responder.awayUntil <= now) &&
    onRung(responder, question, rung, now)
  return {
    responders: roster.responders.filter(asked).sort(byLoad).slice(0, MOST[rung]),
    desks: roster.desks.filter(({ locales }) => rung === 'moderators' || speaks(locales, question.locale)),
  }
}

/**
 * The first rung, from that of the question on, that has anybody to offer it to; `kept` when there is nobody at all,
 * which the asker must be told.
 */
export function firstRung(
  question: Asked & Pick<Question, 'rung'>,
  roster: Roster,
  passed: readonly string[],
  now: number,
): Rung {
  const reached = RUNGS.slice(RUNGS.indexOf(question.rung))
  const found = reached.find((rung) => {
    const { responders, desks } = candidates(question, roster, passed, rung, now)
    return responders.length > 0 || desks.length > 0
  })
  return found ?? 'kept'
}

function onRung(responder: Candidate, question: Asked, rung: Rung, now: number): boolean {
  if (rung === 'moderators') return hasRole(responder.role, 'moderator')
  const able = responder.locales.includes(question.locale) && responder.openClaims < responder.maxClaims
  if (rung !== 'matched') return able
  return (
    able &&
    fitsCountry(responder, question) &&
    fitsTopic(responder, question) &&
    isWithinHours(responder.hours, responder.timeZone, now)
  )
}

/** A question about no single country (`x`) is for anybody. */
function fitsCountry({ countries }: Candidate, { country }: Asked): boolean {
  return countries.length === 0 || country === null || country === 'x' || countries.includes(country)
}

/** Who answers on a life event also answers on its parts: `KE5` includes `KE5.1`. */
function fitsTopic({ topics }: Candidate, { topic }: Asked): boolean {
  if (topics.length === 0 || topic === null) return true
  return topics.some((code) => topic === code || topic.startsWith(`${code}.`))
}

function speaks(locales: readonly Locale[], locale: Locale): boolean {
  return locales.length === 0 || locales.includes(locale)
}

function byLoad(one: Candidate, other: Candidate): number {
  return (
    one.openClaims - other.openClaims ||
    one.joinedAt - other.joinedAt ||
    (one.personId < other.personId ? -1 : Number(one.personId > other.personId))
  )
}
