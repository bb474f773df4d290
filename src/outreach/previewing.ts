import { LOCALES, type Locale, translate } from '../locale.ts'
import type { OutboundMessage } from '../message.ts'
import type { Announcement, Target } from './announcement.ts'
import { announcementMessage, type FindRoom } from './posting.ts'

/** A network that is switched on, as far as a preview has to know it. */
export interface PreviewNetwork {
  readonly name: string
  /** The place on it, where a target has to say so. */
  readonly chat?: string
  /** What would stand there, counted in the network's own way. */
  preview(message: OutboundMessage): TargetPreview
  /** Asks a network that has limits of its own for them, once; that it does not answer is no matter. */
  learn(): Promise<void>
}

export interface TargetPreview {
  /** The text as it will stand there, the link included. */
  readonly text: string
  /** In the target's own units. */
  readonly length: number
  readonly limit: number
  readonly shortened: boolean
}

export interface PreviewParts {
  readonly network: (name: string) => Pick<PreviewNetwork, 'preview'> | undefined
  readonly findRoom: FindRoom
  /** A message as plain text. */
  readonly render: (message: OutboundMessage) => string
}

/** What one target would show; `undefined` when it is switched off. */
export function previewOf(
  announcement: Announcement,
  target: Target,
  { network, findRoom, render }: PreviewParts,
): TargetPreview | undefined {
  const message = announcementMessage(announcement, target, findRoom)
  const room = findRoom(target.network)
  if (!room) return network(target.network)?.preview(message)
  const { limit, length } = room
  const whole = announcementMessage(announcement, target, () => ({ limit: Number.POSITIVE_INFINITY, length }))
  return { text: render(message), length: length(message), limit, shortened: length(whole) > limit }
}

/** The languages that have no text. */
export function missingLocales({ texts }: Pick<Announcement, 'texts'>): readonly Locale[] {
  return LOCALES.filter((locale) => texts[locale] === undefined)
}

/** A target that would say the same as another one in the same place, because its language has no text. */
export function repeatedTarget({ texts, targets }: Pick<Announcement, 'texts' | 'targets'>): Target | undefined {
  const seen = new Set<string>()
  return targets.find(({ network, chat, thread, locale }) => {
    const key = JSON.stringify([network, chat, thread, translate(texts, locale)?.locale ?? locale])
    const isRepeated = seen.has(key)
    seen.add(key)
    return isRepeated
  })
}
