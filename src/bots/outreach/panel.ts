import { serviceTitle } from '../../knowledge/card/card.ts'
import { COUNTRIES } from '../../knowledge/service.ts'
import type { Locale } from '../../locale.ts'
import { type Button, heading, list, type OutboundMessage, paragraph } from '../../message.ts'
import { interestName } from '../../outreach/interests.ts'
import { FREQUENCIES, type Subscription } from '../../outreach/subscription.ts'
import { isWork, type WorkKind } from '../../outreach/work-scope.ts'
import { inRows } from '../labels.ts'
import type { RelayContext } from '../relay/context.ts'
import { clock, momentText } from '../relay/times.ts'
import { topicRows } from '../topic-picker.ts'
import { encodeOutreachAction } from './actions.ts'
import { has, WORK_FIELDS } from './subscription.ts'

export const MENUS = ['what', 'topics', 'countries', 'entries', 'often', 'when', 'quiet', 'end'] as const

export type Menu = (typeof MENUS)[number]

const MOST_ENTRIES = 7
/** Hours that are offered; any other by "/subscribe 8:30". */
const HOURS = [7, 8, 9, 12, 18, 20] as const

/** What is told, how often and when, with the ways to change it. */
export function subscriptionPanel(context: RelayContext, subscription: Subscription, locale: Locale): OutboundMessage {
  const texts = context.catalogue(locale)
  const paused = subscription.state === 'paused'
  const chosen = subscription.interests.length > 0
  return {
    locale,
    blocks: [
      heading(texts('sub-title')),
      list(lines(context, subscription, locale).map((line) => [line])),
      ...(chosen ? [] : [paragraph(texts('sub-nothing-yet'))]),
    ],
    buttons: [
      [menuButton(texts('sub-button-what'), 'what'), menuButton(texts('sub-button-often'), 'often')],
      [menuButton(texts('sub-button-when'), 'when'), menuButton(texts('sub-button-quiet'), 'quiet')],
      ...(chosen
        ? [
            [subButton(texts('outreach-button-show'), 'show', 'now')],
            [
              subButton(texts(paused ? 'sub-button-resume' : 'sub-button-pause'), 'pause', paused ? 'off' : 'on'),
              menuButton(texts('sub-button-end'), 'end'),
            ],
          ]
        : []),
    ],
  }
}

function lines(context: RelayContext, subscription: Subscription, locale: Locale): string[] {
  const texts = context.catalogue(locale)
  const { interests, frequency, minute, weekday, timeZone, quiet, state, dueAt } = subscription
  const { services, lifeEvents } = context.base
  const names = { locale, texts, services, lifeEvents }
  const time = clock(minute)
  return [
    ...(interests.length > 0
      ? [texts('sub-line-what', { interests: interests.map((one) => interestName(one, names)).join(', ') })]
      : []),
    texts('sub-line-often', { frequency, time, weekday: weekdayName(weekday, locale), zone: timeZone }),
    quiet ? texts('sub-line-quiet', { from: clock(quiet.from), to: clock(quiet.to) }) : texts('sub-line-quiet-none'),
    ...(state === 'paused' ? [texts('sub-line-paused')] : []),
    ...(dueAt === null || state === 'paused'
      ? []
      : [texts('sub-line-next', { at: momentText(dueAt, timeZone, locale) })]),
  ]
}

/** Monday for 1, in the language. */
function weekdayName(weekday: number, locale: Locale): string {
  // The first of January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday))
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day)
}

/**
 * The choices of one part. `at` is the page of the topics, or the topic whose page is shown; `work` is what may be
 * chosen beside the news.
 */
