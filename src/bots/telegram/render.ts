import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from 'grammy/types'
import { type Button, type OutboundMessage, paragraph } from '../../message.ts'
import { inRows, shortLabel } from '../labels.ts'
import { plainText, type Range } from '../plain.ts'
import type { Limits } from '../platform.ts'
import { markedAction } from './marks.ts'

export const LIMITS: Limits = {
  text: 4096,
  caption: 1024,
  // Telegram sets no figure; a longer label is cut off on a phone.
  label: 64,
  buttonsPerRow: 8,
  edits: true,
  threads: true,
  files: { download: 20 << 20, upload: 50 << 20, album: 10 },
}

/** A message the way the Bot API takes it: offsets count UTF-16 code units, and no markup is ever parsed. */
export interface Rendered {
  readonly text: string
  readonly entities: MessageEntity[]
  readonly keyboard: InlineKeyboardMarkup | undefined
}

/** `buttonMark` goes in front of what the buttons return. */
export function render(message: OutboundMessage, buttonMark = ''): Rendered {
  const rows = message.buttons ?? []
  // A button opens web addresses only; a phone number becomes a line of the text, which the app links itself.
  const lines = rows
    .flat()
    .flatMap((button) => (opensElsewhere(button) ? [paragraph({ text: button.label, href: button.href })] : []))
  const { text, ranges } = plainText({ blocks: [...message.blocks, ...lines] }, { opens: isWebAddress })
  const keyboard = rows.flatMap((row) =>
    inRows(
      row.filter((button) => !opensElsewhere(button)).map((button) => toKeyboardButton(button, buttonMark)),
      LIMITS.buttonsPerRow,
    ),
  )
  return {
    text,
    entities: ranges.map(toEntity),
    keyboard: keyboard.length > 0 ? { inline_keyboard: keyboard } : undefined,
  }
}

/**
 * UTF-16 code units of the text. An attachment makes its text a caption, which is shorter: it counts for
 * the difference, so that a message that fits `limits.text` also fits its caption.
 */
export function messageLength(message: OutboundMessage): number {
  return render(message).text.length + (message.attachment ? LIMITS.text - LIMITS.caption : 0)
}

function toEntity(range: Range): MessageEntity {
  const { offset, length } = range
  return range.kind === 'bold'
    ? { type: 'bold', offset, length }
    : { type: 'text_link', offset, length, url: range.href }
}

function opensElsewhere(button: Button): button is Extract<Button, { href: string }> {
  return 'href' in button && !isWebAddress(button.href)
}

function isWebAddress(href: string): boolean {
  return /^https?:\/\//i.test(href)
}

function toKeyboardButton(button: Button, mark: string): InlineKeyboardButton {
  const text = shortLabel(button.label, LIMITS.label)
  return 'action' in button ? { text, callback_data: markedAction(button.action, mark) } : { text, url: button.href }
}
