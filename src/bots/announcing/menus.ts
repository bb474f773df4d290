import { COUNTRIES } from '../../knowledge/service.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../locale.ts'
import { type Button, type OutboundMessage, paragraph } from '../../message.ts'
import type { Announcement, Target } from '../../outreach/announcement.ts'
import { fingerprint } from '../fingerprint.ts'
import { inRows } from '../labels.ts'
import { topicRows } from '../topic-picker.ts'
import type { Turn } from '../turn.ts'
import { type AnnouncementAction, announcementButton } from './actions.ts'

export const MENUS = ['texts', 'picture', 'where', 'who', 'when', 'delete', 'correct', 'withdraw'] as const

export type Menu = (typeof MENUS)[number]

/** Channels and networks at once: with two to turn pages, one to add and the way back these are eight buttons. */
const TARGET_PAGE = 4

type Choice = Extract<AnnouncementAction, { readonly value: string }>['kind']

/** The choices of one part of an announcement. */
export function announcementMenu(turn: Turn, announcement: Announcement, menu: Menu): OutboundMessage {
  const { texts } = turn
  const { id, picture } = announcement
  const choice = (label: string, kind: Choice, value: string) =>
    announcementButton(label, { kind, announcement: id, value })
  const languages = (
    kind: 'text' | 'alt' | 'at',
    has: (locale: Locale) => boolean,
    locales: readonly Locale[] = LOCALES,
  ) =>
    inRows(
      locales.map((one) => choice(marked(LOCALE_NAMES[one], has(one)), kind, one)),
      2,
    )
  const rows = (): Button[][] => {
    switch (menu) {
      case 'texts':
        return [
          ...languages('text', (one) => announcement.texts[one] !== undefined),
          [choice(marked(texts('announcing-button-link'), announcement.link !== null), 'write', 'link')],
        ]
      case 'correct':
        return languages(
          'text',
          () => false,
          LOCALES.filter((one) => announcement.texts[one] !== undefined),
        )
      case 'picture':
        return [
          ...languages('alt', (one) => picture?.alt[one] !== undefined),
          [
            choice(texts('announcing-button-picture-other'), 'write', 'picture'),
            choice(texts('announcing-button-picture-none'), 'picture', 'none'),
          ],
        ]
      case 'where':
        return languages('at', (one) => announcement.targets.some(({ locale }) => locale === one))
      case 'who':
        return [
          ...COUNTRIES.filter((one) => one !== 'x').map((one) => [
            choice(marked(texts(`country-${one}`), announcement.countries.includes(one)), 'country', one),
          ]),
          [choice(texts('announcing-button-topics'), 'topics', '0')],
        ]
      case 'when':
        return [
          [choice(texts('announcing-button-time'), 'write', 'time')],
          [choice(texts('announcing-button-notice'), 'write', 'notice')],
        ]
      case 'delete':
        return [[choice(texts('announcing-button-delete-yes'), 'delete', 'yes')]]
      case 'withdraw':
        return [[choice(texts('announcing-button-withdraw-yes'), 'withdraw', 'yes')]]
    }
  }
  return menuMessage(turn, texts(`announcing-choose-${menu}`), [...rows(), [back(turn, id)]])
}

/** The life events that it concerns. `at` is the page, or the code whose page is shown. */
export function topicsMenu(turn: Turn, { id, topics }: Announcement, at: number | string): OutboundMessage {
  const { texts, context, locale } = turn
  const rows = topicRows(context.base, locale, at, {
    isChosen: (code) => topics.includes(code),
    option: (label, chosen, value) =>
      announcementButton(marked(label, chosen), { kind: 'topic', announcement: id, value }),
    turn: (way, page) =>
      announcementButton(texts(`button-${way}`), { kind: 'topics', announcement: id, value: String(page) }),
  })
  return menuMessage(turn, texts('announcing-choose-topics'), [...rows, [back(turn, id, 'who')]])
}

/**
 * Where it is posted in one language: every network that is switched on, and the channels named so far. `at` is the
 * page, or the network whose page is shown; the channels come after all networks.
 */
export function targetsMenu(
  turn: Turn,
  announcement: Announcement,
  locale: Locale,
  at: number | string,
): OutboundMessage {
  const { texts, context } = turn
  const { id, targets } = announcement
  const choice = (label: string, kind: Choice, value: string) =>
    announcementButton(label, { kind, announcement: id, value })
  const own = targets.filter((target) => target.locale === locale)
  const networks = context.networks.map(({ name, chat = '' }) => {
    const target = own.find((one) => one.network === name && one.chat === chat)
    return target ? choice(`✓ ${name}`, 'off', targetKey(target)) : choice(name, 'on', `${locale}.${name}`)
  })
  const others = own
    .filter((one) => !context.networks.some(({ name, chat = '' }) => name === one.network && chat === one.chat))
    .map((target) => choice(`✓ ${placeName(target)}`, 'off', targetKey(target)))
  const all = [...networks, ...others]
  const last = Math.max(0, Math.ceil(all.length / TARGET_PAGE) - 1)
  const place = context.networks.findIndex(({ name }) => name === at)
  const wanted = typeof at === 'number' ? at : place < 0 ? last : Math.floor(place / TARGET_PAGE)
  const page = Math.min(wanted, last)
  const turnTo = (way: 'previous' | 'next', to: number) => choice(texts(`button-${way}`), 'at', `${locale}.${to}`)
  const turns = [
    ...(page > 0 ? [turnTo('previous', page - 1)] : []),
    ...(page < last ? [turnTo('next', page + 1)] : []),
  ]
  return menuMessage(turn, texts('announcing-choose-targets', { language: LOCALE_NAMES[locale] }), [
    ...inRows(all.slice(page * TARGET_PAGE, (page + 1) * TARGET_PAGE), 2),
    ...(turns.length > 0 ? [turns] : []),
    [choice(texts('announcing-button-channel'), 'write', `channel.${locale}`)],
    [back(turn, id, 'where')],
  ])
}

/** Names a target in a button, whatever its chat is called. */
export function targetKey({ network, chat, thread, locale }: Target): string {
  return fingerprint(JSON.stringify([network, chat, thread, locale]))
}

function placeName({ network, chat, thread }: Target): string {
  return thread === undefined ? `${network} ${chat}` : `${network} ${chat}/${thread}`
}

function menuMessage({ locale }: Turn, text: string, buttons: Button[][]): OutboundMessage {
  return { locale, blocks: [paragraph(text)], buttons }
}

function back({ texts }: Turn, announcement: string, menu?: Menu): Button {
  const label = texts('profile-back')
  return announcementButton(label, menu ? { kind: 'menu', announcement, value: menu } : { kind: 'show', announcement })
}

function marked(label: string, chosen: boolean): string {
  return chosen ? `✓ ${label}` : label
}