export function subscriptionMenu(
  context: RelayContext,
  subscription: Subscription,
  locale: Locale,
  menu: Menu,
  { at = 0, work = [] }: { readonly at?: number | string; readonly work?: readonly WorkKind[] } = {},
): OutboundMessage {
  const texts = context.catalogue(locale)
  const up = menu === 'topics' || menu === 'countries' || menu === 'entries' ? 'what' : 'main'
  const rows =
    menu === 'topics'
      ? topicRows(context.base, locale, at, {
          isChosen: (code) => has(subscription.interests, { kind: 'topic', code }),
          option: (label, chosen, code) => option(label, chosen, 'topic', code),
          turn: (way, page) => subButton(texts(`button-${way}`), 'topics', String(page)),
        })
      : choices(context, subscription, locale, menu, work)
  return {
    locale,
    blocks: [paragraph(texts(`sub-choose-${menu}`))],
    buttons: [...rows, [subButton(texts(menu === 'end' ? 'button-stay' : 'profile-back'), 'menu', up)]],
  }
}

function choices(
  context: RelayContext,
  { interests, frequency, weekday, minute, quiet }: Subscription,
  locale: Locale,
  menu: Exclude<Menu, 'topics'>,
  work: readonly WorkKind[],
): Button[][] {
  const texts = context.catalogue(locale)
  switch (menu) {
    case 'what':
      return [
        [
          option(texts('sub-everything'), has(interests, { kind: 'everything' }), 'all', 'toggle'),
          option(texts('sub-announcements'), has(interests, { kind: 'announcements' }), 'announce', 'toggle'),
        ],
        [menuButton(texts('sub-topics'), 'topics'), menuButton(texts('sub-countries'), 'countries')],
        ...(interests.some(({ kind }) => kind === 'entry') ? [[menuButton(texts('sub-entries'), 'entries')]] : []),
        Object.entries(WORK_FIELDS).flatMap(([field, kind]) => {
          const chosen = has(interests, { kind })
          return chosen || work.includes(kind) ? [option(texts(`sub-${field}`), chosen, field, 'toggle')] : []
        }),
      ].filter((row) => row.length > 0)
    case 'countries':
      return COUNTRIES.filter((one) => one !== 'x').map((country) => [
        option(texts(`country-${country}`), has(interests, { kind: 'country', country }), 'country', country),
      ])
    case 'entries':
      return interests
        .flatMap((one) => (one.kind === 'entry' ? [one.service] : []))
        .slice(0, MOST_ENTRIES)
        .map((id) => {
          const service = context.base.services.get(id)
          return [option(service ? serviceTitle(service, locale) : id, true, 'entry', id)]
        })
    case 'often':
      return [
        ...inRows(
          FREQUENCIES.filter((one) => one !== 'at-once' || !interests.some(isWork)).map((one) =>
            option(texts(`sub-often-${one}`), one === frequency, 'often', one),
          ),
          2,
        ),
      ]
    case 'when':
      return frequency === 'weekly' ? [weekdays(weekday, locale), ...hours(minute)] : hours(minute)
    case 'quiet':
      return [
        [option(texts('sub-quiet-night'), quiet !== null, 'quiet', 'night')],
        [option(texts('sub-quiet-none'), quiet === null, 'quiet', 'none')],
      ]
    case 'end':
      return [[subButton(texts('sub-button-end'), 'end', 'yes')]]
  }
}

/** The day before and the day after: seven more buttons would be too many. */
function weekdays(weekday: number, locale: Locale): Button[] {
  const [before, after] = [((weekday + 5) % 7) + 1, (weekday % 7) + 1]
  return [before, after].map((day) => subButton(weekdayName(day, locale), 'day', String(day)))
}

function hours(minute: number): Button[][] {
  return inRows(
    HOURS.map((hour) => option(clock(hour * 60), hour * 60 === minute, 'time', String(hour * 60))),
    5,
  ).slice(0, 1)
}

function menuButton(label: string, menu: Menu): Button {
  return subButton(label, 'menu', menu)
}

function option(label: string, chosen: boolean, field: string, value: string): Button {
  return subButton(chosen ? `✓ ${label}` : label, field, value)
}

function subButton(label: string, field: string, value: string): Button {
  return { label, action: encodeOutreachAction({ kind: 'sub', field, value }) }
}
