import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../../src/curation/suggestion.ts'
import { everywhere, serviceContent } from '../../support/knowledge-data.ts'
import { LIBRARY_CARD, NOW, startConsole, type TestConsole, type Visit } from './support.ts'

const HERE = '/console/suggestions'
const HOSTILE = '<img src=x onerror="hacked=1">'

function aSuggestion(given: Partial<Suggestion> = {}): Suggestion {
  return {
    id: 'renewal',
    kind: 'answer',
    state: 'open',
    locale: 'en',
    title: 'How do I renew my library card?',
    text: 'At the desk, with your passport.',
    country: 'fi',
    topic: null,
    about: LIBRARY_CARD,
    questionId: null,
    authorId: null,
    mergedInto: null,
    asked: 2,
    createdAt: NOW - 3 * 24 * 60 * 60_000,
    decidedAt: null,
    ...given,
  }
}

async function startWith(...suggestions: readonly Suggestion[]): Promise<TestConsole & { readonly visit: Visit }> {
  const started = await startConsole()
  await started.store.curation.handle({}, null, NOW, () => ({
    changes: suggestions.map((suggestion) => ({ kind: 'suggestion-saved', suggestion })),
    deliveries: [],
    result: null,
  }))
  return { ...started, visit: await started.signIn(started.people.moderator) }
}

const stateOf = async ({ store }: TestConsole, id: string) => (await store.curation.suggestion(id))?.suggestion

