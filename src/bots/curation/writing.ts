import { isSameChat } from '../../address.ts'
import { awaitedWriting, type Writing, type WritingSubject, type WrittenField } from '../../curation/writing.ts'
import { paragraph } from '../../message.ts'
import { parseCommand } from '../commands.ts'
import type { Content } from '../platform.ts'
import { textOf } from '../relay/text.ts'
import type { Outcome, Turn } from '../turn.ts'

/** Asks for it: the next message of this chat is taken as it. `notes` stand above. */
export function askFor(
  turn: Turn,
  field: WrittenField,
  about: WritingSubject,
  title: string,
  notes: readonly string[] = [],
): Outcome {
  const { texts, inbound, context, locale } = turn
  const { platform, chat } = inbound.address
  const words = [...notes, texts(`curation-ask-${field}`, { title }), texts('curation-ask-cancel')]
  const composing: Writing = { about, field, since: context.now, chat: { platform, chat }, taken: null }
  return {
    result: 'curation',
    replies: [{ message: { locale, blocks: words.map((text) => paragraph(text)) } }],
    person: { composing },
  }
}

/** What somebody has written about the base, when a message is that. */
export type Written =
  | { readonly kind: 'new'; readonly writing: Writing; readonly field: WrittenField; readonly text: string }
  /** The message that was taken before has been changed. */
  | { readonly kind: 'edited'; readonly writing: Writing; readonly text: string }

/** Whether the message is what was asked for, whatever else it might be; not when it answers a traveller. */
export function writtenIn({ inbound, state, context }: Turn): Written | undefined {
  const { content, address, message } = inbound
  const { composing: writing } = state.person
  if (!writing || !('about' in writing) || !inbound.direct || !isMessage(content)) return undefined
  const text = textOf(content).trim()
  if (content.kind !== 'unsupported' && content.edited) {
    const isTaken = writing.taken !== null && writing.taken === message?.id && isSameChat(writing.chat, address)
    return isTaken ? { kind: 'edited', writing, text } : undefined
  }
  if (state.relay.by === 'message') return undefined
  const field = awaitedWriting(writing, address, context.now)
  return field && { kind: 'new', writing, field, text }
}

function isMessage(content: Content): content is Extract<Content, { readonly kind: 'text' | 'media' | 'unsupported' }> {
  if (content.kind === 'text') return parseCommand(content.text) === undefined
  return content.kind === 'media' || content.kind === 'unsupported'
}
