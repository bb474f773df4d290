import { createHash } from 'node:crypto'
import type { EntryContent, EntryRef } from '../../../src/curation/entry.ts'
import type { Institution } from '../../../src/curation/institution.ts'
import type { NewRevision } from '../../../src/curation/revision.ts'
import { staleAfter } from '../../../src/curation/staleness.ts'
import type { Suggestion } from '../../../src/curation/suggestion.ts'
import { createCode } from '../../../src/one-time-code.ts'
import type { CurationChange, SeedEntry } from '../../../src/store/curation-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { NOON, unique } from '../../support/store-data.ts'

export const PASSPORT: EntryRef = { kind: 'service', id: 'fi-lost-passport' }

/** What the entry says; the store knows no more of its shape than this. */
export function contentOf(title: string, given: EntryContent = {}): EntryContent {
  return {
    status: 'published',
    country: 'fi',
    title: { en: title, fi: `${title} (fi)` },
    review: { every: 'P6M' },
    ...given,
  }
}

/** A file with the content. */
export function aSeed(ref: EntryRef, content: EntryContent): SeedEntry {
  const source = `# a file\n${JSON.stringify(content)}`
  return {
    ref,
    content,
    source,
    hash: createHash('sha256').update(source).digest('hex'),
    stale: (earlier, before, after) => (before === undefined ? {} : staleAfter(earlier, before, after, NOON)),
  }
}

export function aRevision(given: Partial<NewRevision> = {}): NewRevision {
  const { state = 'published' } = given
  return {
    ref: PASSPORT,
    state,
    content: contentOf('Lost passport'),
    base: null,
    origin: 'console',
    authorId: null,
    reviewerId: null,
    institutionId: null,
    why: 'to be tested',
    verdict: null,
    suggestionId: null,
    createdAt: NOON,
    decidedAt: state === 'proposed' ? null : NOON,
    ...given,
  }
}

export function aSuggestion(given: Partial<Suggestion> = {}): Suggestion {
  return {
    id: unique('suggestion'),
    kind: 'answer',
    state: 'open',
    locale: 'en',
    title: 'Where is my passport?',
    text: 'At the police station.',
    country: 'fi',
    topic: 'KE5',
    about: PASSPORT,
    questionId: null,
    authorId: null,
    mergedInto: null,
    asked: 1,
    createdAt: NOON,
    decidedAt: null,
    ...given,
  }
}

export function anInstitution(id: string, given: Partial<Institution> = {}): Institution {
  return { id, name: { en: `The ${id}` }, url: `https://${id}.example.org/`, createdAt: NOON, ...given }
}

/** Makes changes as an operator does, outside of any chat. */
export async function curate(store: Store, ...changes: readonly CurationChange[]): Promise<void> {
  await store.curation.handle({}, null, NOON, () => ({ changes, deliveries: [], result: undefined }))
}

export async function addRevision(store: Store, given: Partial<NewRevision> = {}): Promise<void> {
  await curate(store, { kind: 'revision-added', revision: aRevision(given) })
}

export async function addSuggestion(store: Store, given: Partial<Suggestion> = {}): Promise<Suggestion> {
  const suggestion = aSuggestion(given)
  await curate(store, { kind: 'suggestion-saved', suggestion })
  return suggestion
}

/** The number of the oldest proposal that waits. */
export async function proposalOf(store: Store, ref: EntryRef = PASSPORT): Promise<number> {
  return (await store.curation.file(ref))?.proposals[0]?.seq ?? 0
}

/** A code that signs the person in, as it is typed. */
export async function aCode(store: Store, personId: string | null, given: Partial<{ expiresAt: number }> = {}) {
  const { text, hash } = createCode()
  const code = { hash, purpose: 'console', personId, detail: null, expiresAt: NOON + 60_000, ...given } as const
  const changes = [{ kind: 'code-made', code }] as const
  await store.curation.handle({}, null, NOON, () => ({ changes, deliveries: [], result: undefined }))
  return text
}
