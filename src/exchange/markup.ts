/** Named characters that catalogues of services use; others stay as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  aring: 'å',
  uuml: 'ü',
  otilde: 'õ',
  eacute: 'é',
  Auml: 'Ä',
  Ouml: 'Ö',
  Aring: 'Å',
  Uuml: 'Ü',
  Otilde: 'Õ',
  Eacute: 'É',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  euro: '€',
  sect: '§',
  deg: '°',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
}

/** Elements whose content is for machines. */
const HIDDEN = /<(script|style|template|noscript|iframe|object|svg|head)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
const ELEMENTS =
  'a|abbr|address|article|aside|b|blockquote|body|br|button|center|cite|code|dd|del|details|div|dl|dt|em|embed|fieldset|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|object|ol|option|p|pre|q|s|script|section|select|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|u|ul|video'
const TAG = new RegExp(`</?(?:${ELEMENTS})(?=[\\s/>])[^<>]*>|</?(?:${ELEMENTS})(?=[\\s/])[^<>]*(?=<|$)`, 'gi')
const HAS_TAG = new RegExp(`<(?:/?(?:${ELEMENTS})(?=[\\s/>])|!--)`, 'i')
const BLOCK_END = /<(?:br|hr)\b[^<>]*>|<\/(?:p|div|h[1-6]|tr|ul|ol|dl|dd|dt|table|section|article|blockquote)\s*>/gi
const ITEM = /<li\b[^<>]*>/gi
const LINK = /<a\b[^<>]*?\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))[^<>]*>([\s\S]*?)<\/a\s*>/gi

/**
 * What a reader would see of HTML, with a line for each block and `- ` before items. Text that was escaped twice, as
 * copying between systems does, is read twice. A `<` that begins no element of HTML is left alone.
 */
export function withoutHtml(text: string): string {
  let plain = text
  for (let pass = 0; pass < 2; pass++) {
    if (HAS_TAG.test(plain)) {
      plain = plain
        .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
        .replace(HIDDEN, ' ')
        .replace(LINK, (_, double, single, bare, label) => linked(label, double ?? single ?? bare))
        .replace(ITEM, '\n- ')
        .replace(BLOCK_END, '\n')
        .replace(TAG, '')
    }
    const decoded = withoutEntities(plain)
    if (decoded === plain) break
    plain = decoded
  }
  return HAS_TAG.test(plain) ? plain.replace(TAG, '') : plain
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '' : String.fromCodePoint(point)
  })
}

/** What a reader would see of Markdown. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/!\[([^\]\n]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\[([^\]\n]{1,300})\]\(\s*<?([^()\s>]{1,500})>?(?:\s+"[^"\n]{0,300}")?\s*\)/g, (_, label, address) =>
      linked(label, address),
    )
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/^[ \t]*#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, '$1')
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .replace(/^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/gm, '')
    .replace(/(\*\*|__)(?=\S)([^\n]{0,500}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^\n*_]*?\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
}

/** The address follows its text, unless it is the text; one that is no web page is left out. */
function linked(label: string, address: string): string {
  const isWeb = /^https?:\/\//i.test(address)
  return isWeb && !label.includes(address) ? `${label} (${address})` : label
}
