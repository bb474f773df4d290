import type { PlainText } from '../plain.ts'

/** Writes a text with its bold stretches and links in Discord's markdown; whatever else is in it shows as it is. */
export function toMarkdown({ text, ranges }: PlainText): string {
  const edges = new Set([0, text.length])
  for (const { offset, length } of ranges) edges.add(offset).add(offset + length)
  const positions = [...edges].sort((a, b) => a - b)
  let markdown = ''
  let isBold = false
  positions.slice(0, -1).forEach((start, index) => {
    const piece = text.slice(start, positions[index + 1])
    const around = ranges.filter(({ offset, length }) => offset <= start && start < offset + length)
    // Stretches that touch are one: Discord does not read "**a****b**" as two.
    const bold = around.some(({ kind }) => kind === 'bold') && piece.trim() !== ''
    if (bold !== isBold) markdown += '**'
    isBold = bold
    const link = around.find((range) => range.kind === 'link')
    const startsLine = start === 0 || text[start - 1] === '\n'
    markdown += link ? linkMarkdown(piece, link.href, startsLine) : escapeMarkdown(piece, startsLine)
  })
  return isBold ? `${markdown}**` : markdown
}

/** Addresses that can be put behind a text; any other is written out. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\//i.test(href) && URL.canParse(href)
}

/** What Discord would read as markup gets a backslash, which it does not show. `startsLine`: the text begins a line. */
function escapeMarkdown(text: string, startsLine: boolean): string {
  const escaped = text
    .replace(/[\\*_~`|<>[\]]/g, '\\$&')
    // An address that nobody meant as a link; `:name:`, which becomes a picture; a call to everybody.
    .replace(/:(?=\/\/|[\w+-]+:)|@(?=everyone|here)/g, '\\$&')
  const lineStarts = startsLine ? /^([^\S\n]*)(#|-|\d+(?=\.))/gm : /(?<=\n)([^\S\n]*)(#|-|\d+(?=\.))/g
  return escaped.replace(lineStarts, (_, indent, mark) =>
    /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
  )
}

/** Angle brackets keep Discord from adding a preview of the page. */
function linkMarkdown(text: string, href: string, startsLine: boolean): string {
  const url = safeAddress(href)
  if (canHide(text, new URL(href))) return `[${escapeMarkdown(text, startsLine)}](<${url}>)`
  return text.trim() === href ? `<${url}>` : `${escapeMarkdown(text, startsLine)} (<${url}>)`
}

/** Without the characters at which Discord ends an address too early. */
function safeAddress(href: string): string {
  return new URL(href).href.replace(/[()<>\\`|*_~]/g, (mark) =>
    /[_~*]/.test(mark) ? mark : `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Discord shows the markup itself where a text with brackets or an address of its own hides another address. */
function canHide(text: string, { hostname }: URL): boolean {
  if (text.trim() === '' || /[[\]\n]|:\/\//.test(text)) return false
  const domain = /^(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})(?:\/\S*)?$/i.exec(text.trim())?.[1]?.toLowerCase()
  return domain === undefined || hostname === domain || hostname.endsWith(`.${domain}`)
}
