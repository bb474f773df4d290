import { answerQuestion } from '../bots/answering.ts'
import { plainText } from '../bots/plain.ts'
import type { RelayContext } from '../bots/relay/context.ts'
import { entryTitle, findEntry } from '../bots/replies/entries.ts'
import type { Turn } from '../bots/turn.ts'
import type { Catalogue } from '../i18n.ts'
import type { Knowledge } from '../knowledge/open.ts'
import type { Country } from '../knowledge/service.ts'
import type { Locale } from '../locale.ts'
import { communitySchema } from '../relay/community.ts'
import { EMPTY_ROSTER, type RelayState } from '../store/relay-store.ts'
import type { Person } from '../store/store.ts'

export interface Asked {
  readonly text: string
  readonly locale?: Locale | undefined
  readonly country?: Country | undefined
}

export interface Told {
  readonly language: Locale
  readonly decision: 'answer' | 'clarify' | 'none' | 'emergency'
  /** At least the five nearest services and situations, best first, whatever the decision. */
  readonly services: readonly { readonly id: string; readonly score: number; readonly title: string }[]
  /** What a person in a chat would read. */
  readonly message: string
}

/** Answers as a chat does, for somebody at a terminal: the same code up to the message. */
export function createAsker(knowledge: Knowledge, catalogue: Catalogue, now: () => number): (asked: Asked) => Told {
  return ({ text, locale, country }) => {
    const context: RelayContext = { ...knowledge, ...ALONE, catalogue, now: now() }
    const { answer, emergency, replies } = answerQuestion(turnOf(context, locale, country), text)
    return {
      language: answer.language,
      decision: emergency ? 'emergency' : answer.decision,
      services: answer.services.map(({ id, score }) => {
        const entry = findEntry(knowledge.base, id)
        return { id, score, title: entry ? entryTitle(entry, answer.language) : id }
      }),
      message: replies.map(({ message }) => plainText(message, { opens: () => false }).text).join('\n\n'),
    }
  }
}

/** At a terminal there are no volunteers, and a message has room for anything. */
const ALONE: Pick<
  RelayContext,
  'community' | 'announcementRules' | 'curationRules' | 'networks' | 'publicUrl' | 'limits' | 'length' | 'split'
> = {
  community: { ...communitySchema.parse({}), replies: [] },
  announcementRules: { fourEyes: true },
  curationRules: { fourEyes: true },
  networks: [],
  publicUrl: undefined,
  limits: () => undefined,
  length: (_platform, message) => plainText(message).text.length,
  split: (_platform, message) => [message],
}

const NO_RELAY: RelayState = {
  responder: undefined,
  openClaims: 0,
  file: undefined,
  by: undefined,
  message: undefined,
  own: undefined,
  desk: undefined,
  subject: undefined,
  code: undefined,
  withoutAdmin: false,
  roster: EMPTY_ROSTER,
}

/** A turn of somebody who has just come and is known by nothing but language and country. */
function turnOf(context: RelayContext, prior: Locale | undefined, country: Country | undefined): Turn {
  const { now, catalogue } = context
  const locale = prior ?? 'en'
  const person: Person = {
    id: '',
    locale: prior ?? null,
    detected: null,
    country: country ?? null,
    greetedAt: now,
    createdAt: now,
    allowance: 1,
    allowanceAt: now,
    warned: false,
    role: 'traveller',
    ban: null,
    composing: null,
  }
  return {
    context,
    inbound: {
      updateId: '',
      address: { platform: 'terminal', chat: '' },
      sender: { id: '' },
      direct: true,
      content: { kind: 'text', text: '' },
    },
    state: {
      person,
      query: undefined,
      answer: undefined,
      relay: NO_RELAY,
      subscription: undefined,
      announcement: undefined,
      walkthroughs: [],
      acting: { institutions: [], entries: [] },
      curation: undefined,
      notices: [],
    },
    prior,
    locale,
    texts: catalogue(locale),
    ids: { query: '', question: '', message: '', walkthrough: '' },
    alias: '',
    code: { text: '', hash: '' },
    personalData: undefined,
    lists: {},
    administers: false,
  }
}
