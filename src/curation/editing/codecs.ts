import { fieldOf } from './at.ts'
import type { FieldShape } from './shape.ts'
import { durationOf, durationParts, spanOf, spanParts } from './times.ts'

/** How a value stands in a form, and what it is then. */
export interface Codec {
  show(value: unknown): readonly string[]
  /** `before` is what it was; `undefined` is nothing. */
  read(sent: readonly string[], before: unknown): unknown
  /** The order of what is sent says nothing. */
  readonly isSet?: true
}

const TEXT: Codec = {
  show: (value) => [typeof value === 'string' || typeof value === 'number' ? String(value) : ''],
  read: ([text = '']) => (text === '' ? undefined : text),
}

const LINES: Codec = { show: (value) => [strings(value).join('\n')], read: ([text = '']) => items(text, /\n/) }

const SEVERAL: Codec = {
  isSet: true,
  show: strings,
  read(sent, before) {
    const kept = strings(before).filter((value) => sent.includes(value))
    const all = [...new Set([...kept, ...sent])]
    return all.length > 0 ? all : undefined
  },
}

const CODECS: Readonly<Record<FieldShape['kind'], Codec>> = {
  texts: TEXT,
  lines: LINES,
  text: TEXT,
  one: TEXT,
  facts: TEXT,
  number: {
    show: TEXT.show,
    read([text = '']) {
      const number = Number(text.replace(',', '.').replace(/\s/g, ''))
      return text === '' ? undefined : Number.isFinite(number) ? number : text
    },
  },
  words: { show: (value) => [strings(value).join(', ')], read: ([text = '']) => items(text.toLowerCase(), /[\s,;]+/) },
  'yes-or-no': {
    show: (value) => [value === true ? 'yes' : value === false ? 'no' : ''],
    read: ([text]) => (text === 'yes' ? true : text === 'no' ? false : undefined),
  },
  several: SEVERAL,
  duration: { show: durationParts, read: durationOf },
  span: { show: spanParts, read: spanOf },
  // A single value stands alone.
  when: {
    isSet: true,
    show: (value) => (typeof value === 'string' ? [value] : strings(value)),
    read(sent, before) {
      const all = SEVERAL.read(sent, typeof before === 'string' ? [before] : before)
      return Array.isArray(all) && all.length === 1 ? all[0] : all
    },
  },
  renamed: {
    show: (value) => [
      Object.keys(typeof value === 'object' && value !== null ? value : {}).find((key) => key !== 'when') ?? '',
    ],
    read([name = ''], before) {
      const [old = ''] = CODECS.renamed.show(before)
      if (name === '' || typeof before !== 'object' || before === null) return before
      return Object.fromEntries(Object.keys(before).map((key) => [key === old ? name : key, fieldOf(before, key)]))
    },
  },
}

export function codecOf({ kind }: FieldShape): Codec {
  return CODECS[kind]
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function items(text: string, between: RegExp): readonly string[] | undefined {
  const found = text
    .split(between)
    .map((item) => item.trim())
    .filter(Boolean)
  return found.length > 0 ? found : undefined
}
