import { COUNTRIES } from '../../knowledge/service.ts'
import { isLocale } from '../../locale.ts'
import type { OutboundMessage } from '../../message.ts'
import type { Announcement, Target } from '../../outreach/announcement.ts'
import type { AnnouncementContent } from '../../outreach/announcing.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import { panel } from '../relay/staff.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { changeDraft, refuse, refuseChange, show } from './acting.ts'
import { ask } from './asking.ts'
import { announcementMenu, MENUS, type Menu, targetKey, targetsMenu, topicsMenu } from './menus.ts'
import { mayEdit } from './panel.ts'

/** Opens a part of the announcement, if it can be changed now by the person of the turn. */
export function openMenu(turn: Turn, file: AnnouncementFile, value: string): Outcome {
  const { announcement } = file
  const menu = MENUS.find((one) => one === value)
  if (!menu) return say(turn, 'announcement', 'button-unknown')
  if (!mayOpen(turn, announcement, menu)) return refuseChange(turn, file)
  if (menu === 'picture' && announcement.picture === null)
    return ask(turn, announcement, { field: 'picture', locale: turn.locale })
  return shown(turn, announcementMenu(turn, announcement, menu))
}

function mayOpen({ state }: Turn, announcement: Announcement, menu: Menu): boolean {
  if (menu !== 'correct' && menu !== 'withdraw') return mayEdit(announcement, state.person.id)
  return announcement.postedAt !== null && announcement.state !== 'withdrawn'
}

/** Asks for what the button names: a field, and the language of a channel after a point. */
export function write(turn: Turn, file: AnnouncementFile, value: string): Outcome {
  const { announcement } = file
  const [name, locale = turn.locale] = value.split('.')
  const field = (['link', 'picture', 'time', 'notice', 'channel'] as const).find((one) => one === name)
  if (!field || !isLocale(locale)) return say(turn, 'announcement', 'button-unknown')
  if (!mayEdit(announcement, turn.state.person.id)) return refuseChange(turn, file)
  return ask(turn, announcement, { field, locale })
}

/** Asks for a text: of a draft, or of what stands already. */
export function writeText(turn: Turn, file: AnnouncementFile, field: 'text' | 'alt', locale: string): Outcome {
  const { announcement } = file
  if (!isLocale(locale)) return say(turn, 'announcement', 'button-unknown')
  const isCorrection = field === 'text' && announcement.postedAt !== null && announcement.state !== 'withdrawn'
  if (isCorrection && (announcement.state === 'posting' || announcement.state === 'failed'))
    return refuse(turn, file, 'not-now')
  if (!isCorrection && !mayEdit(announcement, turn.state.person.id)) return refuseChange(turn, file)
  return ask(turn, announcement, { field, locale })
}

export function toggleCountry(turn: Turn, file: AnnouncementFile, value: string): Outcome {
  const country = COUNTRIES.find((one) => one === value && one !== 'x')
  if (!country) return say(turn, 'announcement', 'button-unknown')
  const to = { countries: toggled(file.announcement.countries, country) }
  return changed(turn, file, to, (announcement) => announcementMenu(turn, announcement, 'who'))
}

export function toggleTopic(turn: Turn, file: AnnouncementFile, value: string): Outcome {
  if (!turn.context.base.lifeEvents.some(({ code }) => code === value))
    return say(turn, 'announcement', 'button-unknown')
  const to = { topics: toggled(file.announcement.topics, value) }
  return changed(turn, file, to, (announcement) => topicsMenu(turn, announcement, value))
}

export function showTopics(turn: Turn, file: AnnouncementFile, value: string): Outcome {
  if (!mayEdit(file.announcement, turn.state.person.id)) return refuseChange(turn, file)
  return shown(turn, topicsMenu(turn, file.announcement, Number(value) || 0))
}

/** The targets of a language: `fi`, or `fi.1` for a page of them. */
export function showTargets(turn: Turn, file: AnnouncementFile, value: string): Outcome {
  const [locale, page] = value.split('.')
  if (!isLocale(locale)) return say(turn, 'announcement', 'button-unknown')
  if (!mayEdit(file.announcement, turn.state.person.id)) return refuseChange(turn, file)
  return shown(turn, targetsMenu(turn, file.announcement, locale, Number(page) || 0))
}

/** Posts there as well: `fi.name` is a network and a language. */
export function addTarget(turn: Turn, file: AnnouncementFile, value: string): Outcome {
  const [locale, network = ''] = value.split('.')
  const found = turn.context.networks.find(({ name }) => name === network)
  if (!isLocale(locale) || !found) return say(turn, 'announcement', 'button-unknown')
  const target = { network, chat: found.chat ?? '', locale }
  const { targets } = file.announcement
  const known = targets.some((one) => targetKey(one) === targetKey(target))
  return withTargets(turn, file, known ? targets : [...targets, target], target)
}

export function dropTarget(turn: Turn, file: AnnouncementFile, key: string): Outcome {
  const { targets } = file.announcement
  const dropped = targets.find((one) => targetKey(one) === key)
  const rest = targets.filter((one) => one !== dropped)
  return dropped ? withTargets(turn, file, rest, dropped) : show(turn, file)
}

function withTargets(
  turn: Turn,
  file: AnnouncementFile,
  targets: Announcement['targets'],
  { locale, network }: Target,
): Outcome {
  return changed(turn, file, { targets }, (announcement) => targetsMenu(turn, announcement, locale, network))
}

export function dropPicture(turn: Turn, file: AnnouncementFile): Outcome {
  const acted = changeDraft(turn, file, { picture: null })
  return acted ? show(turn, acted.file, [turn.texts('announcing-taken')], acted) : refuseChange(turn, file)
}

function changed(
  turn: Turn,
  file: AnnouncementFile,
  to: Partial<AnnouncementContent>,
  next: (announcement: Announcement) => OutboundMessage,
): Outcome {
  const acted = changeDraft(turn, file, to)
  return acted ? { ...shown(turn, next(acted.file.announcement)), changes: acted.changes } : refuseChange(turn, file)
}

function shown(turn: Turn, message: OutboundMessage): Outcome {
  return { ...panel(turn, message), result: 'announcement' }
}

function toggled<T>(values: readonly T[], one: T): readonly T[] {
  return values.includes(one) ? values.filter((each) => each !== one) : [...values, one]
}
