import { isSameChat } from '../../address.ts'
import { languageName } from '../../formats.ts'
import type { Locale } from '../../locale.ts'
import { type Block, type Button, heading, type OutboundMessage, paragraph } from '../../message.ts'
import { maskContacts } from '../../relay/mask.ts'
import { candidates } from '../../relay/matching.ts'
import { isClosed } from '../../relay/question.ts'
import type { Roster } from '../../relay/responder.ts'
import type { Copy, QuestionFile, RelayChange } from '../../store/relay-store.ts'
import type { NewDelivery } from '../../store/store.ts'
import { entryTitle, findEntry } from '../replies/entries.ts'
import {
  aliasOf,
  deskLocale,
  notice,
  post,
  type Recipient,
  type RelayContext,
  relayButton,
  responderLocale,
  volunteerName,
} from './context.ts'

/** Puts the question before those of its rung who have no offer of it yet, and reminds the others, unless only `new`. */
export function offerQuestion(context: RelayContext, file: QuestionFile, roster: Roster, only?: 'new'): NewDelivery[] {
  const { question, passed, offers } = file
  if (question.hidden) return []
  const { responders, desks } = candidates(question, roster, passed, question.rung, context.now)
  const recipients: Recipient[] = [
    ...desks.map((desk) => ({ address: desk.address, personId: null, locale: deskLocale(desk, question.locale) })),
    ...responders.map((responder) => ({
      address: responder.address,
      personId: responder.personId,
      locale: responderLocale(responder),
    })),
  ]
  return recipients.flatMap((to) => {
    const earlier = offers.find(({ address }) => isSameChat(address, to.address))
    if (!earlier) {
      return post(context, to, offerMessage(context, file, to.locale), { question: question.id, purpose: 'offer' })
    }
    const reminds = only !== 'new' && (question.rung === 'kept' || question.rung === 'moderators')
    return reminds ? remind(context, file, to, earlier) : []
  })
}

function remind(context: RelayContext, file: QuestionFile, to: Recipient, { delivery, ref }: Copy): NewDelivery[] {
  const texts = context.catalogue(to.locale)
  const at = ref?.opened ? { ...to, address: ref.opened } : to
  const text = texts('offer-reminder', { alias: aliasOf(texts, file) })
  return notice(context, at, file, [text], [[claimButton(context, file, to.locale)]]).map((one) =>
    ref?.opened ? one : { ...one, replyTo: { delivery } },
  )
}

/** Brings every offer up to date with the question; one that is hidden has none that may be seen. */
export function refreshOffers(context: RelayContext, file: QuestionFile): NewDelivery[] {
  return file.question.hidden ? [] : file.offers.flatMap((offer) => refreshOffer(context, file, offer))
}

function refreshOffer(context: RelayContext, file: QuestionFile, offer: Copy): NewDelivery[] {
  const { delivery, address, personId, locale } = offer
  const message = offerMessage(context, file, locale)
  const [first = message] = context.split(address.platform, message)
  return [
    {
      lane: 'live',
      address,
      message: first,
      personId,
      edits: { delivery },
      relay: { question: file.question.id, purpose: 'notice' },
    },
  ]
}

/** The question as the desk sees it, with what can be done about it now. */
export function offerMessage(context: RelayContext, file: QuestionFile, locale: Locale): OutboundMessage {
  const { question } = file
  const texts = context.catalogue(locale)
  const alias = aliasOf(texts, file)
  const free = question.claimantId === null && !isClosed(question)
  const title = texts('offer-title', { alias, language: languageName(question.locale, locale) })
  return {
    locale,
    blocks: [heading(title), ...questionBlocks(context, file, locale), ...stateBlocks(context, file, locale)],
    thread: { title: threadTitle(context, file, locale), ...(isClosed(question) ? { closed: true } : {}) },
    ...(free
      ? {
          buttons: [
            [
              claimButton(context, file, locale),
              relayButton(texts('button-pass'), { kind: 'pass', question: question.id }),
            ],
            [relayButton(texts('button-not-for-us'), { kind: 'not-for-us', question: question.id })],
          ],
        }
      : {}),
  }
}

/** What was asked, where, and what the traveller was shown; contact details are always hidden here. */
export function questionBlocks(
  context: RelayContext,
  { question }: QuestionFile,
  locale: Locale,
  length: 'short' | 'whole' = 'short',
): Block[] {
  const texts = context.catalogue(locale)
  const country = question.country ?? 'any'
  const topic = context.base.lifeEvents.find(({ code }) => code === question.topic)?.name[locale]
  const tried = question.services.flatMap((id) => {
    const entry = findEntry(context.base, id)
    return entry ? [entryTitle(entry, locale)] : []
  })
  const { text } = maskContacts(question.text)
  return [
    paragraph(length === 'whole' ? text : shortened(text)),
    paragraph([texts('offer-country', { country }), ...(topic ? [texts('offer-topic', { topic })] : [])].join(' ')),
    paragraph(tried.length > 0 ? texts('offer-tried', { services: tried.join('; ') }) : texts('offer-tried-nothing')),
  ]
}

/** An offer must stay one message, so that its buttons can be changed; who claims the question sees all of it. */
const LONGEST_OFFERED = 1000

function shortened(text: string): string {
  return text.length <= LONGEST_OFFERED ? text : `${text.slice(0, LONGEST_OFFERED).toWellFormed()}…`
}

function stateBlocks(context: RelayContext, { question, claimant }: QuestionFile, locale: Locale): Block[] {
  const texts = context.catalogue(locale)
  if (isClosed(question)) return [paragraph({ text: texts('offer-closed', { state: question.state }), bold: true })]
  if (question.claimantId === null) return []
  return [paragraph({ text: texts('offer-taken', { volunteer: volunteerName(texts, claimant) }), bold: true })]
}

function threadTitle(context: RelayContext, file: QuestionFile, locale: Locale): string {
  const { question } = file
  const texts = context.catalogue(locale)
  const words = maskContacts(question.text).text.replace(/\s+/g, ' ').trim().slice(0, 60).toWellFormed()
  const mark = isClosed(question) ? '✓ ' : question.claimantId === null ? '' : '→ '
  return `${mark}${aliasOf(texts, file)} · ${question.locale} · ${words}`
}

function claimButton(context: RelayContext, { question }: QuestionFile, locale: Locale): Button {
  return relayButton(context.catalogue(locale)('button-claim'), { kind: 'claim', question: question.id })
}

/** Takes an offer away from the person or desk that will not have it. */
export function withdrawOffer(
  file: QuestionFile,
  { delivery, address, personId, locale }: Copy,
  text: string,
): { deliveries: NewDelivery[]; changes: RelayChange[] } {
  const message: OutboundMessage = { locale, blocks: [paragraph(text)] }
  const relay = { question: file.question.id, purpose: 'notice' } as const
  return {
    deliveries: [{ lane: 'live', address, message, personId, edits: { delivery }, relay }],
    changes: [{ kind: 'copy-dropped', delivery }],
  }
}
