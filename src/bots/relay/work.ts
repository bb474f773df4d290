import { CARD_SENT } from '../../curation/lesson.ts'
import type { Texts } from '../../i18n.ts'
import { serviceTitle, shortCard } from '../../knowledge/card/card.ts'
import type { Service } from '../../knowledge/service.ts'
import { translate } from '../../locale.ts'
import { type Button, type OutboundMessage, paragraph } from '../../message.ts'
import { advance } from '../../relay/advance.ts'
import { fillReply } from '../../relay/replies.ts'
import type { QuestionFile } from '../../store/relay-store.ts'
import { plainText } from '../plain.ts'
import { askedIn } from '../replies/answers.ts'
import { cardContext } from '../replies/context.ts'
import { inPlace, type Outcome, type Turn } from '../turn.ts'
import { aliasOf, askerOf, relayButton } from './context.ts'
import { send } from './exchange.ts'
import { noteOf } from './notes.ts'
import { audited, privately } from './outcome.ts'
import { textOf } from './text.ts'

/** Hours that a claimant can ask for. */
const SNOOZES = ['1', '4', '24'] as const
const MOST_SERVICES = 5
const HOUR = 3_600_000

/** What a claimant can do, below the question and wherever it is called for again. */
export function workButtons(texts: Texts, question: string, alias: string): Button[][] {
  const asks = { title: texts('answer-form', { alias }), label: texts('answer-form-label') }
  return [
    [
      relayButton(texts('button-answer', { alias }), { kind: 'answer', question }, asks),
      relayButton(texts('button-replies'), { kind: 'replies', question }),
      relayButton(texts('button-base'), { kind: 'base', question }),
    ],
    [
      relayButton(texts('button-hand'), { kind: 'hand', question }),
      relayButton(texts('button-later'), { kind: 'later', question }),
      relayButton(texts('button-release'), { kind: 'release', question }),
    ],
    [
      relayButton(texts('button-done'), { kind: 'done', question }),
      relayButton(
        texts('button-report'),
        { kind: 'report', question },
        { title: texts('report-form'), label: texts('report-form-label') },
      ),
    ],
  ]
}

/** Turns to the question: a form brings the answer along, without one the next words in the direct chat are it. */
export function answer(turn: Turn, file: QuestionFile): Outcome {
  const { inbound, texts, state } = turn
  const text = inbound.content.kind === 'form' ? textOf(inbound.content).trim() : ''
  if (text !== '') return send(turn, file, 'responder', { text, media: [] })
  const { responder } = state.relay
  const told = menu(turn, file, texts('answer-now', { alias: aliasOf(texts, file) }), [])
  return responder
    ? { ...told, changes: [{ kind: 'responder-saved', responder: { ...responder, focus: file.question.id } }] }
    : told
}

export function tools(turn: Turn, file: QuestionFile): Outcome {
  const alias = aliasOf(turn.texts, file)
  return menu(turn, file, turn.texts('tools', { alias }), workButtons(turn.texts, file.question.id, alias))
}

/** The ready replies, by their titles in the claimant's language. */
export function readyReplies(turn: Turn, file: QuestionFile): Outcome {
  const { context, locale, texts } = turn
  const { id } = file.question
  const rows = context.community.replies
    .slice(0, 8)
    .map(({ id: value, title }) => [
      relayButton(translate(title, locale)?.value ?? value, { kind: 'reply', question: id, value }),
    ])
  return menu(turn, file, texts('replies-choose'), rows)
}

/** A ready reply as the traveller would read it, before it is sent. */
export function previewReply(turn: Turn, file: QuestionFile, value: string): Outcome {
  const text = readyText(turn, file, value)
  if (text === undefined) return privately(turn, turn.texts('button-unknown'))
  return menu(turn, file, text, [
    [relayButton(turn.texts('button-send'), { kind: 'sendreply', question: file.question.id, value })],
  ])
}

export function sendReply(turn: Turn, file: QuestionFile, value: string): Outcome {
  const text = readyText(turn, file, value)
  if (text === undefined) return privately(turn, turn.texts('button-unknown'))
  const sent = send(turn, file, 'responder', { text, media: [] })
  // Without its button, which would send it again.
  const preview = inPlace(turn, { locale: turn.locale, blocks: [paragraph(text)] })
  return turn.inbound.message ? { ...sent, replies: [...sent.replies, preview] } : sent
}

