import { type Api, GrammyError, HttpError } from 'grammy'
import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types'
import type { Log } from '../../log.ts'
import type { OutboundMessage } from '../../message.ts'
import { cleanText } from '../plain.ts'
import { splitMessage } from '../split.ts'
import { describeFailure } from './failures.ts'
import { LIMITS, messageLength, render } from './render.ts'
import { grammySignal } from './signal.ts'

/** One thing to choose from while a person types the bot's name and a question in any chat. */
export interface InlineAnswer {
  /** 1 to 64 bytes, different from the others'. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** What stands in the chat once the person has chosen it. */
  readonly message: OutboundMessage
}

/**
 * The answers to a text, best first; to an empty one those asked for most, or none. `language` is that of the
 * person's app, as a BCP 47 tag. Pure and always in the same order, since each page of answers asks anew.
 */
export type InlineAnswers = (text: string, language: string | undefined) => readonly InlineAnswer[]

export interface InlineOptions {
  readonly api: Api
  readonly answers: InlineAnswers
  readonly log: Log
}

/** Answers a page; Telegram takes at most 50. */
const PAGE = 20
/** Seconds for which Telegram may show the same person the same answers without asking. */
const CACHE_S = 60
const TIMEOUT_MS = 1500

/**
 * Answers inline queries; never throws. Nothing about the person is stored, and no delivery row is written:
 * the answer replies to a query that Telegram drops after some seconds, and the next letter that the person
 * types asks again, so there is never anything to try again later. What fails is answered with an empty list.
 */
export function createInline({ api, answers, log }: InlineOptions): (query: InlineQuery) => Promise<void> {
  async function reply(query: InlineQuery, page: InlinePage, cacheSeconds: number): Promise<void> {
    await api.answerInlineQuery(
      query.id,
      page.results,
      // The same text asked in another language has other answers.
      { cache_time: cacheSeconds, is_personal: true, next_offset: page.nextOffset },
      grammySignal(AbortSignal.timeout(TIMEOUT_MS)),
    )
  }

  return async (query) => {
    try {
      const found = answers(query.query, query.from.language_code)
      await reply(query, inlinePage(found, query.offset), CACHE_S)
    } catch (error) {
      if (isTooLate(error)) return log.debug('an inline query had ended before it was answered')
      const isWire = error instanceof GrammyError || error instanceof HttpError
      log.error(isWire ? { reason: describeFailure(error) } : { err: error }, 'an inline query could not be answered')
      await reply(query, { results: [], nextOffset: '' }, 0).catch(() => {})
    }
  }
}

function isTooLate(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('query is too old')
}

export interface InlinePage {
  readonly results: readonly InlineQueryResultArticle[]
  /** Where the next page begins; empty after the last one. */
  readonly nextOffset: string
}

/** The answers from `offset` on, which Telegram hands back as it was given; anything else means the first page. */
export function inlinePage(answers: readonly InlineAnswer[], offset: string): InlinePage {
  const start = /^\d{1,6}$/.test(offset) ? Number(offset) : 0
  const end = start + PAGE
  return {
    results: answers.slice(start, end).map(toArticle),
    nextOffset: end < answers.length ? String(end) : '',
  }
}

function toArticle({ id, title, description, message }: InlineAnswer): InlineQueryResultArticle {
  const { text, entities, keyboard } = render(asOneText(message))
  return {
    type: 'article',
    id,
    title: oneLine(title),
    description: oneLine(description),
    input_message_content: { message_text: text, entities, link_preview_options: { is_disabled: true } },
    ...(keyboard && { reply_markup: keyboard }),
  }
}

/**
 * The message without what cannot come with an inline answer: a file, buttons that act in a chat where the bot
 * may not be, and what is longer than one text.
 */
function asOneText({ locale, blocks, buttons = [] }: OutboundMessage): OutboundMessage {
  const links = buttons.map((row) => row.filter((button) => 'href' in button)).filter((row) => row.length > 0)
  const message = { locale, blocks, buttons: links }
  if (messageLength(message) <= LIMITS.text) return message
  const text = { locale, blocks }
  const room = LIMITS.text - (messageLength(message) - messageLength(text))
  return { ...text, ...splitMessage(text, { ...LIMITS, text: room }, messageLength)[0], buttons: links }
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
