import { describe, expect, it } from 'vitest'
import { NOW, startConsole, type TestConsole } from './support.ts'
import { addLessons } from './work-data.ts'

const HERE = '/console/lessons/query/failed1'
const CARD = 'service/fi-library-card'
const MUSEUM = 'service/ee-museum-card'

async function opened() {
  const desk = await startConsole()
  await addLessons(desk)
  return { desk, visit: await desk.signIn(desk.people.moderator) }
}

async function waiting({ store }: TestConsole) {
  return (await store.curation.candidates({}, 0, 9)).items.map(({ origin }) => origin.id)
}

async function audit({ store }: TestConsole) {
  const { items } = await store.relay.audit(0, 9)
  return items.filter(({ action }) => action.startsWith('lesson-'))
}

describe('what people meant', () => {
  it('is listed by what it is learnt from, language and entry, without contact details', async () => {
    const { visit } = await opened()
    const { text } = await visit.get('/console/lessons')
    expect(text).toContain('3 questions wait')
    expect(text).toContain('Which card for the tram? Call ▒▒▒')
    expect(text).toContain('Write to me: ▒▒▒')
    const failed = await visit.get('/console/lessons?source=failed&q=library')
    expect(failed.text).toContain('1 question waits')
    expect((await visit.get('/console/lessons?language=fi')).text).toContain('Nothing waits here')
    expect((await visit.get('/console/lessons?q=museum')).text).toContain('Nothing waits here')
    const agreed = await visit.get('/console/lessons/agreed?q=library-card')
    expect(agreed.text).toContain('2 questions are agreed')
    expect(agreed.text).toContain('get me a reader card')
    expect(agreed.text).toContain('Maria')
  })

  it('is agreed in the words of the moderator, masked, and counts at once', async () => {
    const { desk, visit } = await opened()
    const found = () => desk.app.base.answer({ text: 'zeppelin tram', locale: 'en' })
    expect(found().decision).toBe('none')
    const page = await visit.get(`${HERE}?q=museum`)
    expect(page.text).toMatch(new RegExp(`<option value="${MUSEUM}" selected`))
    const text = 'Zeppelin  tram, ask anna@example.org'
    const done = await visit.post(HERE, { op: 'agree', text, means: MUSEUM })
    expect(done).toMatchObject({ status: 303, location: '/console/lessons?done=agreed' })
    const learnt = {
      text: 'Zeppelin tram, ask ▒▒▒',
      locale: 'en',
      source: 'failed',
      agreedBy: desk.people.moderator.id,
    }
    const card = { ...learnt, entry: { kind: 'service', id: 'fi-library-card' }, verdict: 'not', agreedAt: NOW }
    const museum = { ...learnt, entry: { kind: 'service', id: 'ee-museum-card' }, verdict: 'means', agreedAt: NOW }
    expect((await desk.store.curation.lessons()).slice(2)).toMatchObject([museum, card])
    expect(found().services[0]?.id).toBe('ee-museum-card')
    expect(await waiting(desk)).toEqual(['useful1', 'helped1'])
    const noted = { actorId: desk.people.moderator.id, questionId: null, subjectId: null, detail: `${MUSEUM}, ${CARD}` }
    expect(await audit(desk)).toMatchObject([{ action: 'lesson-agreed', ...noted }])
  })

  it('may be only that an entry is not meant, and never both for one', async () => {
    const { desk, visit } = await opened()
    const score = () => {
      const { services } = desk.app.base.answer({ text: 'which card for the TRAM', locale: 'en' })
      return services.find(({ id }) => id === 'fi-library-card')?.score ?? 0
    }
    expect(score()).toBeGreaterThan(0)
    await visit.post(HERE, { op: 'agree', text: 'Which card for the tram?', means: '' })
    expect(score()).toBe(0)
    await visit.post('/console/lessons/query/useful1', { op: 'agree', text: 'I want to borrow', means: CARD })
    const lessons = (await desk.store.curation.lessons()).slice(2)
    expect(lessons).toMatchObject([
      { verdict: 'not', entry: { id: 'fi-library-card' } },
      { verdict: 'means', entry: { id: 'fi-library-card' } },
    ])
  })

  it('is refused without words or an entry, keeping what was written', async () => {
    const { desk, visit } = await opened()
    const useful = '/console/lessons/query/useful1'
    const wordless = await visit.post(useful, { op: 'agree', text: '!?', means: CARD })
    expect(wordless).toMatchObject({ status: 422, text: expect.stringContaining('Write the question in a few words') })
    for (const means of ['', 'service/fi-reading-room', 'document/fi-library-card']) {
      const answer = await visit.post(useful, { op: 'agree', text: 'typed by Maria', means })
      expect(answer.status, means).toBe(422)
      expect(answer.text).toContain('Choose the entry that was meant')
      expect(answer.text).toContain('typed by Maria')
    }
    expect(await waiting(desk)).toContain('useful1')
    expect(await audit(desk)).toEqual([])
  })

  it('is left out for good, without its text', async () => {
    const { desk, visit } = await opened()
    await visit.post(HERE, { op: 'leave-out' })
    expect(await waiting(desk)).toEqual(['useful1', 'helped1'])
    expect(await audit(desk)).toMatchObject([{ action: 'lesson-left-out', detail: null }])
    expect(await desk.store.curation.lessons()).toHaveLength(2)
    expect((await visit.get(HERE)).status).toBe(404)
    const late = await visit.post(HERE, { op: 'agree', text: 'tram', means: CARD })
    expect(late).toMatchObject({ status: 409, text: expect.stringContaining('nothing left to decide') })
  })

  it('is taken back, and counts no more', async () => {
    const { desk, visit } = await opened()
    const score = () => desk.app.base.answer({ text: 'zeppelin', locale: 'en' }).services[0]?.score ?? 0
    const before = score()
    await visit.post('/console/lessons/query/useful1', { op: 'agree', text: 'zeppelin', means: CARD })
    expect(score()).toBeGreaterThan(before)
    const lesson = String((await desk.store.curation.lessons()).at(-1)?.id)
    const done = await visit.post('/console/lessons/agreed', { op: 'take-back', lesson })
    expect(done.location).toBe('/console/lessons/agreed?done=taken-back')
    expect(score()).toBe(before)
    expect(await desk.store.curation.lessons()).toHaveLength(2)
    expect((await audit(desk))[0]).toMatchObject({ action: 'lesson-taken-back', detail: CARD })
    const again = await visit.post('/console/lessons/agreed', { op: 'take-back', lesson })
    expect(again.status).toBe(404)
  })
})
