import type { QuestionState } from '../../relay/question.ts'
import { hasRole } from '../../relay/responder.ts'
import type { Page, Party, QuestionLine, RelayStore } from '../../store/relay-store.ts'
import type { Store } from '../../store/store.ts'
import { announcementLists, announcementRequest } from '../announcing/reference.ts'
import { commandOf } from '../commands.ts'
import { curationLists, curationRequest } from '../curation/reference.ts'
import { digestAskedFor } from '../outreach/show-now.ts'
import type { Content, InboundMessage } from '../platform.ts'
import type { Lists, Turn } from '../turn.ts'
import { parseRelayAction, type RelayAction } from './actions.ts'
import { colleagues } from './colleagues.ts'
import type { RelayContext } from './context.ts'
import { AUDIT_PAGE, PEOPLE_PAGE, pageShown, QUEUE_PAGE } from './lists.ts'
import { firstWord } from './text.ts'

const WAITING: readonly QuestionState[] = ['open', 'offered', 'escalated']
const CLAIMED: readonly QuestionState[] = ['claimed', 'answered']
const LIVE: readonly QuestionState[] = [...WAITING, ...CLAIMED]
const ANSWERED: readonly QuestionState[] = ['answered', 'resolved']

/** Enough to find a name among all who answer. */
const ALL_RESPONDERS = 200
const MOST_CLAIMS = 50
/** Duplicates to choose from, and the question itself, which is left out. */
const DUPLICATES = 8

/** Reads what a message needs beside its own state; nothing for most. */
export async function preload(
  store: Pick<Store, 'relay' | 'conversations' | 'outreach' | 'curation'>,
  inbound: InboundMessage,
  { base, now }: Pick<RelayContext, 'base' | 'now'>,
): Promise<Pick<Turn, 'lists' | 'personalData'>> {
  const { content, address, sender } = inbound
  const from = { platform: address.platform, user: sender.id }
  const digest = await digestAskedFor(store.outreach, inbound, now)
  if (digest) return { lists: { digest }, personalData: undefined }
  const announcing = announcementRequest(inbound)
  if (announcing) return { lists: await announcementLists(store, announcing, paged), personalData: undefined }
  const curating = curationRequest(inbound)
  if (curating) {
    const person = () => store.relay.party(from)
    return { lists: await curationLists(store, curating, { person, paged, now }), personalData: undefined }
  }
  const asked = requestOf(content)
  if (!asked) return { lists: {}, personalData: undefined }
  if (asked === 'personal') {
    const personalData = await store.conversations.exportPerson(from)
    return { lists: { traces: await store.relay.traces(from) }, personalData }
  }
  if (asked.kind === 'people-of') {
    const found = await colleagues(store, base, asked.question)
    return { lists: found ? { colleagues: found } : {}, personalData: undefined }
  }
  const lists = await listsFor(store.relay, asked, () => store.relay.party(from))
  const shown = ABOUT_ANSWERS.find((kind) => kind === asked.kind) && 'question' in asked ? asked.question : undefined
  const publicAnswer = shown === undefined ? undefined : await store.outreach.publicAnswer(shown)
  return { lists: { ...lists, ...(publicAnswer && { publicAnswer }) }, personalData: undefined }
}

/** Actions that show whether an answer is public. */
const ABOUT_ANSWERS: readonly RelayAction['kind'][] = ['show', 'public', 'publish', 'reword', 'unpublish']

interface RoleRequest {
  readonly kind: 'role'
}

