import { type Block, type OutboundMessage, type Run, runText } from '../message.ts'

/** A message as one string, and which stretches of it are bold or a link. */
export interface PlainText {
  readonly text: string
  readonly ranges: readonly Range[]
}

/** Offset and length count UTF-16 code units of the text. */
export type Range =
  | { readonly kind: 'bold'; readonly offset: number; readonly length: number }
  | { readonly kind: 'link'; readonly offset: number; readonly length: number; readonly href: string }

export interface PlainTextOptions {
  /** Addresses that the platform can open from a stretch of text; any other is written out. Default: all. */
  readonly opens?: (href: string) => boolean
}

/** Renders the blocks of a message; buttons and attachment are not part of the text. */
export function plainText(
  message: Pick<OutboundMessage, 'blocks'>,
  { opens = () => true }: PlainTextOptions = {},
): PlainText {
  let text = ''
  const ranges: Range[] = []

  function mark(offset: number, run: Run, heading: boolean): void {
    const length = text.length - offset
    if (length === 0) return
    const { bold, href } = typeof run === 'string' ? {} : run
    if (bold || heading) ranges.push({ kind: 'bold', offset, length })
    if (href !== undefined && opens(href)) ranges.push({ kind: 'link', offset, length, href })
  }

  function append(runs: readonly Run[], heading = false): void {
    for (const run of runs) {
      const offset = text.length
      text += cleanText(runText(run))
      mark(offset, run, heading)
      if (typeof run !== 'string' && run.href !== undefined && !opens(run.href))
        text += unseenAddress(run.text, run.href)
    }
  }

  let previous: Block | undefined
  for (const block of message.blocks) {
    // A heading belongs to what it introduces.
    if (previous) text += previous.kind === 'heading' ? '\n' : '\n\n'
    previous = block
    if (block.kind !== 'list') {
      append(block.runs, block.kind === 'heading')
      continue
    }
    for (const [index, item] of block.items.entries()) {
      if (index > 0) text += '\n'
      text += block.ordered ? `${(block.start ?? 1) + index}. ` : '• '
      append(item)
    }
  }
  return { text, ranges }
}

/** The text without what no platform shows or takes: control characters and halves of surrogate pairs. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
}

/** What the reader would miss of an address that cannot be opened: nothing when the text already shows it. */
function unseenAddress(text: string, href: string): string {
  const address = href.replace(/^(?:tel|mailto):/i, '')
  const bare = (value: string) => value.replace(/[\s()-]/g, '').toLowerCase()
  return bare(text).includes(bare(address)) ? '' : ` (${cleanText(address)})`
}
