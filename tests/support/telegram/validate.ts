import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import { badRequest, type Params } from './types.ts'

export interface FormattedText {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

const ENTITY_TYPES = new Set(
  'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji'.split(
    ' ',
  ),
)

/** Reads a text with its entities the way Telegram does: refuses broken ones, trims, drops what cannot be shown. */
export function formattedText(text: unknown, entities: unknown): FormattedText {
  if (text === undefined) return { text: '', entities: [] }
  if (typeof text !== 'string' || !text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8')
  if (entities !== undefined && !Array.isArray(entities)) throw badRequest("can't parse entities: expected an Array")
  const checked = ((entities ?? []) as readonly MessageEntity[]).map((entity) => checkEntity(text, entity))
  const shown = text.replace(/[^\P{Cc}\n\t]/gu, ' ')
  const start = shown.length - shown.trimStart().length
  const trimmed = shown.trim()
  return {
    text: trimmed,
    entities: checked
      .map((entity) => ({ ...entity, offset: Math.max(0, entity.offset - start) }))
      .filter((entity) => entity.offset < trimmed.length),
  }
}

function checkEntity(text: string, entity: MessageEntity): MessageEntity {
  const { type, offset, length } = entity
  if (!ENTITY_TYPES.has(type)) throw badRequest(`can't parse MessageEntity: unsupported type "${type}"`)
  if (!Number.isInteger(offset) || !Number.isInteger(length) || offset < 0 || length < 0)
    throw badRequest("can't parse MessageEntity: offset and length must be non-negative Integers")
  const where = `entity beginning at UTF-16 offset ${offset}`
  if (offset + length > text.length)
    throw badRequest(`${where} ends after the end of the text at UTF-16 offset ${offset + length}`)
  if (!isBoundary(text, offset)) throw badRequest(`${where} begins in a middle of a UTF-16 symbol`)
  if (!isBoundary(text, offset + length)) throw badRequest(`${where} ends in a middle of a UTF-16 symbol`)
  if (type === 'text_link' && !/^(https?|tg):\/\/[^/\s]+/.test(entity.url ?? ''))
    throw badRequest(`can't parse MessageEntity: invalid URL "${entity.url}"`)
  return entity
}

function isBoundary(text: string, offset: number): boolean {
  return !/^[\udc00-\udfff]/.test(text.slice(offset)) || !/[\ud800-\udbff]$/.test(text.slice(0, offset))
}

/** Reads an inline keyboard; refuses what a client could not show or send back. */
export function keyboard(markup: unknown): readonly (readonly InlineKeyboardButton[])[] {
  if (markup === undefined) return []
  const rows = (markup as Params).inline_keyboard
  if (!Array.isArray(rows)) throw badRequest("object expected as reply markup: can't find field inline_keyboard")
  if (rows.flat().length > 100) throw badRequest('REPLY_MARKUP_TOO_LONG')
  for (const button of rows.flat() as readonly Params[]) checkButton(button)
  return rows.filter((row: readonly unknown[]) => row.length > 0)
}

function checkButton(button: Params): void {
  const { text, url, callback_data: data } = button
  if (typeof text !== 'string' || !text.isWellFormed() || text.trim() === '') throw badRequest('BUTTON_TEXT_INVALID')
  if (typeof data === 'string') {
    const bytes = Buffer.byteLength(data)
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID')
  } else if (typeof url === 'string') {
    if (!/^(https?|tg):\/\//.test(url))
      throw badRequest(`inline keyboard button URL '${url}' is invalid: unsupported URL protocol`)
    if (/^https?:\/\/(localhost|[^/.]+)(\/|$)/.test(url)) throw badRequest('BUTTON_URL_INVALID')
  } else throw badRequest("can't parse inline keyboard button: text buttons are unallowed in the inline keyboard")
}