function readyText({ context, state }: Turn, file: QuestionFile, id: string): string | undefined {
  const { question } = file
  const { locale } = askerOf(file)
  const reply = context.community.replies.find((known) => known.id === id)
  const service = context.base.services.get(question.services[0] ?? '')
  const text = reply && translate(reply.text, locale)?.value
  const name = state.relay.responder?.name
  return (
    text &&
    fillReply(text, {
      alias: question.alias,
      ...(name ? { name } : {}),
      ...(service ? { service: serviceTitle(service, locale) } : {}),
    })
  )
}

/** Entries of the base that could be the answer: for the question, or for the words given. */
export function fromBase(turn: Turn, file: QuestionFile, words = ''): Outcome {
  const { texts, locale } = turn
  const rows = servicesFor(turn, file, words).map((service) => [
    relayButton(serviceTitle(service, locale), { kind: 'card-to', question: file.question.id, value: service.id }),
  ])
  return menu(turn, file, texts(rows.length > 0 ? 'base-choose' : 'base-nothing'), rows)
}

function servicesFor({ context, locale }: Turn, { question }: QuestionFile, words: string): Service[] {
  const asked = words === '' ? { text: question.text, locale: question.locale } : { text: words, locale }
  const found = context.base.answer({ ...asked, country: question.country ?? undefined }).services
  const ids = [...new Set([...(words === '' ? question.services : []), ...found.map(({ id }) => id)])]
  return ids.flatMap((id) => context.base.services.get(id) ?? []).slice(0, MOST_SERVICES)
}

/** The entry's card, sent to the traveller in the claimant's name. */
export function sendCard(turn: Turn, file: QuestionFile, id: string): Outcome {
  const { context, texts } = turn
  const service = context.base.services.get(id)
  if (!service) return privately(turn, texts('service-gone'))
  const { locale } = askerOf(file)
  const asked = askedIn(context, file.question.text, file.question.locale)
  const blocks = shortCard(service, { ...cardContext(context, locale), ...asked })
  const { text } = plainText({ blocks }, { opens: () => false })
  const sent = send(turn, file, 'responder', { text, media: [] })
  if (sent.result !== 'relayed') return sent
  const recorded = audited(turn, CARD_SENT, { question: file.question.id, detail: id })
  return { ...sent, changes: [...(sent.changes ?? []), recorded] }
}

/** The hours for which the claimant may be left alone. */
export function later(turn: Turn, file: QuestionFile): Outcome {
  const { texts } = turn
  const row = SNOOZES.map((value) =>
    relayButton(texts('button-hours', { hours: Number(value) }), { kind: 'snooze', question: file.question.id, value }),
  )
  return menu(turn, file, texts('later-choose'), [row])
}

export function snooze(turn: Turn, file: QuestionFile, value: string): Outcome {
  const { context, texts } = turn
  const until = context.now + Number(value) * HOUR
  const advanced = advance(file.question, { kind: 'snoozed', until }, context.community.times, context.now)
  if (!advanced.ok) return privately(turn, texts('refused-closed'))
  return {
    ...menu(turn, file, texts('snoozed', { hours: Number(value) }), []),
    changes: [{ kind: 'question-saved', question: advanced.question }],
  }
}

/** What a responder writes down for the others; the traveller never sees it. */
export function note(turn: Turn, file: QuestionFile, text: string): Outcome {
  const { inbound, texts } = turn
  if (text === '') return privately(turn, texts('note-empty'))
  const source = inbound.message ? { address: inbound.address, ref: inbound.message } : null
  const message = noteOf(turn, file.question.id, { side: 'responder', text, source })
  return {
    ...menu(turn, file, texts('note-kept', { alias: aliasOf(texts, file) }), []),
    changes: [{ kind: 'message-saved', message }],
  }
}

/** A message to the claimant about the question, at the place where they are. */
export function menu(
  { locale }: Turn,
  { question }: QuestionFile,
  text: string,
  buttons: readonly (readonly Button[])[],
): Outcome {
  const message: OutboundMessage = {
    locale,
    blocks: [paragraph(text)],
    ...(buttons.length > 0 ? { buttons } : {}),
  }
  return { result: 'relay', replies: [{ message, relay: { question: question.id, purpose: 'notice' } }] }
}
