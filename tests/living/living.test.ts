import { rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { EntryRef } from '../../src/curation/entry.ts'
import { openLivingKnowledge } from '../../src/living/living.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { aRevision, curate } from '../contract/store/curation-data.ts'
import { newFile } from '../store/sqlite-file.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../support/knowledge-data.ts'
import { NOON } from '../support/store-data.ts'
import { makeTempDir } from '../support/temp-dir.ts'

const CARD: EntryRef = { kind: 'service', id: 'fi-library-card' }
const CARD_FILE = 'services/fi/fi-library-card.yaml'
const PASS_FILE = 'services/ee/ee-bus-pass.yaml'
const MOVING_FILE = 'situations/fi-moving.yaml'
const PHOTO_FILE = 'documents/photo.yaml'

const card = (given = {}) => JSON.stringify(serviceContent(given))
const PASS = JSON.stringify(
  serviceContent({
    id: 'ee-bus-pass',
    country: 'ee',
    title: everywhere('Bus pass'),
    summary: everywhere('How to travel by bus.'),
    keywords: { en: ['bus'], et: ['buss'] },
    exampleQuestions: { en: ['How do I travel by bus?'], et: ['Kuidas bussiga sõita?'] },
  }),
)
const MOVING = JSON.stringify({
  id: 'fi-moving',
  status: 'published',
  country: 'fi',
  title: everywhere('Moving'),
  summary: everywhere('You have moved.'),
  services: [{ service: CARD.id }],
  lifeEvents: ['KE5'],
  keywords: { en: ['moving'] },
  exampleQuestions: { en: ['I have moved, what now?'] },
  review: { every: 'P6M' },
})
const PHOTO = JSON.stringify({ id: 'photo', name: everywhere('Photo') })

/** A folder with files and a database; `start` is a process that works with them. */
async function community(files: Readonly<Record<string, string>> = { [CARD_FILE]: card(), [PASS_FILE]: PASS }) {
  const directory = await knowledgeFolder(files)
  const database = await newFile()
  async function start(folder = directory) {
    const store = openSqliteStore(database)
    onTestFinished(() => store.close())
    const living = await openLivingKnowledge({ directory: folder, store: store.curation, now: () => NOON })
    const found = (text: string) => living.base.answer({ text, locale: 'en' }).services[0]?.id
    const title = (id = CARD.id) => living.base.services.get(id)?.title.en
    const publish = (given: Readonly<Record<string, unknown>>) =>
      curate(store, { kind: 'revision-added', revision: aRevision({ ref: CARD, content: serviceContent(given) }) })
    return { living, store, found, title, publish }
  }
  const write = (file: string, text: string) => writeFile(join(directory, file), text)
  return { directory, start, write, remove: (file: string) => unlink(join(directory, file)) }
}

describe('the living base', () => {
  it('answers from the files that it begins with, and has nothing to say against them', async () => {
    const { start } = await community({ [CARD_FILE]: card(), [MOVING_FILE]: MOVING, [PHOTO_FILE]: PHOTO })
    const { living, found } = await start()
    expect(found('library card')).toBe(CARD.id)
    expect([...living.base.situations.keys()]).toEqual(['fi-moving'])
    expect(living.documents.map(({ id }) => id)).toEqual(['photo'])
    expect(living.base.lifeEvents.map(({ code }) => code)).toEqual(['KE5'])
    expect(living.faults.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('says what is published in any process after a refresh, and costs nothing when nothing is', async () => {
    const { start } = await community()
    const [chat, page] = [await start(), await start()]
    expect(await chat.living.refresh()).toBe(false)
    await page.publish({ title: everywhere('Reading pass'), keywords: { en: ['zeppelin'] } })
    expect(chat.title()).toBe('Library card (en)')
    for (const { living, found, title } of [chat, page]) {
      const services = living.base.services
      expect(await living.refresh()).toBe(true)
      expect(await living.refresh()).toBe(false)
      expect(title()).toBe('Reading pass (en)')
      expect(found('zeppelin')).toBe(CARD.id)
      expect(living.base.services).not.toBe(services)
      expect(title('ee-bus-pass')).toBe('Bus pass (en)')
    }
  })

  it('takes over each of two refreshes at once', async () => {
    const { start } = await community()
    const { living, title, publish } = await start()
    await publish({ title: everywhere('One') })
    expect(await Promise.all([living.refresh(), living.refresh()])).toContain(true)
    await publish({ title: everywhere('Two') })
    await Promise.all([living.refresh(), living.refresh()])
    expect(title()).toBe('Two (en)')
  })

  it('shows neither what is retired nor what is not sound, and the rest stays', async () => {
    const { start } = await community({ [CARD_FILE]: card(), [PASS_FILE]: PASS, [MOVING_FILE]: MOVING })
    const { living, title, publish } = await start()
    for (const wrong of [{ status: 'retired' }, { status: 'draft' }, { lifeEvents: ['KE99'] }, { title: 'nothing' }]) {
      await publish(wrong)
      await living.refresh()
      expect(title(), JSON.stringify(wrong)).toBeUndefined()
      expect(living.base.situations.size).toBe(0)
      expect(title('ee-bus-pass')).toBe('Bus pass (en)')
    }
    await publish({})
    await living.refresh()
    expect(title()).toBe('Library card (en)')
    expect(living.base.situations.size).toBe(1)
  })
})

describe('a restart', () => {
  it('publishes nothing when no file has changed', async () => {
    const { start } = await community()
    const version = await (await start()).store.curation.version()
    const { store, title } = await start()
    expect(await store.curation.version()).toBe(version)
    expect(title()).toBe('Library card (en)')
  })

  it('takes in a file that has changed, which others see after a refresh', async () => {
    const { start, write } = await community()
    const before = await start()
    await write(CARD_FILE, card({ title: everywhere('New card') }))
    expect((await start()).title()).toBe('New card (en)')
    expect(await before.living.refresh()).toBe(true)
    expect(before.title()).toBe('New card (en)')
  })

  it('keeps what somebody has changed, and proposes what the file says', async () => {
    const { start, write } = await community()
    await (await start()).publish({ title: everywhere('By hand') })
    await write(CARD_FILE, card({ title: everywhere('From the file') }))
    const { store, title } = await start()
    expect(title()).toBe('By hand (en)')
    expect((await store.curation.file(CARD))?.proposals).toMatchObject([
      { origin: 'file', content: { title: everywhere('From the file') } },
    ])
    expect((await (await start()).store.curation.file(CARD))?.proposals).toHaveLength(1)
  })

  it('leaves what was there when a file is broken, says so each time, and takes it in when it is mended', async () => {
    const { start, write } = await community()
    await start()
    const wrong = card({ lifeEvents: ['KE99'] })
    for (const broken of ['title: [', '', wrong, wrong]) {
      await write(CARD_FILE, broken)
      const { living, title } = await start()
      expect(title(), broken).toBe('Library card (en)')
      expect(living.faults.filter(({ severity }) => severity === 'error')).toMatchObject([{ file: CARD_FILE }])
    }
    await write(CARD_FILE, card({ title: everywhere('Mended') }))
    const { living, title } = await start()
    expect(title()).toBe('Mended (en)')
    expect(living.faults.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('says each warning once', async () => {
    const { start } = await community({ [CARD_FILE]: card({ facts: [], summary: { en: 'Only in English.' } }) })
    const { living } = await start()
    const lines = living.faults.map((fault) => JSON.stringify(fault))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines).toEqual([...new Set(lines)])
  })

  it('retires what has no file any more, but no document and nothing that somebody has changed', async () => {
    const { start, remove, write } = await community({
      [CARD_FILE]: card(),
      [PASS_FILE]: PASS,
      [MOVING_FILE]: MOVING,
      [PHOTO_FILE]: PHOTO,
    })
    await (await start()).publish({ title: everywhere('By hand') })
    for (const file of [CARD_FILE, PASS_FILE, PHOTO_FILE, MOVING_FILE]) await remove(file)
    await write('services/fi/fi-other.yaml', card({ id: 'fi-other', title: everywhere('Other') }))
    const { living, title } = await start()
    expect([title(), title('ee-bus-pass'), title('fi-other')]).toEqual(['By hand (en)', undefined, 'Other (en)'])
    expect(living.base.situations.size).toBe(0)
    expect(living.documents.map(({ id }) => id)).toEqual(['photo'])
    await write(PASS_FILE, PASS)
    expect((await start()).title('ee-bus-pass')).toBe('Bus pass (en)')
  })

  it('retires nothing when the folder is the wrong one, empty or not there, and says what is missing', async () => {
    const { start } = await community()
    const version = await (await start()).store.curation.version()
    const empty = await makeTempDir()
    const gone = await makeTempDir()
    await rm(gone, { recursive: true })
    for (const folder of [empty, gone]) {
      const { living, store, title, found } = await start(folder)
      expect(await store.curation.version()).toBe(version)
      expect([title(), title('ee-bus-pass')]).toEqual(['Library card (en)', 'Bus pass (en)'])
      expect(found('library card')).toBe(CARD.id)
      expect(living.faults.map(({ file }) => file)).toEqual(expect.arrayContaining(['life-events.yaml', 'services']))
    }
  })
})
