import { progressOf } from '../../guide/progress.ts'
import { type Reminder, remind } from '../../guide/reminders.ts'
import type { Walkthrough } from '../../guide/walkthrough.ts'
import { LOCALES, type Locale } from '../../locale.ts'
import { type Block, type Button, heading, type OutboundMessage, paragraph } from '../../message.ts'
import type { GuideDecision } from '../../store/guide-store.ts'
import type { RelayContext } from '../relay/context.ts'
import { button } from '../replies/context.ts'
import { walkButton } from './actions.ts'
import { doneButton } from './checklist.ts'
import { daysInWords, type View, viewOf } from './view.ts'

/** What somebody is reminded of now, in their language, where they were last. */
export function decideReminder(context: RelayContext, found: Walkthrough, known: Locale | null): GuideDecision {
  const locale = known ?? LOCALES[0]
  const service = context.base.services.get(found.service)
  if (!service) return toDecision({ ...found, state: 'left', dueAt: null }, goneMessage(context, locale))
  const { walkthrough, reminders } = remind(service, found, context.now)
  if (reminders.length === 0) return { walkthrough, deliveries: [] }
  const platform = walkthrough.address.platform
  const view = viewOf({ context, locale, platform }, service, walkthrough, progressOf(service, walkthrough))
  return toDecision(walkthrough, reminderMessage(view, reminders))

  function toDecision(next: Walkthrough, message: OutboundMessage): GuideDecision {
    const { address, personId } = next
    const parts = context.split(address.platform, message)
    return { walkthrough: next, deliveries: parts.map((part) => ({ lane: 'bulk', address, message: part, personId })) }
  }
}

/** The entry has gone from the base: whoever waits for a reminder must not wait in vain. */
export function goneMessage({ catalogue }: Pick<RelayContext, 'catalogue'>, locale: Locale): OutboundMessage {
  const texts = catalogue(locale)
  return {
    locale,
    blocks: [paragraph(texts('guide-entry-gone'))],
    buttons: [[button(texts('button-topics'), { kind: 'topics', page: 0 })]],
  }
}

function reminderMessage(view: View, reminders: readonly Reminder[]): OutboundMessage {
  const { locale, texts, service, reader, walkthrough } = view
  const over: Button[][] = reminders.flatMap((one) => ('wait' in one ? [[doneButton(view, { node: one.wait })]] : []))
  return {
    locale,
    blocks: [
      heading(texts('guide-reminder', { title: reader.read(service.title) })),
      ...reminders.map((one) => reminderBlock(view, one)),
    ],
    buttons: [
      ...over,
      [walkButton(texts('guide-button-checklist'), walkthrough, 'show')],
      [walkButton(texts('guide-button-quiet'), walkthrough, 'off')],
    ],
  }
}

function reminderBlock(view: View, one: Reminder): Block {
  const { context, texts, service, reader } = view
  if (one.kind === 'expiring') {
    const { document, ends } = one
    const day = daysInWords(view, { from: ends, to: ends })
    const key = ends > context.now ? 'guide-reminder-expiring' : 'guide-reminder-expired'
    return paragraph(texts(key, { document: reader.read(document.name), day }))
  }
  const text = reader.read(one.wait.wait)
  if (one.kind === 'earliest') return paragraph(texts('guide-reminder-earliest', { text }))
  const { name, url } = service.competentAuthority
  return paragraph(texts('guide-reminder-latest', { text }), ' ', { text: reader.read(name), href: url })
}