describe('suggestions', () => {
  it('are listed by how often they were asked, with those alike below them and what can be made of them', async () => {
    const { visit } = await startWith(
      aSuggestion(),
      aSuggestion({ id: 'often', title: 'Can I park a boat?', locale: 'sv', asked: 3, about: null }),
      aSuggestion({ id: 'again', title: 'Renewing a card', mergedInto: 'renewal', asked: 4 }),
    )
    const { text } = await visit.get(HERE)
    expect(text.indexOf('How do I renew')).toBeGreaterThan(0)
    expect(text.indexOf('How do I renew')).toBeLessThan(text.indexOf('Can I park a boat?'))
    expect(text).toContain('Answer · English · Finland · asked 6 times · 3 days ago')
    expect(text).toContain('Renewing a card')
    expect(text).toContain('href="/console/entries/service/fi-library-card/edit?suggestion=renewal"')
    expect(text).toContain('href="/console/entries/new?kind=service&amp;country=fi&amp;suggestion=often"')
    expect((await visit.get(`${HERE}/again`)).location).toBe(`${HERE}/renewal`)
  })

  it('are paged', async () => {
    const many = Array.from({ length: 23 }, (_, at) =>
      aSuggestion({ id: `s${at}`, title: `Question ${at}.`, asked: 99 - at }),
    )
    const { visit } = await startWith(...many)
    expect((await visit.get(HERE)).text).not.toContain('Question 22.')
    expect((await visit.get(`${HERE}?page=1`)).text).toContain('Question 22.')
    expect((await visit.get(`${HERE}?page=99999`)).text).toContain('Question 22.')
    expect((await visit.get(`${HERE}?state=nonsense&page=x`)).text).toContain('Question 0.')
  })

  it('are added to the entry that the search finds', async () => {
    const { visit } = await startWith(aSuggestion({ about: null }))
    const found = await visit.get(`${HERE}/renewal?q=my+passport+was+stolen`)
    expect(found.text).toContain('href="/console/entries/service/fi-lost-passport/edit?suggestion=renewal"')
    expect((await visit.get(`${HERE}/renewal?q=${encodeURIComponent(HOSTILE)}`)).text).not.toContain(HOSTILE)
  })

  it('are dismissed with a reason, found again, and opened again', async () => {
    const town = await startWith(aSuggestion())
    const { visit, store } = town
    const nothing = await visit.post(`${HERE}/renewal`, { op: 'dismiss', reason: '  ' })
    expect(nothing).toMatchObject({ status: 422 })
    expect(nothing.text).toContain('Write in a few words why.')
    expect(await visit.post(`${HERE}/renewal`, { op: 'dismiss', reason: 'Only for members' })).toMatchObject({
      status: 303,
      location: `${HERE}?done=dismissed`,
    })
    expect(await stateOf(town, 'renewal')).toMatchObject({ state: 'dismissed', decidedAt: NOW })
    expect((await store.relay.audit(0, 1)).items).toMatchObject([
      { action: 'suggestion-dismissed', detail: 'Only for members' },
    ])
    const late = await visit.post(`${HERE}/renewal`, { op: 'dismiss', reason: 'x' })
    expect(late).toMatchObject({ status: 422 })
    expect(late.text).toContain('Somebody else was quicker')
    expect((await visit.get(`${HERE}?state=dismissed`)).text).toContain('How do I renew')
    expect(await visit.post(`${HERE}/renewal`, { op: 'reopen' })).toMatchObject({ status: 303 })
    expect(await stateOf(town, 'renewal')).toMatchObject({ state: 'open', decidedAt: null })
  })

  it('are put together with another, with those like it, and parted', async () => {
    const town = await startWith(
      aSuggestion(),
      aSuggestion({ id: 'newer', title: 'Renew a card?' }),
      aSuggestion({ id: 'third', title: 'Card is old', mergedInto: 'newer' }),
    )
    const { visit } = town
    expect((await visit.get(`${HERE}/newer`)).text).toContain(
      '<option value="renewal" >How do I renew my library card?',
    )
    expect(await visit.post(`${HERE}/newer`, { op: 'merge', into: 'renewal' })).toMatchObject({
      status: 303,
      location: `${HERE}/renewal?done=merged`,
    })
    expect((await town.store.curation.suggestion('renewal'))?.alike.map(({ id }) => id).sort()).toEqual([
      'newer',
      'third',
    ])
    expect(await visit.post(`${HERE}/renewal`, { op: 'merge', into: 'newer' })).toMatchObject({ status: 422 })
    expect(await visit.post(`${HERE}/renewal`, { op: 'merge', into: 'none' })).toMatchObject({ status: 422 })
    await visit.post(`${HERE}/third`, { op: 'part' })
    expect(await stateOf(town, 'third')).toMatchObject({ mergedInto: null, state: 'open' })
  })

  it('take whatever was written as text', async () => {
    const { visit } = await startWith(aSuggestion({ title: HOSTILE, text: HOSTILE }))
    for (const path of [HERE, `${HERE}/renewal`]) {
      const { text } = await visit.get(path)
      expect(text).not.toContain(HOSTILE)
      expect(text).toContain('&lt;img src=x')
    }
  })

  it('are for moderators alone', async () => {
    const town = await startWith(aSuggestion())
    for (const somebody of [town.people.volunteer, town.people.library]) {
      const visit = await town.signIn(somebody)
      for (const path of [HERE, `${HERE}/renewal`, `${HERE}/duplicates`])
        expect((await visit.get(path)).status).toBe(403)
      for (const op of ['dismiss', 'reopen', 'merge', 'part'])
        expect((await visit.post(`${HERE}/renewal`, { op, reason: 'x', into: 'renewal' })).status).toBe(403)
    }
    expect(await stateOf(town, 'renewal')).toEqual(aSuggestion())
    expect((await town.visit.post(`${HERE}/renewal`, { csrf: 'wrong', op: 'dismiss', reason: 'x' })).status).toBe(403)
    for (const id of ['none', '%00', 'x'.repeat(3000), '..%2f'])
      expect((await town.visit.get(`${HERE}/${id}`)).status).toBe(404)
    expect((await town.visit.post(`${HERE}/none`, { op: 'dismiss', reason: 'x' })).status).toBe(404)
    expect((await town.visit.post(`${HERE}/renewal`, { op: 'x' })).status).toBe(404)
  })
})

describe('alike entries', () => {
  it('are shown with what they share', async () => {
    const other = serviceContent({ id: 'fi-reader-card', title: everywhere('Card for readers') })
    const files = { 'services/fi/fi-reader-card.yaml': JSON.stringify(other) }
    const { signIn, people } = await startConsole({ files })
    const { text, status } = await (await signIn(people.moderator)).get(`${HERE}/duplicates`)
    expect(status).toBe(200)
    expect(text).toContain('href="/console/entries/service/fi-library-card"')
    expect(text).toContain('href="/console/entries/service/fi-reader-card"')
    expect(text).toMatch(/\d+ % of their titles, summaries and keywords is the same/)
  })
})
