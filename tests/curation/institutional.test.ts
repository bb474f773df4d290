import { describe, expect, it } from 'vitest'
import { decideInstitution, type InstitutionEvent, institutionId } from '../../src/curation/institutional.ts'
import { decideSuggestion, type SuggestionEvent } from '../../src/curation/suggesting.ts'
import type { Suggestion } from '../../src/curation/suggestion.ts'
import { ROLES } from '../../src/relay/responder.ts'
import type { CurationState } from '../../src/store/curation-store.ts'

const NOW = Date.UTC(2026, 10, 22)
const MODERATOR = { personId: 'maria', role: 'moderator' } as const
const POLICE = { id: 'police', name: { en: 'Police' }, url: 'https://poliisi.fi', createdAt: 1 } as const

const NOTHING: CurationState = {
  file: undefined,
  revision: undefined,
  base: undefined,
  suggestion: undefined,
  institutions: [],
  institution: undefined,
  members: [],
  author: undefined,
  othersReview: true,
}

const EVENTS: readonly InstitutionEvent[] = [
  { kind: 'added', id: 'police', name: POLICE.name, url: POLICE.url },
  { kind: 'changed', name: { fi: 'Poliisi' }, url: POLICE.url },
  { kind: 'removed' },
  { kind: 'invited', hash: 'h' },
  { kind: 'member-removed', personId: 'anna' },
]

describe('an institution', () => {
  it.each(EVENTS)('is in the hands of moderators alone: $kind', (event) => {
    for (const role of ROLES) {
      const institution = event.kind === 'added' ? undefined : POLICE
      const members = [
        { personId: 'anna', role: 'traveller', ban: null, locale: null, addresses: [], responder: undefined },
      ] as const
      const decided = decideInstitution(event, { personId: 'x', role }, { ...NOTHING, institution, members }, NOW)
      const may = role === 'moderator' || role === 'admin'
      expect(decided.result).toEqual(may ? { ok: true } : { ok: false, refusal: 'not-allowed' })
      expect(decided.changes.map(({ kind }) => kind).includes('audited')).toBe(may)
    }
  })

  it.each(EVENTS.slice(1))('that is gone is not changed: $kind', (event) => {
    const decided = decideInstitution(event, MODERATOR, NOTHING, NOW)
    expect(decided).toEqual({ changes: [], deliveries: [], result: { ok: false, refusal: 'gone' } })
  })

  it('gets an id after its name, in whatever letters, or else after its host', () => {
    expect(institutionId({ fi: 'Maahanmuuttovirasto (Migri)' }, 'migri.fi')).toBe('maahanmuuttovirasto-migri')
    expect(institutionId({ ru: 'Полиция Финляндии' }, 'poliisi.fi')).toBe('politsiia-finliandii')
    expect(institutionId({ en: '!!' }, 'poliisi.fi')).toBe('poliisi-fi')
    expect(institutionId({}, '')).toBe('institution')
  })
})

const OLDER: Suggestion = {
  id: 'older',
  kind: 'answer',
  state: 'open',
  locale: 'fi',
  title: 'Missä saan kortin?',
  text: 'Kirjastosta.',
  country: 'fi',
  topic: null,
  about: null,
  questionId: null,
  authorId: 'vera',
  mergedInto: null,
  asked: 2,
  createdAt: 1,
  decidedAt: null,
}
const NEWER: Suggestion = { ...OLDER, id: 'newer', asked: 1, createdAt: 2 }

const decide = (event: SuggestionEvent, state: Partial<CurationState>) =>
  decideSuggestion(event, MODERATOR, { ...NOTHING, ...state }, NOW)
const saved = ({ changes }: ReturnType<typeof decide>) =>
  changes.flatMap((change) => (change.kind === 'suggestion-saved' ? [change.suggestion] : []))

describe('a suggestion', () => {
  const events: readonly SuggestionEvent[] = [
    { kind: 'dismissed', reason: 'old' },
    { kind: 'reopened' },
    { kind: 'merged' },
    { kind: 'parted' },
  ]

  it.each(events)('is in the hands of moderators alone: $kind', (event) => {
    for (const role of ['traveller', 'responder'] as const) {
      const decided = decideSuggestion(event, { personId: 'x', role }, { ...NOTHING, suggestion: OLDER }, NOW)
      expect(decided).toEqual({ changes: [], deliveries: [], result: { ok: false, refusal: 'not-allowed' } })
    }
    expect(decide(event, {}).result).toEqual({ ok: false, refusal: 'gone' })
  })

  it('is dismissed with its reason noted, once, and opened again', () => {
    const dismissed = decide({ kind: 'dismissed', reason: 'Asked by a bot' }, { suggestion: OLDER })
    expect(saved(dismissed)).toEqual([{ ...OLDER, state: 'dismissed', decidedAt: NOW }])
    expect(dismissed.changes).toContainEqual({
      kind: 'audited',
      entry: {
        actorId: 'maria',
        action: 'suggestion-dismissed',
        questionId: null,
        subjectId: 'vera',
        detail: 'Asked by a bot',
        at: NOW,
      },
    })
    const [gone] = saved(dismissed)
    expect(decide({ kind: 'dismissed', reason: 'x' }, { suggestion: gone }).result).toMatchObject({
      refusal: 'decided',
    })
    expect(saved(decide({ kind: 'reopened' }, { suggestion: gone }))).toEqual([OLDER])
    expect(decide({ kind: 'reopened' }, { suggestion: OLDER }).result).toMatchObject({ refusal: 'decided' })
  })

  it('takes those like it along into another, and can be parted again', () => {
    const alike = [{ ...NEWER, id: 'third', mergedInto: 'newer' }]
    const merged = saved(decide({ kind: 'merged' }, { suggestion: NEWER, alike, into: OLDER }))
    expect(merged.map(({ id, mergedInto }) => [id, mergedInto])).toEqual([
      ['newer', 'older'],
      ['third', 'older'],
    ])
    const [one] = merged
    expect(saved(decide({ kind: 'parted' }, { suggestion: one }))).toEqual([NEWER])
  })

  it.each([
    ['itself', NEWER],
    ['one in another', { ...OLDER, mergedInto: 'third' }],
    ['a dismissed one', { ...OLDER, state: 'dismissed' as const }],
  ])('is not merged into %s', (_, into) => {
    expect(decide({ kind: 'merged' }, { suggestion: NEWER, into }).result).toMatchObject({ refusal: 'decided' })
  })
})
