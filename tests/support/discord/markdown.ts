/** What a person sees of a text in Discord's markdown. */
export interface Shown {
  readonly text: string
  readonly links: readonly string[]
  /** Everything that the app would show otherwise than as plain text, in order. */
  readonly marks: readonly string[]
}

interface Rule {
  readonly name: string
  readonly pattern: RegExp
  /** Only where a line begins. */
  readonly block?: true
  /** What is shown: a string is plain, a nested text is read on. */
  readonly show: (match: RegExpExecArray) => { text: string; nested?: true; link?: string }
}

const nested = (match: RegExpExecArray) => ({ text: match[1] ?? '', nested: true as const })

/** In the order in which the app tries them. */
const RULES: readonly Rule[] = [
  { name: 'heading', block: true, pattern: /^ *#{1,3} +([^\n]+)/, show: nested },
  { name: 'small', block: true, pattern: /^ *-# +([^\n]+)/, show: nested },
  { name: 'quote', block: true, pattern: /^ *>(?:>>)? ([^\n]*)/, show: nested },
  { name: 'list', block: true, pattern: /^ *[-*] ([^\n]*)/, show: nested },
  { name: 'numbered list', block: true, pattern: /^ *\d+\. ([^\n]*)/, show: nested },
  { name: 'code block', pattern: /^```([\s\S]+?)```/, show: (match) => ({ text: match[1] ?? '' }) },
  { name: 'code', pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/, show: (match) => ({ text: match[2] ?? '' }) },
  { name: 'escape', pattern: /^\\([^0-9A-Za-z\s])/, show: (match) => ({ text: match[1] ?? '' }) },
  {
    name: 'link',
    pattern: /^<(https?:\/\/[^\s>]+)>/,
    show: (match) => ({ text: match[1] ?? '', link: match[1] ?? '' }),
  },
  {
    name: 'link',
    pattern: /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/,
    show: ([url]) => ({ text: url, link: url }),
  },
  {
    name: 'link',
    pattern: /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/,
    show: (match) => ({ text: match[1] ?? '', nested: true, link: match[2] ?? '' }),
  },
  {
    name: 'mention',
    pattern: /^(?:@everyone|@here|<(?:@[!&]?|#|id:)\w+>|<t:-?\d+(?::\w)?>|<\/[\w ]+:\d+>)/,
    show: () => ({ text: '[mention]' }),
  },
  { name: 'emoji', pattern: /^(?:<a?:\w+:\d+>|:[\w+-]+:)/, show: () => ({ text: '[emoji]' }) },
  { name: 'bold', pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, show: nested },
  { name: 'underline', pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, show: nested },
  { name: 'italic', pattern: /^_((?:__|\\[\s\S]|[^\\_])+?)_(?![A-Za-z0-9_])/, show: nested },
  {
    name: 'italic',
    pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    show: nested,
  },
  { name: 'strike', pattern: /^~~((?:\\[\s\S]|[^\\])+?)~~/, show: nested },
  { name: 'spoiler', pattern: /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, show: nested },
]

/** Reads markdown the way Discord's app does, as far as its rules are known. */
export function showMarkdown(markdown: string): Shown {
  const links: string[] = []
  const marks: string[] = []

  function read(source: string, startsLine: boolean): string {
    let text = ''
    let rest = source
    let atLine = startsLine
    while (rest !== '') {
      const found = firstMatch(rest, atLine)
      if (!found) {
        text += rest[0]
        atLine = rest[0] === '\n'
        rest = rest.slice(1)
        continue
      }
      const { rule, match } = found
      const shown = rule.show(match)
      if (rule.name !== 'escape') marks.push(rule.name)
      if (shown.link !== undefined) links.push(shown.link)
      text += shown.nested ? read(shown.text, false) : shown.text
      atLine = false
      rest = rest.slice(match[0].length)
    }
    return text
  }

  return { text: read(markdown, true), links, marks }
}

function firstMatch(source: string, atLine: boolean): { rule: Rule; match: RegExpExecArray } | undefined {
  for (const rule of RULES) {
    const match = rule.block && !atLine ? null : rule.pattern.exec(source)
    if (match) return { rule, match }
  }
  return undefined
}