/** What must be read for it; a command stands for the button that does the same. */
function requestOf(content: Content): RelayAction | RoleRequest | 'personal' | undefined {
  if (content.kind === 'action' || content.kind === 'form') {
    return content.action.startsWith('forget:') ? 'personal' : parseRelayAction(content.action)
  }
  const command = commandOf(content)
  switch (command?.name) {
    case 'mydata':
      return 'personal'
    case 'queue':
      return { kind: 'queue', value: 'waiting', page: 0 }
    case 'responders':
      return { kind: 'people', page: 0 }
    case 'role':
      return command.argument.trim() === '' ? { kind: 'people', page: 0 } : { kind: 'role' }
    case 'audit':
      return { kind: 'audit', page: 0 }
    case 'publish':
      return { kind: 'reword', question: firstWord(command.argument) }
    default:
      return undefined
  }
}

async function listsFor(
  relay: RelayStore,
  asked: RelayAction | RoleRequest,
  person: () => Promise<Party | undefined>,
): Promise<Lists> {
  switch (asked.kind) {
    case 'queue': {
      const known = await person()
      return known ? { questions: await queuePage(relay, asked.value, asked.page, known) } : {}
    }
    case 'people':
      return { responders: await paged((at) => relay.responders(at, PEOPLE_PAGE), asked.page, PEOPLE_PAGE) }
    case 'role':
      return { responders: await relay.responders(0, ALL_RESPONDERS) }
    case 'audit':
      return {
        audit: await paged((at) => relay.audit(at, AUDIT_PAGE), asked.page, AUDIT_PAGE),
        responders: await relay.responders(0, ALL_RESPONDERS),
      }
    case 'show':
    case 'claim':
    case 'give':
    case 'public':
    case 'publish':
    case 'reword':
      return { messages: await relay.messages(asked.question) }
    case 'duplicates': {
      const file = await relay.question(asked.question)
      const locales = file ? [file.question.locale] : []
      return { questions: await relay.questions({ states: LIVE, locales }, 0, DUPLICATES) }
    }
    case 'merge': {
      const into = await relay.question(asked.value)
      const items = into ? [{ question: into.question, claimant: into.claimant?.responder?.name ?? null }] : []
      return { questions: { items, total: items.length } }
    }
    case 'standing':
      if (asked.value !== 'remove') return {}
      return { questions: await relay.questions({ states: CLAIMED, claimant: asked.person }, 0, MOST_CLAIMS) }
    default:
      return {}
  }
}

async function queuePage(
  relay: RelayStore,
  filter: string,
  page: number,
  { personId, role, responder }: Party,
): Promise<Page<QuestionLine>> {
  if (filter === 'answered') {
    return hasRole(role, 'moderator') ? newestFirst(relay, { states: ANSWERED }, page) : { items: [], total: 0 }
  }
  const spoken = responder?.locales ?? []
  // Without a language nothing is offered, so nothing waits either; moderators see to every language.
  if (filter === 'waiting' && spoken.length === 0 && !hasRole(role, 'moderator')) return { items: [], total: 0 }
  const asked =
    filter === 'mine'
      ? { states: CLAIMED, claimant: personId }
      : filter === 'all'
        ? { states: LIVE }
        : { states: WAITING, ...(spoken.length > 0 ? { locales: spoken } : {}) }
  return paged((at) => relay.questions(asked, at, QUEUE_PAGE), page, QUEUE_PAGE)
}

/** The store has the oldest first. */
async function newestFirst(relay: RelayStore, filter: QuestionFilter, wanted: number): Promise<Page<QuestionLine>> {
  const { total } = await relay.questions(filter, 0, 1)
  const end = total - pageShown(wanted, total, QUEUE_PAGE) * QUEUE_PAGE
  const start = Math.max(0, end - QUEUE_PAGE)
  const { items } = await relay.questions(filter, start, end - start)
  return { items: items.toReversed(), total }
}

type QuestionFilter = Parameters<RelayStore['questions']>[0]

/** The page asked for or, when there are no longer so many, the last one. */
async function paged<T>(read: (offset: number) => Promise<Page<T>>, wanted: number, size: number): Promise<Page<T>> {
  const found = await read(wanted * size)
  const page = pageShown(wanted, found.total, size)
  return page === wanted ? found : read(page * size)
}
