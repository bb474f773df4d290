import { COUNTRIES } from '../../knowledge/service.ts'
import { isLocale, LOCALE_NAMES, type Locale } from '../../locale.ts'
import { heading, list, type OutboundMessage, paragraph } from '../../message.ts'
import type { Responder } from '../../relay/responder.ts'
import type { Change } from '../../store/store.ts'
import type { Outcome, Turn } from '../turn.ts'
import { type RelayContext, relayButton } from './context.ts'
import { privately } from './outcome.ts'
import { CLAIM_CHOICES, fieldMenu, isField, profileButton } from './profile-menus.ts'
import { notAllowed, panel } from './staff.ts'
import { clock, momentText, parseAway, parseHours, tomorrow } from './times.ts'

const WEEK = 7 * 24 * 60 * 60_000

/** What a volunteer has chosen, with the ways to change it. */
export function profilePanel(context: RelayContext, responder: Responder, locale: Locale): OutboundMessage {
  const texts = context.catalogue(locale)
  return {
    locale,
    blocks: [
      heading(texts('profile', { name: responder.name })),
      list(profileLines(context, responder, locale).map((line) => [line])),
      paragraph(texts('profile-name-how')),
    ],
    buttons: [
      [
        profileButton(texts('profile-button-languages'), 'menu', 'languages'),
        profileButton(texts('profile-button-countries'), 'menu', 'countries'),
        profileButton(texts('profile-button-topics'), 'menu', 'topics'),
      ],
      [
        profileButton(texts('profile-button-claims'), 'menu', 'claims'),
        profileButton(texts('profile-button-away'), 'menu', 'away'),
        profileButton(texts('profile-button-leave'), 'menu', 'leave'),
      ],
      [relayButton(texts('button-queue'), { kind: 'queue', value: 'waiting', page: 0 })],
    ],
  }
}

function profileLines({ base, catalogue, now }: RelayContext, responder: Responder, locale: Locale): string[] {
  const texts = catalogue(locale)
  const { locales, countries, hours, timeZone, maxClaims, awayUntil } = responder
  const topics = base.lifeEvents.flatMap(({ code, name }) => (responder.topics.includes(code) ? [name[locale]] : []))
  return [
    locales.length > 0
      ? texts('profile-languages', { languages: locales.map((one) => LOCALE_NAMES[one]).join(', ') })
      : texts('profile-languages-none'),
    countries.length > 0
      ? texts('profile-countries', { countries: countries.map((one) => texts(`country-${one}`)).join(', ') })
      : texts('profile-countries-any'),
    topics.length > 0 ? texts('profile-topics', { topics: topics.join(', ') }) : texts('profile-topics-any'),
    texts('profile-claims', { most: maxClaims }),
    hours
      ? texts('profile-hours', { hours: `${clock(hours.from)}–${clock(hours.to)}`, zone: timeZone })
      : texts('profile-hours-any'),
    ...(awayUntil !== null && awayUntil > now
      ? [texts('profile-away', { until: momentText(awayUntil, timeZone, locale) })]
      : []),
  ]
}

/** A button of the profile: opens the menu of a field, or changes the field and shows its menu anew. */
export function profileAction(turn: Turn, field: string, value: string): Outcome {
  const { context, texts, locale, state } = turn
  const { responder, openClaims } = state.relay
  if (responder?.state !== 'active') return notAllowed(turn)
  if (field === 'menu') {
    if (value === 'leave' && openClaims > 0) return privately(turn, texts('leave-first', { count: openClaims }))
    return panel(
      turn,
      isField(value) ? fieldMenu(context, responder, locale, value) : profilePanel(context, responder, locale),
    )
  }
  if (field === 'topics') return panel(turn, fieldMenu(context, responder, locale, 'topics', Number(value) || 0))
  if (field === 'leave')
    return openClaims > 0 ? privately(turn, texts('leave-first', { count: openClaims })) : leave(turn, responder)
  const changed = changedProfile(context, responder, field, value)
  if (!changed) return privately(turn, texts('button-unknown'))
  const saved = [{ kind: 'responder-saved', responder: changed }] as const
  switch (field) {
    case 'language':
      return panel(turn, fieldMenu(context, changed, locale, 'languages'), saved)
    case 'country':
      return panel(turn, fieldMenu(context, changed, locale, 'countries'), saved)
    case 'topic':
      return panel(turn, fieldMenu(context, changed, locale, 'topics', value), saved)
    default:
      return panel(turn, profilePanel(context, changed, locale), saved)
  }
}

/** The profile with the field changed; `undefined` for what nobody was offered. */
function changedProfile(
  { base, now }: RelayContext,
  responder: Responder,
  field: string,
  value: string,
): Responder | undefined {
  switch (field) {
    case 'language':
      return isLocale(value) ? { ...responder, locales: inOrderOfChoice(responder.locales, value) } : undefined
    case 'country': {
      const country = COUNTRIES.find((known) => known === value)
      return country && { ...responder, countries: toggled(COUNTRIES, responder.countries, country) }
    }
    case 'topic': {
      const codes = base.lifeEvents.map(({ code }) => code)
      return codes.includes(value) ? { ...responder, topics: toggled(codes, responder.topics, value) } : undefined
    }
    case 'claims': {
      const most = CLAIM_CHOICES.find((choice) => String(choice) === value)
      return most && { ...responder, maxClaims: most }
    }
    case 'away': {
      const until = { today: tomorrow(responder.timeZone, now), week: now + WEEK, off: null }[value]
      return until === undefined ? undefined : { ...responder, awayUntil: until }
    }
    default:
      return undefined
  }
}

/** The language chosen first is the one that offers come in. */
function inOrderOfChoice(chosen: readonly Locale[], one: Locale): readonly Locale[] {
  return chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one]
}

/** Taken out when it is in, put in its place when it is not. */
function toggled<T>(all: readonly T[], chosen: readonly T[], one: T): readonly T[] {
  return all.filter((each) => (each === one ? !chosen.includes(one) : chosen.includes(each)))
}

/** The rights go with it, so that whoever comes back is looked at anew; moderators and administrators keep theirs. */
function leave(turn: Turn, responder: Responder): Outcome {
  const { texts, locale, state } = turn
  const changes: Change[] = [
    { kind: 'responder-saved', responder: { ...responder, state: 'left', focus: null } },
    ...(state.person.role === 'responder'
      ? [{ kind: 'standing-changed', personId: state.person.id, role: 'traveller' } as const]
      : []),
  ]
  return panel(turn, { locale, blocks: [paragraph(texts('left'))] }, changes)
}

/** Offers no questions for some time: `3d`, a date, nothing for until further notice, or `off`. */
export function awayCommand(turn: Turn, argument: string): Outcome {
  const { context, texts } = turn
  const { responder } = turn.state.relay
  if (responder?.state !== 'active') return notAllowed(turn)
  const until = parseAway(argument, responder.timeZone, context.now)
  return until === undefined ? privately(turn, texts('away-forms')) : saved(turn, { ...responder, awayUntil: until })
}

/** Between which times of the day offers are welcome, and by which clock. */
export function hoursCommand(turn: Turn, argument: string): Outcome {
  const { texts } = turn
  const { responder } = turn.state.relay
  if (responder?.state !== 'active') return notAllowed(turn)
  const read = parseHours(argument, responder.timeZone)
  return read ? saved(turn, { ...responder, ...read }) : privately(turn, texts('hours-forms'))
}

function saved(turn: Turn, responder: Responder): Outcome {
  return panel(turn, profilePanel(turn.context, responder, turn.locale), [{ kind: 'responder-saved', responder }])
}
