import { describe, expect, it } from 'vitest'
import { hashCode } from '../../../src/one-time-code.ts'
import { anUpdate, stateAt } from '../../support/store-data.ts'
import { LIBRARY, LIBRARY_CARD, NOW, startConsole, type TestConsole, type Visit } from './support.ts'

const HERE = '/console/institutions'
const OURS = `${HERE}/${LIBRARY.id}`
const POLICE = { 'name-fi': 'Poliisi', 'name-en': 'Police of Finland', url: 'https://www.poliisi.fi/' }

async function asModerator(): Promise<TestConsole & { readonly visit: Visit }> {
  const started = await startConsole()
  return { ...started, visit: await started.signIn(started.people.moderator) }
}

const codeIn = (text: string) => /\/code ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(text)?.[1] ?? ''
const auditOf = async ({ store }: TestConsole) =>
  (await store.relay.audit(0, 50)).items.map(({ action, detail }) => `${action} ${detail}`)

describe('a moderator', () => {
  it('adds an institution out of an authority, gives it its entries and sees them', async () => {
    const { visit, store, ...town } = await asModerator()
    expect((await visit.get(HERE)).text).toContain(`${HERE}/new?from=fi-lost-passport`)
    const prefilled = await visit.get(`${HERE}/new?from=fi-lost-passport`)
    expect(prefilled.text).toContain('value="Poliisi"')
    expect(prefilled.text).toContain('value="https://poliisi.fi/en"')
    const added = await visit.post(HERE, POLICE)
    expect(added).toMatchObject({ status: 303, location: `${HERE}/police-of-finland?done=added` })
    expect(await store.curation.institution('police-of-finland')).toEqual({
      id: 'police-of-finland',
      name: { en: 'Police of Finland', fi: 'Poliisi' },
      url: 'https://www.poliisi.fi/',
      createdAt: NOW,
    })
    const page = await visit.get(`${HERE}/police-of-finland`)
    expect(page.text).toContain('1 entry looks like theirs')
    expect(await visit.post(`${HERE}/police-of-finland`, { op: 'give' })).toMatchObject({ status: 303 })
    expect(await store.curation.owned()).toContainEqual({
      ref: { kind: 'service', id: 'fi-lost-passport' },
      institutionId: 'police-of-finland',
    })
    const given = await visit.get(`${HERE}/police-of-finland`)
    expect(given.text).not.toContain('looks like theirs')
    expect(given.text).toContain('/console/entries/service/fi-lost-passport')
    expect(await auditOf({ ...town, store })).toEqual([
      'entry-kept service/fi-lost-passport',
      'institution-added police-of-finland',
      expect.stringContaining('console-signed-in'),
    ])
  })

  it('keeps the moderator who looks after an entry that is given away', async () => {
    const { visit, store, people } = await asModerator()
    const ref = { kind: 'service', id: 'fi-lost-passport' } as const
    await store.curation.handle({}, null, NOW, () => ({
      changes: [{ kind: 'entry-kept', ref, institutionId: null, keeperId: people.other.id }],
      deliveries: [],
      result: null,
    }))
    await visit.post(HERE, POLICE)
    await visit.post(`${HERE}/police-of-finland`, { op: 'give' })
    expect((await store.curation.file(ref))?.entry).toMatchObject({
      institutionId: 'police-of-finland',
      keeperId: people.other.id,
    })
  })

  it('does not take an entry away from another institution', async () => {
    const { visit, store } = await asModerator()
    await visit.post(HERE, { 'name-en': 'Another library', url: 'https://library.example.org/other' })
    expect((await visit.get(`${HERE}/another-library`)).text).not.toContain(
      `/console/entries/service/${LIBRARY_CARD.id}`,
    )
    await visit.post(`${HERE}/another-library`, { op: 'give' })
    expect((await store.curation.file(LIBRARY_CARD))?.entry?.institutionId).toBe(LIBRARY.id)
  })

  it('is told in words what is missing, with what was written', async () => {
    const { visit, store } = await asModerator()
    const nameless = await visit.post(HERE, { url: 'https://poliisi.fi' })
    expect(nameless).toMatchObject({ status: 422 })
    expect(nameless.text).toContain('Write the name in at least one language.')
    const hostile = await visit.post(HERE, { 'name-en': '<script>x</script>', url: 'javascript:alert(1)' })
    expect(hostile).toMatchObject({ status: 422 })
    expect(hostile.text).toContain('Write the whole address')
    expect(hostile.text).toContain('value="&lt;script&gt;x&lt;/script&gt;"')
    const taken = await visit.post(HERE, { 'name-en': 'City library!', url: 'https://elsewhere.example.org' })
    expect(taken).toMatchObject({ status: 422 })
    expect(taken.text).toContain('There is an institution with this name already')
    expect((await store.curation.institutions()).map(({ id }) => id)).toEqual([LIBRARY.id])
    const long = await visit.post(OURS, { op: 'change', 'name-en': 'x'.repeat(200), url: LIBRARY.url })
    expect(long).toMatchObject({ status: 422 })
    expect(await store.curation.institution(LIBRARY.id)).toEqual(LIBRARY)
  })

  it('changes what an institution is called', async () => {
    const { visit, store } = await asModerator()
    const changed = await visit.post(OURS, {
      op: 'change',
      'name-sv': 'Stadsbiblioteket',
      url: 'https://b.example.org',
    })
    expect(changed).toMatchObject({ status: 303, location: `${OURS}?done=changed` })
    expect(await store.curation.institution(LIBRARY.id)).toEqual({
      ...LIBRARY,
      name: { sv: 'Stadsbiblioteket' },
      url: 'https://b.example.org',
    })
  })

  it('invites somebody with a code that is shown once, for seven days', async () => {
    const { visit, store, people, clock } = await asModerator()
    const answer = await visit.post(OURS, { op: 'invite' })
    expect(answer.status).toBe(200)
    const code = codeIn(answer.text)
    expect(hashCode(code)).toBeTruthy()
    expect((await visit.get(OURS)).text).not.toContain(code)
    const { relay } = await stateAt(store, anUpdate({ relay: { code } }))
    expect(relay.code).toMatchObject({
      purpose: 'institution',
      personId: people.moderator.id,
      detail: LIBRARY.id,
      expiresAt: clock.now + 7 * 24 * 60 * 60_000,
    })
    expect(answer.text).toContain('29 Nov 2026')
  })

  it('removes somebody, who is signed out of it at once', async () => {
    const { visit, signIn, people, store } = await asModerator()
    const theirs = await signIn(people.library)
    expect((await theirs.get(OURS)).status).toBe(200)
    const removed = await visit.post(OURS, { op: 'remove-member', person: people.library.id })
    expect(removed).toMatchObject({ status: 303 })
    expect(await store.curation.members(LIBRARY.id)).toEqual([])
    expect((await theirs.get(OURS)).status).toBe(401)
    const again = await visit.post(OURS, { op: 'remove-member', person: people.library.id })
    expect(again).toMatchObject({ status: 422 })
    expect(again.text).toContain('That is no longer there')
  })

  it('removes an institution, whose entries stay without an owner', async () => {
    const { visit, store, ...town } = await asModerator()
    expect(await visit.post(OURS, { op: 'remove' })).toMatchObject({ status: 303, location: `${HERE}?done=removed` })
    expect(await store.curation.institutions()).toEqual([])
    expect((await store.curation.file(LIBRARY_CARD))?.entry).toMatchObject({ status: 'published', institutionId: null })
    expect((await visit.get(OURS)).status).toBe(404)
    expect((await visit.post(OURS, { op: 'invite' })).status).toBe(404)
    expect(await auditOf({ ...town, store })).toContain('institution-removed city-library')
  })
})

