import { describe, expect, it } from 'vitest'
import type { EntryContent, EntryRef } from '../../../src/curation/entry.ts'
import type { Suggestion } from '../../../src/curation/suggestion.ts'
import { LOCALES } from '../../../src/locale.ts'
import { HOSTILE } from '../pages-hostile.ts'
import { LIBRARY_CARD, NOW, startConsole, type TestConsole, type Visit } from './support.ts'

const PATH = '/console/entries/service/fi-library-card'
const EDIT = `${PATH}/edit`
const ANY = { settings: { CURATION_APPROVAL: 'any' } }

async function contentOf({ store }: TestConsole, ref: EntryRef = LIBRARY_CARD): Promise<EntryContent> {
  const file = await store.curation.file(ref)
  return file?.current?.content ?? {}
}

/** What a form says that has just been opened. */
async function hiddenIn(visit: Visit, path = EDIT): Promise<Record<string, string>> {
  const { text } = await visit.get(path)
  return fieldsOf(text)
}

function fieldsOf(text: string): Record<string, string> {
  const value = (name: string) => plain(new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '')
  return { base: value('base'), draft: value('draft'), from: value('from'), suggestion: value('suggestion') }
}

function plain(text: string): string {
  const signs: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" }
  return text.replace(/&(quot|amp|lt|gt|#39);/g, (_, name: string) => signs[name] ?? '')
}

const titled = (title: string, op = 'publish') => ({ 'e.title.en': title, why: 'Better', op })

describe('saving an entry', () => {
  it('publishes a change, and nothing but that', async () => {
    const town = await startConsole(ANY)
    const visit = await town.signIn(town.people.moderator)
    const before = await contentOf(town)
    const answer = await visit.post(EDIT, { ...(await hiddenIn(visit)), ...titled('Card of the library') })
    expect(answer).toMatchObject({ status: 303, location: `${PATH}?done=published` })
    const title = { ...(before.title as object), en: 'Card of the library' }
    expect(await contentOf(town)).toEqual({ ...before, title })
    const { stale } = (await town.store.curation.file(LIBRARY_CARD))?.entry ?? {}
    expect(stale?.fi?.paths).toEqual(['title'])
    const shown = await visit.get(`${EDIT}?languages=fi`)
    expect(shown.text).toContain('Changed in English on 22 Nov 2026: check')
    const checked = { ...(await hiddenIn(visit)), 'e.title.fi': 'Kirjastokortti', why: 'Translated', checked: 'fi' }
    expect((await visit.post(EDIT, { ...checked, op: 'publish' })).status).toBe(303)
    expect((await town.store.curation.file(LIBRARY_CARD))?.entry?.stale.fi).toBeUndefined()
  })

  it('proposes where another has to look at it, also what is not finished', async () => {
    const town = await startConsole()
    for (const person of [town.people.moderator, town.people.volunteer, town.people.library]) {
      const visit = await town.signIn(person)
      const { text } = await visit.get(EDIT)
      expect(text).not.toContain('value="publish"')
      const answer = await visit.post(EDIT, {
        ...(await hiddenIn(visit)),
        ...titled('', 'propose'),
        'e.channels.0.name.en': person.id,
      })
      expect(answer.location).toBe('/console/review?done=proposed')
    }
    const file = await town.store.curation.file(LIBRARY_CARD)
    expect(file?.proposals).toHaveLength(3)
    expect(file?.proposals[0]?.content.title).not.toHaveProperty('en')
  })

  it('goes on from a proposal, which one’s own next one replaces', async () => {
    const town = await startConsole()
    const visit = await town.signIn(town.people.volunteer)
    await visit.post(EDIT, { ...(await hiddenIn(visit)), ...titled('First', 'propose') })
    const first = (await town.store.curation.file(LIBRARY_CARD))?.proposals[0]
    const fields = await hiddenIn(visit, `${EDIT}?from=${first?.seq}`)
    expect(JSON.parse(fields.draft ?? '')).toMatchObject({ title: { en: 'First' } })
    await visit.post(EDIT, { ...fields, ...titled('Second', 'propose') })
    const left = (await town.store.curation.file(LIBRARY_CARD))?.proposals
    expect(left?.map(({ content }) => (content.title as { en: string }).en)).toEqual(['Second'])
  })

  it('stays in the form with errors, and says where they are', async () => {
    const town = await startConsole(ANY)
    const visit = await town.signIn(town.people.moderator)
    const fields = { ...(await hiddenIn(visit)), 'e.channels.0.phone': 'no phone', 'e.summary.en': 'Kept' }
    const answer = await visit.post(EDIT, { ...fields, why: 'Phone', op: 'publish' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('href="#at.channels.0.phone"')
    expect(answer.text).toContain('id="at.channels.0.phone"')
    expect(answer.text).toMatch(/value="no phone"/)
    expect(answer.text).toContain('\nKept</textarea>')
    const silent = await visit.post(EDIT, { ...fields, op: 'publish' })
    expect([silent.status, silent.text.includes('write in a few words')]).toEqual([422, true])
  })

  it('keeps both when two have changed the same', async () => {
    const town = await startConsole(ANY)
    const [mine, other] = [await town.signIn(town.people.moderator), await town.signIn(town.people.other)]
    const opened = await hiddenIn(mine)
    await other.post(EDIT, { ...(await hiddenIn(other)), ...titled('Theirs'), 'e.summary.en': 'Their summary' })
    const refused = await mine.post(EDIT, { ...opened, ...titled('Mine') })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Theirs')
    const again = fieldsOf(refused.text)
    expect(JSON.parse(again.draft ?? '')).toMatchObject({ title: { en: 'Mine' }, summary: { en: 'Their summary' } })
    expect(again.base).not.toBe(opened.base)
    expect((await mine.post(EDIT, { ...again, why: 'Mine', op: 'publish' })).status).toBe(303)
    expect(await contentOf(town)).toMatchObject({ title: { en: 'Mine' }, summary: { en: 'Their summary' } })
  })

  it('brings two changes together that are not about the same', async () => {
    const town = await startConsole(ANY)
    const [mine, other] = [await town.signIn(town.people.moderator), await town.signIn(town.people.other)]
    const opened = await hiddenIn(mine)
    await other.post(EDIT, {
      ...(await hiddenIn(other)),
      why: 'Summary',
      op: 'publish',
      'e.summary.en': 'Their summary',
    })
    expect((await mine.post(EDIT, { ...opened, ...titled('Mine') })).status).toBe(303)
    expect(await contentOf(town)).toMatchObject({ title: { en: 'Mine' }, summary: { en: 'Their summary' } })
  })

  it('is not for everybody, nor without the form’s own field', async () => {
    const town = await startConsole()
    const visit = await town.signIn(town.people.library)
    for (const path of ['/console/entries/service/ee-museum-card', '/console/entries/service/fi-new']) {
      expect((await visit.get(`${path}/edit?country=fi`)).status).toBe(403)
      for (const end of ['edit', 'preview'])
        expect((await visit.post(`${path}/${end}`, titled('X', 'propose'))).status).toBe(403)
    }
    expect((await visit.post(EDIT, { ...titled('X', 'propose'), csrf: 'no' })).status).toBe(403)
    expect((await town.store.curation.proposals({}, 0, 9)).total).toBe(0)
  })
})

describe('a new entry', () => {
  it('begins with what is known, and is published when it is whole', async () => {
    const town = await startConsole(ANY)
    const visit = await town.signIn(town.people.moderator)
    const path = '/console/entries/document/fishing-permit/edit'
    expect((await visit.get(path)).status).toBe(404)
    const fields = await hiddenIn(visit, `${path}?country=fi`)
    const answer = await visit.post(path, {
      ...fields,
      'e.name.en': 'Fishing permit',
      'e.broughtAlong': 'yes',
      why: 'New',
      op: 'publish',
    })
    expect(answer.status).toBe(303)
    const ref = { kind: 'document', id: 'fishing-permit' } as const
    expect(await contentOf(town, ref)).toEqual({
      id: 'fishing-permit',
      name: { en: 'Fishing permit' },
      broughtAlong: true,
    })
  })

  it('is made of a suggestion, which is used up then', async () => {
    const town = await startConsole()
    const suggestion: Suggestion = {
      id: 's1',
      kind: 'answer',
      state: 'open',
      locale: 'ru',
      title: 'Где получить разрешение на рыбалку?',
      text: 'В интернете, у Metsähallitus.',
      country: 'fi',
      topic: 'KE5',
      about: null,
      questionId: null,
      authorId: town.people.volunteer.id,
      mergedInto: null,
      asked: 1,
      createdAt: NOW,
      decidedAt: null,
    }
    await town.store.curation.handle({}, null, NOW, () => ({
      changes: [{ kind: 'suggestion-saved', suggestion }],
      deliveries: [],
      result: null,
    }))
    const visit = await town.signIn(town.people.moderator)
    const path = '/console/entries/service/fi-fishing/edit'
    const fields = await hiddenIn(visit, `${path}?suggestion=s1`)
    expect(JSON.parse(fields.draft ?? '')).toMatchObject({
      title: { ru: suggestion.title },
      summary: { ru: suggestion.text },
      steps: [{ text: { ru: suggestion.text } }],
      exampleQuestions: { ru: [suggestion.title] },
      lifeEvents: ['KE5'],
    })
    expect((await visit.post(path, { ...fields, why: 'Asked', op: 'propose' })).location).toContain('done=proposed')
    expect((await town.store.curation.suggestion('s1'))?.suggestion.state).toBe('used')
    const file = await town.store.curation.file({ kind: 'service', id: 'fi-fishing' })
    expect(file?.proposals[0]?.content.steps).toMatchObject([{ id: 'v-internete-u-metsahallitus' }])
    // Whoever looks for it goes on from there.
    expect((await visit.get(path)).location).toBe(`${path}?from=${file?.proposals[0]?.seq}`)
    const on = JSON.parse((await hiddenIn(visit, `${EDIT}?suggestion=s1`)).draft ?? '')
    expect(on.risks).toEqual([{ text: { ru: suggestion.text } }])
  })
})

describe('the form', () => {
  it('is there for every kind of entry in every language', async () => {
    const town = await startConsole(ANY)
    const visit = await town.signIn(town.people.moderator)
    for (const locale of LOCALES) {
      for (const entry of ['service/fi-lost-passport', 'situation/new-reader', 'document/passport']) {
        const { status, text } = await visit.get(`/console/entries/${entry}/edit?lang=${locale}&languages=${LOCALES}`)
        expect([entry, status]).toEqual([entry, 200])
        // Ids of controls and places are all different, or labels and links would lead elsewhere.
        const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
        expect(text.length).toBeLessThan(1_500_000)
      }
    }
  })
})

describe('hostile forms', () => {
  it('get texts back as texts', async () => {
    const town = await startConsole(ANY)
    const visit = await town.signIn(town.people.moderator)
    const fields = await hiddenIn(visit)
    const names = [...(await visit.get(EDIT)).text.matchAll(/name="(e\.[^"]*)"/g)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(50)
    const filled = Object.fromEntries(names.map((name) => [name, HOSTILE]))
    for (const end of ['edit', 'preview']) {
      const { status, text } = await visit.post(`${PATH}/${end}`, { ...fields, ...filled, why: HOSTILE, op: 'check' })
      expect(status).toBe(200)
      expect(text).not.toContain('<script>')
      expect(text).not.toContain('<img src=x')
    }
    expect((await visit.post(EDIT, { ...fields, ...filled, why: HOSTILE, op: 'propose' })).status).toBe(303)
  })

  it('are answered with a form, whatever they are', async () => {
    const town = await startConsole(ANY)
    const visit = await town.signIn(town.people.moderator)
    const forms: Record<string, Record<string, string>> = {
      'no draft': { draft: '' },
      'no JSON': { draft: '{' },
      'a list': { draft: '[]' },
      'another id': { draft: '{"id":"other","title":5,"steps":"x","__proto__":{"a":1}}' },
      'too deep': { draft: `${'{"steps":'.repeat(3000)}1${'}'.repeat(3000)}` },
      'too many': { draft: JSON.stringify({ steps: Array(50_000).fill(0) }) },
      'another base': { base: '999999', from: 'x' },
      'unknown work': { op: 'add:nowhere:x:99999' },
      'unknown languages': { languages: 'xx', checked: 'xx', suggestion: 'none' },
    }
    for (const [name, fields] of Object.entries(forms)) {
      const answer = await visit.post(EDIT, { base: '1', op: 'check', ...fields })
      expect([name, answer.status]).toEqual([name, 200])
      expect(answer.text).toContain('id="editor-form"')
    }
  })
})
