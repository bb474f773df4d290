import type { InlineQueryResultArticle } from 'grammy/types'
import { badRequest, type InlineShown, type Params } from './types.ts'
import { formattedText, keyboard } from './validate.ts'

const RESULTS = 50
const ID_BYTES = 64
const OFFSET_BYTES = 64
const TEXT_LIMIT = 4096

/** What people have typed after the bot's name, and what they were shown. */
export interface InlineQueries {
  /** As set in @BotFather: without it no query reaches the bot. */
  readonly enabled: boolean
  /** Ids of queries that the bot may still answer. */
  readonly open: Set<string>
  readonly shown: Map<string, InlineShown>
}

/** Takes the answer to a query, or throws what Telegram answers. */
export function answerInlineQuery({ open, shown }: InlineQueries, params: Params): true {
  const id = String(params.inline_query_id)
  if (!Array.isArray(params.results)) throw badRequest("can't parse inline query results: expected an Array")
  const results = params.results as readonly Params[]
  if (results.length > RESULTS) throw badRequest('RESULTS_TOO_MUCH')
  for (const result of results) checkArticle(result)
  if (new Set(results.map((result) => result.id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE')
  const nextOffset = String(params.next_offset ?? '')
  if (Buffer.byteLength(nextOffset) > OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID')
  if (!open.delete(id)) throw badRequest('query is too old and response timeout expired or query ID is invalid')
  shown.set(id, {
    results: results as unknown as readonly InlineQueryResultArticle[],
    nextOffset,
    cacheTime: Number(params.cache_time ?? 300),
    isPersonal: params.is_personal === true,
  })
  return true
}

function checkArticle(result: Params): void {
  if (result.type !== 'article') throw badRequest(`can't parse inline query result: unsupported type "${result.type}"`)
  const { id, title, input_message_content: content } = result
  if (typeof id !== 'string' || id === '' || Buffer.byteLength(id) > ID_BYTES) throw badRequest('RESULT_ID_INVALID')
  if (typeof title !== 'string' || title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY')
  if (typeof content !== 'object' || content === null)
    throw badRequest('can\'t parse inline query result: can\'t find field "input_message_content"')
  const { message_text: text, entities } = content as Params
  const formatted = formattedText(text, entities)
  if (formatted.text === '') throw badRequest('message text is empty')
  if (formatted.text.length > TEXT_LIMIT) throw badRequest('message is too long')
  keyboard(result.reply_markup)
}