describe('somebody of an institution', () => {
  it('sees it, its entries and who else is there, and can change nothing', async () => {
    const { signIn, people, store } = await startConsole()
    const visit = await signIn(people.library)
    const list = await visit.get(HERE)
    expect(list.text).toContain('City Library')
    const page = await visit.get(OURS)
    expect(page.text).toContain('Library card')
    expect(page.text).toContain('joined on 22 Nov 2026')
    expect(page.text).not.toMatch(/name="op"|institutions\/new/)
    for (const fields of [
      { op: 'change', 'name-en': 'Ours', url: LIBRARY.url },
      { op: 'remove' },
      { op: 'invite' },
      { op: 'remove-member', person: people.library.id },
      { op: 'give' },
    ])
      expect((await visit.post(OURS, fields)).status, fields.op).toBe(403)
    expect((await visit.post(HERE, POLICE)).status).toBe(403)
    expect((await visit.get(`${HERE}/new`)).status).toBe(403)
    expect(await store.curation.institutions()).toMatchObject([{ ...LIBRARY, members: 1, entries: 1 }])
  })

  it('learns nothing of other institutions or of what is not theirs', async () => {
    const { signIn, people, store } = await startConsole()
    await store.curation.handle({}, null, NOW, () => ({
      changes: [{ kind: 'institution-saved', institution: { ...LIBRARY, id: 'other', name: { en: 'Secret bureau' } } }],
      deliveries: [],
      result: null,
    }))
    const visit = await signIn(people.library)
    expect((await visit.get(HERE)).text).not.toContain('Secret bureau')
    expect((await visit.get(`${HERE}/other`)).status).toBe(404)
    for (const path of [
      '/console/suggestions',
      '/console/suggestions/duplicates',
      '/console/suggestions/none',
      '/console/people',
      '/console/questions',
      '/console/announcements',
      '/console/deliveries',
      '/console/settings',
      '/console/links',
      '/console/entries/service/fi-lost-passport',
      '/console/entries/service/fi-lost-passport/edit',
      '/console/entries/service/fi-lost-passport/history',
    ])
      expect([403, 404], path).toContain((await visit.get(path)).status)
    const entries = (await visit.get('/console/entries')).text
    expect(entries).toContain(LIBRARY_CARD.id)
    expect(entries).not.toContain('fi-lost-passport')
  })
})

describe('others', () => {
  it('who answer questions see institutions, and nobody of their people', async () => {
    const { signIn, people } = await startConsole()
    const visit = await signIn(people.volunteer)
    expect((await visit.get(HERE)).text).not.toContain('1 person')
    const page = await visit.get(OURS)
    expect(page.text).toContain('Library card')
    expect(page.text).not.toMatch(/joined on|Its people|name="op"/)
    expect((await visit.post(OURS, { op: 'invite' })).status).toBe(403)
    expect((await visit.get(`${HERE}/new`)).status).toBe(403)
  })

  it('have no business here, nor do forms of other pages', async () => {
    const { signIn, people } = await startConsole()
    expect((await (await signIn(people.traveller)).get(HERE)).status).toBe(401)
    const visit = await signIn(people.moderator)
    expect((await visit.post(OURS, { csrf: 'wrong', op: 'remove' })).status).toBe(403)
    expect((await visit.post(OURS, { op: 'nonsense' })).status).toBe(404)
    for (const id of ['none', '%00', '..%2F..', 'x'.repeat(5000), '<b>'])
      expect((await visit.get(`${HERE}/${id}`)).status).toBe(404)
  })
})
