import { isFinnishCode, isSnils } from './checksums.ts'
import { kindOfNumber, NUMBER_RUN } from './mask-numbers.ts'

/** What is hidden from a volunteer until the traveller agrees. */
export const CONTACT_KINDS = ['phone', 'email', 'handle', 'identity-code', 'card'] as const

export type ContactKind = (typeof CONTACT_KINDS)[number]

export interface Masked {
  readonly text: string
  /** What was hidden, each kind once. */
  readonly found: readonly ContactKind[]
}

/** Stands for whatever was hidden; always of one length, so that it tells nothing of it. */
export const MASK = '▒▒▒'

/** A stretch of the text; `free` while no rule has decided on it, null when it stays as it is. */
interface Stretch {
  readonly text: string
  readonly kind: ContactKind | 'free' | null
}

interface Rule {
  readonly pattern: RegExp
  /** `free` leaves a match to the later rules. */
  readonly kind: (match: string, before: string, after: string) => Stretch['kind']
}

const always = (kind: Stretch['kind']) => () => kind

/**
 * In this order: what a rule has decided on is out of reach of the later ones. The patterns never begin in the middle
 * of what they repeat, or repeat it a bounded number of times, so that hostile text costs no more than other text of
 * its length. None begins right after a mark where it would not have begun after what the mark hides: masking what is
 * masked already changes nothing.
 */
const RULES: readonly Rule[] = [
  {
    // Accounts of people, as links.
    pattern:
      /(?<![\p{L}\d▒@./-])(?:https?:\/\/)?(?:www\.|m\.)?(?:t\.me|telegram\.me|vk\.com|vk\.ru|wa\.me|(?:api\.|chat\.)?whatsapp\.com|signal\.me|m\.me)\/[^\s▒]+|(?<![\p{L}\d▒])(?:(?:tg|viber|whatsapp):\/\/|skype:)[^\s▒]+/giu,
    kind: always('handle'),
  },
  {
    // Any other page may be an authority's.
    pattern: /(?:https?:\/\/|www\.)[^\s▒]+|(?<![\p{L}\d@.-])(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}\/[^\s▒]+/giu,
    kind: always(null),
  },
  {
    pattern: /(?<![\p{L}\d._%+'▒-])[\p{L}\d._%+'-]+@(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}/gu,
    kind: always('email'),
  },
  {
    // The second form is a mention as one of the chat applications writes it.
    pattern: /(?<![\p{L}\d_@.▒])@[a-z]\w{2,}(?:\.\w+)*|<@[!&]?\d{5,20}>/giu,
    kind: always('handle'),
  },
  {
    pattern: /(?<![\p{L}\d])\d{6}[-+A-FU-Y]\d{3}[\dA-Y](?![\p{L}\d])/giu,
    kind: (match) => (isFinnishCode(match) ? 'identity-code' : 'free'),
  },
  {
    pattern: /(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)/g,
    kind: (match) => (isSnils(match.replace(/\D/g, '')) ? 'identity-code' : 'free'),
  },
  {
    // Passports: two letters and seven digits in the European Union; series and number in Russia.
    pattern: /(?<![\p{L}\d])[A-Z]{2} ?\d{7}(?!\d)|(?<!\d)\d{2} ?\d{2},? ?(?:№|номер) ?\d{6}(?!\d)/gu,
    kind: always('identity-code'),
  },
  {
    // Dates.
    pattern:
      /(?<!\d[./]?)(?:(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![./]?\d)/g,
    kind: always(null),
  },
  {
    // A number to call in an emergency, where another number follows.
    pattern: /(?<![\d+][ ().-]{0,3})(?:112|911|10[1-4])(?=[ –-]{1,3}(?:\+|0|8[ (-]?9|5))/g,
    kind: always(null),
  },
  { pattern: NUMBER_RUN, kind: kindOfNumber },
]

/**
 * Hides contact details and personal codes in what somebody wrote: telephone numbers, e-mail addresses, accounts,
 * identity codes, passports and payment cards. Dates, prices, short numbers and pages of authorities stay.
 */
export function maskContacts(text: string): Masked {
  const stretches = RULES.reduce<readonly Stretch[]>(
    (found, rule) => found.flatMap((stretch) => (stretch.kind === 'free' ? apply(rule, stretch.text) : stretch)),
    [{ text, kind: 'free' }],
  )
  const kinds = new Set(stretches.map(({ kind }) => kind))
  return {
    text: stretches.map((stretch) => (stretch.kind === 'free' || stretch.kind === null ? stretch.text : MASK)).join(''),
    found: CONTACT_KINDS.filter((kind) => kinds.has(kind)),
  }
}

/** How much of the text around a match may say what it is. */
const AROUND = 50

function apply({ pattern, kind }: Rule, text: string): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const after = index + match.length
    const decided = kind(match, text.slice(Math.max(0, index - AROUND), index), text.slice(after, after + AROUND))
    if (decided === 'free') continue
    if (index > end) stretches.push({ text: text.slice(end, index), kind: 'free' })
    stretches.push({ text: match, kind: decided })
    end = after
  }
  if (end < text.length) stretches.push({ text: text.slice(end), kind: 'free' })
  return stretches
}
