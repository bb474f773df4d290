import { type APIActionRowComponent, type APIComponentInMessageActionRow, ButtonStyle, ComponentType } from 'discord.js'
import { type Button, type OutboundMessage, paragraph } from '../../message.ts'
import { inRows, shortLabel } from '../labels.ts'
import { plainText } from '../plain.ts'
import type { Limits } from '../platform.ts'
import { isWebAddress, toMarkdown } from './markdown.ts'

export const LIMITS: Limits = {
  text: 2000,
  caption: 2000,
  label: 80,
  buttonsPerRow: 5,
  edits: true,
  threads: true,
}

const MOST_ROWS = 5
const LONGEST_BUTTON_ADDRESS = 512

/** The id of the button that posts an answer for everybody; every other button's begins with a number. */
export const SHARE = 'share'

export type ButtonRow = APIActionRowComponent<APIComponentInMessageActionRow>

export interface Rendered {
  readonly content: string
  readonly components: ButtonRow[]
}

/** A message the way Discord takes it; with a `shareLabel` there is a button that shows it to everybody. */
export function render(message: OutboundMessage, shareLabel?: string): Rendered {
  const rows = message.buttons ?? []
  // A button opens short web addresses only; any other address becomes a line of the text.
  const lines = rows
    .flat()
    .flatMap((button) => (opensInText(button) ? [paragraph({ text: button.label, href: button.href })] : []))
  const text = plainText({ blocks: [...message.blocks, ...lines] }, { opens: isWebAddress })
  let index = 0
  const components = rows
    .map((row) => row.filter((button) => !opensInText(button)).map((button) => toComponent(button, index++)))
    .filter((row) => row.length > 0)
  const share = shareLabel === undefined ? [] : [[shareButton(shareLabel)]]
  return {
    content: toMarkdown(text),
    components: [...arranged(components, MOST_ROWS - share.length), ...share].map(toRow),
  }
}

/** Characters of the text, its markup included: that is what Discord counts. */
export function messageLength(message: OutboundMessage): number {
  return render(message).content.length
}

/** What an action button's id says, without the number that makes it unlike the others of its message. */
export function actionOf(customId: string): string | undefined {
  return /^\d+:([\s\S]*)$/.exec(customId)?.[1]
}

/** The rows as they are, or filled up where they would be too many or too long. */
function arranged<T>(rows: readonly T[][], most: number): T[][] {
  const split = rows.flatMap((row) => inRows(row, LIMITS.buttonsPerRow))
  return split.length <= most ? split : inRows(rows.flat(), LIMITS.buttonsPerRow)
}

function opensInText(button: Button): button is Extract<Button, { href: string }> {
  return 'href' in button && !(isWebAddress(button.href) && button.href.length <= LONGEST_BUTTON_ADDRESS)
}

function toRow(components: APIComponentInMessageActionRow[]): ButtonRow {
  return { type: ComponentType.ActionRow, components }
}

/** The number keeps ids apart: Discord refuses a message in which two buttons have the same. */
function toComponent(button: Button, index: number): APIComponentInMessageActionRow {
  const common = { type: ComponentType.Button, label: shortLabel(button.label, LIMITS.label) } as const
  return 'action' in button
    ? { ...common, style: ButtonStyle.Secondary, custom_id: `${index}:${button.action}` }
    : { ...common, style: ButtonStyle.Link, url: button.href }
}

function shareButton(label: string): APIComponentInMessageActionRow {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shortLabel(label, LIMITS.label),
    custom_id: SHARE,
  }
}
