import { type APIActionRowComponent, type APIComponentInMessageActionRow, ButtonStyle, ComponentType } from 'discord.js'
import { type Block, type Button, type OutboundMessage, type Place, paragraph } from '../../message.ts'
import { inRows, shortLabel } from '../labels.ts'
import { plainText } from '../plain.ts'
import type { Limits } from '../platform.ts'
import { actionId, CHOICE, formId, SHARE } from './custom-ids.ts'
import { isWebAddress, toMarkdown } from './markdown.ts'

export const LIMITS: Limits = {
  text: 2000,
  caption: 2000,
  label: 80,
  buttonsPerRow: 5,
  edits: true,
  threads: true,
  files: { download: 25 * 1024 * 1024, upload: 10 * 1024 * 1024, album: 10 },
}

const MOST_ROWS = 5
const LONGEST_BUTTON_ADDRESS = 512

export type ButtonRow = APIActionRowComponent<APIComponentInMessageActionRow>

export interface Rendered {
  readonly content: string
  readonly components: ButtonRow[]
}

/** Texts that only Discord needs. */
export interface Extras {
  /** With it there is a button that shows the message to everybody. */
  readonly share?: string
  /** Stands in a list of choices until one is made. */
  readonly choose?: string
}

/** A message the way Discord takes it. */
export function render(message: OutboundMessage, { share, choose }: Extras = {}): Rendered {
  const rows = message.buttons ?? []
  // A button opens short web addresses only; any other address becomes a line of the text.
  const lines = rows
    .flat()
    .flatMap((button) => (opensInText(button) ? [paragraph({ text: button.label, href: button.href })] : []))
  const places = (message.media ?? []).flatMap((one) => (one.kind === 'location' ? [placeBlock(one)] : []))
  const text = plainText({ blocks: [...message.blocks, ...places, ...lines] }, { opens: isWebAddress })
  const shown = rows.map((row) => row.filter((button) => !opensInText(button))).filter((row) => row.length > 0)
  const sharing = share === undefined ? [] : [[shareButton(share)]]
  return {
    content: toMarkdown(text),
    components: [...arranged(shown, MOST_ROWS - sharing.length, choose), ...sharing].map(toRow),
  }
}

/** Characters of the text, its markup included: that is what Discord counts. */
export function messageLength(message: OutboundMessage): number {
  return render(message).content.length
}

/** The rows as they are; where they are too many, a list of choices, or rows filled up. */
function arranged(rows: readonly Button[][], most: number, choose?: string): APIComponentInMessageActionRow[][] {
  let index = 0
  const components = (row: readonly Button[]) => row.map((button) => toComponent(button, index++))
  const split = rows.flatMap((row) => inRows(row, LIMITS.buttonsPerRow))
  if (split.length <= most) return split.map(components)
  const buttons = rows.flat()
  if (buttons.every(isPlain)) return [[toList(buttons, choose)]]
  return inRows(buttons, LIMITS.buttonsPerRow).map(components)
}

type Plain = Extract<Button, { action: string }>

function isPlain(button: Button): button is Plain {
  return 'action' in button && !button.asks
}

function placeBlock({ latitude, longitude }: Place): Block {
  const [lat, lon] = [latitude.toFixed(6), longitude.toFixed(6)]
  const href = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`
  return paragraph({ text: `${lat}, ${lon}`, href })
}

function opensInText(button: Button): button is Extract<Button, { href: string }> {
  return 'href' in button && !(isWebAddress(button.href) && button.href.length <= LONGEST_BUTTON_ADDRESS)
}

function toRow(components: APIComponentInMessageActionRow[]): ButtonRow {
  return { type: ComponentType.ActionRow, components }
}

function toComponent(button: Button, index: number): APIComponentInMessageActionRow {
  const common = { type: ComponentType.Button, label: shortLabel(button.label, LIMITS.label) } as const
  if ('href' in button) return { ...common, style: ButtonStyle.Link, url: button.href }
  const { action, asks } = button
  const id = asks ? formId(index, action, asks) : actionId(index, action)
  return { ...common, style: ButtonStyle.Secondary, custom_id: id }
}

function toList(buttons: readonly Plain[], choose?: string): APIComponentInMessageActionRow {
  const options = buttons.map(({ label, action }, index) => ({
    label: shortLabel(label, LIMITS.label),
    value: actionId(index, action),
  }))
  return {
    type: ComponentType.StringSelect,
    custom_id: CHOICE,
    options,
    ...(choose !== undefined && { placeholder: choose }),
  }
}

function shareButton(label: string): APIComponentInMessageActionRow {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shortLabel(label, LIMITS.label),
    custom_id: SHARE,
  }
}
