import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { App, Parts } from '../../../src/app.ts'
import type { EntryRef } from '../../../src/curation/entry.ts'
import type { Institution } from '../../../src/curation/institution.ts'
import type { NewRevision } from '../../../src/curation/revision.ts'
import { LOCALES } from '../../../src/locale.ts'
import { createCode } from '../../../src/one-time-code.ts'
import type { Role } from '../../../src/relay/responder.ts'
import type { Change, Store } from '../../../src/store/store.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../../support/knowledge-data.ts'
import { createScriptPlatform, type ScriptPlatform } from '../../support/script-platform.ts'
import { PROJECT } from '../../support/silta-process.ts'
import { anUpdate, aResponder, stateAt } from '../../support/store-data.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { startTestApp } from '../../support/test-app.ts'
import { smallControls } from '../examine.ts'

/**
 * The real app with a small living base and one person of each kind, for tests of the console:
 *
 *   const { app, people, signIn, open, clock } = await startConsole()
 *   const page = await open(browser, people.moderator, '/console/entries') // signed in, in a real browser
 *   const visit = await signIn(people.library)                             // the same without a browser
 *   const answer = await visit.get('/console/review')                     // { status, text, location }
 *   await visit.post('/console/review/5', { op: 'approve' })               // with the form's hidden field
 *   await visit.post('/console/review/5', { csrf: 'wrong' })            // refused
 *
 * It stops with the test. What a browser complains about fails the test. What people hear in their chats is in
 * `platform.shown()` after `await app.idle()`.
 */
export async function startConsole({
  files = {},
  settings = {},
  parts,
}: ConsoleTestOptions = {}): Promise<TestConsole> {
  const clock = { now: NOW }
  const platform = createScriptPlatform()
  const directory = await knowledgeFolder({ ...(await smallBase()), ...files })
  const app = await startTestApp(
    { DATA_DIR: await makeTempDir(), KNOWLEDGE_DIR: directory, ...settings },
    { living: true, platforms: [platform], now: () => clock.now, ...parts },
  )
  const { store } = app
  const people = {
    traveller: await makePerson(store, 'traveller', 'traveller'),
    volunteer: await makePerson(store, 'volunteer', 'responder', 'Vera'),
    moderator: await makePerson(store, 'moderator', 'moderator', 'Maria'),
    other: await makePerson(store, 'other', 'moderator', 'Olli'),
    admin: await makePerson(store, 'admin', 'admin', 'Aino'),
    library: await makePerson(store, 'library', 'traveller', undefined, [
      { kind: 'institution-saved', institution: LIBRARY },
      { kind: 'entry-kept', ref: LIBRARY_CARD, institutionId: LIBRARY.id, keeperId: null },
    ]),
  }
  await store.curation.handle({}, null, NOW, () => ({
    changes: [{ kind: 'member-added', institutionId: LIBRARY.id, personId: people.library.id, at: NOW }],
    deliveries: [],
    result: null,
  }))

  async function makeCode({ id }: Somebody): Promise<string> {
    const { text, hash } = createCode()
    const expiresAt = clock.now + 15 * 60_000
    await store.relay.makeCode({ hash, purpose: 'console', personId: id, detail: null, expiresAt })
    return text
  }

  return {
    app,
    store,
    clock,
    platform,
    people,
    makeCode,
    signIn: async (somebody) => signInByHand(app.url, await makeCode(somebody)),
    async open(browser, somebody, path = '/console', options = {}) {
      const page = await openPage(browser, options)
      await page.goto(`${app.url}/console/sign-in/${await makeCode(somebody)}?lang=en`)
      await page.locator('main button').click()
      await page.waitForURL((url) => url.pathname === '/console')
      if (path !== '/console') await page.goto(app.url + path)
      return page
    },
  }
}

export interface ConsoleTestOptions {
  /** Further files of the base, or others for those there are. */
  readonly files?: Readonly<Record<string, string>>
  readonly settings?: Readonly<Record<string, string>>
  readonly parts?: Partial<Parts>
}

export interface Somebody {
  readonly id: string
  readonly role: Role
}

export interface TestConsole {
  readonly app: App
  readonly store: Store
  readonly clock: { now: number }
  readonly platform: ScriptPlatform
  /** `library` acts for the institution `city-library`, which owns `service/fi-library-card`. */
  readonly people: Readonly<Record<'traveller' | 'volunteer' | 'moderator' | 'other' | 'admin' | 'library', Somebody>>
  makeCode(somebody: Somebody): Promise<string>
  signIn(somebody: Somebody): Promise<Visit>
  open(browser: Browser, somebody: Somebody, path?: string, options?: BrowserContextOptions): Promise<Page>
}

export interface Answer {
  readonly status: number
  readonly text: string
  /** Where it leads on to. */
  readonly location: string | null
}

/** Somebody at the console without a browser. */
export interface Visit {
  /** What stands in every form of theirs. */
  readonly csrf: string
  readonly cookie: string
  get(path: string): Promise<Answer>
  /** `fields` replace the form's hidden one where they have it. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>
}

/** 2026-11-22, 10:00 UTC: the base was written the days before. */
export const NOW = Date.UTC(2026, 10, 22, 10)

export const LIBRARY: Institution = {
  id: 'city-library',
  name: { en: 'City Library', fi: 'Kaupunginkirjasto' },
  url: 'https://library.example.org',
  createdAt: NOW,
}
export const LIBRARY_CARD = { kind: 'service', id: 'fi-library-card' } as const

/** Four services, one with choices and one a draft, a situation, and documents. */
export async function smallBase(): Promise<Record<string, string>> {
  const shipped = async (file: string) => [file, await readFile(join(PROJECT, 'data', file), 'utf8')] as const
  const ofMuseum = { id: 'ee-museum-card', country: 'ee', title: everywhere('Museum card') }
  const draft = { id: 'fi-reading-room', status: 'draft', title: { en: 'Reading room' } }
  const situation = {
    id: 'new-reader',
    status: 'published',
    country: 'fi',
    title: everywhere('You want to read'),
    summary: everywhere('All about reading.'),
    services: [{ service: 'fi-library-card' }],
    lifeEvents: ['KE5'],
    keywords: { en: ['reading'] },
    exampleQuestions: { en: ['Where can I read?'] },
    review: { every: 'P1Y' },
  }
  return {
    'services/fi/fi-library-card.yaml': JSON.stringify(
      serviceContent({ review: { by: 'moderators', on: '2026-01-10', every: 'P6M' } }),
    ),
    'services/ee/ee-museum-card.yaml': JSON.stringify(serviceContent(ofMuseum)),
    'services/fi/fi-reading-room.yaml': JSON.stringify(serviceContent(draft)),
    'situations/new-reader.yaml': JSON.stringify(situation),
    ...Object.fromEntries(
      await Promise.all(
        [
          'life-events.yaml',
          'services/fi/fi-lost-passport.yaml',
          'documents/passport.yaml',
          'documents/photo.yaml',
          'documents/police-report.yaml',
          'documents/identity-card.yaml',
          'documents/residence-permit-card.yaml',
        ].map(shipped),
      ),
    ),
  }
}

async function makePerson(
  store: Store,
  user: string,
  role: Role,
  name?: string,
  changes: readonly Change[] = [],
): Promise<Somebody> {
  const address = { platform: 'script', chat: user }
  const update = () => anUpdate({ from: { platform: 'script', user }, address, at: NOW })
  const { person } = await stateAt(store, update(), { person: { role, locale: 'en' }, changes })
  if (name !== undefined) {
    const responder = aResponder(person.id, { name, address, joinedAt: NOW })
    await stateAt(store, update(), { changes: [{ kind: 'responder-saved', responder }] })
  }
  return { id: person.id, role }
}

/**
 * Somebody has changed the entry by `change`, and it waits or is published; nobody is asked whether they may. Returns
 * the number of the revision.
 */
export async function writeRevision(
  { store, clock }: Pick<TestConsole, 'store' | 'clock'>,
  author: Somebody,
  ref: EntryRef,
  change: Readonly<Record<string, unknown>>,
  { state = 'proposed', why = 'It has changed' }: { state?: 'proposed' | 'published'; why?: string } = {},
): Promise<number> {
  const at = clock.now
  await store.curation.handle({ entry: ref }, author.id, at, ({ file }) => {
    const revision: NewRevision = {
      ref,
      state,
      content: { ...file?.current?.content, ...change },
      base: file?.entry?.seq ?? null,
      origin: 'console',
      authorId: author.id,
      reviewerId: null,
      institutionId: null,
      why,
      verdict: null,
      suggestionId: null,
      createdAt: at,
      decidedAt: state === 'published' ? at : null,
    }
    return { changes: [{ kind: 'revision-added', revision, stale: {} }], deliveries: [], result: null }
  })
  const { items } = await store.curation.history(ref, 0, 1)
  return items[0]?.revision.seq ?? 0
}

/** The page in every language fits into a narrow window, with controls that a finger finds. */
export async function expectToFit(page: Page, path: string): Promise<void> {
  for (const locale of LOCALES) {
    await page.goto(new URL(`${path}?lang=${locale}`, page.url()).href)
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    expect(await page.evaluate('document.documentElement.scrollWidth'), locale).toBe(320)
    expect(await smallControls(page), locale).toEqual([])
  }
}

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  const complaints: string[] = []
  context.on('console', (message) => {
    // A page may be opened because it is not there, or not for everybody.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  return context.newPage()
}

async function signInByHand(url: string, code: string): Promise<Visit> {
  const signedIn = await fetch(`${url}/console/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ code }),
    redirect: 'manual',
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { cookie, 'accept-language': 'en' }
    const response = await fetch(url + path, { redirect: 'manual', ...init, headers })
    return { status: response.status, text: await response.text(), location: response.headers.get('location') }
  }
  const home = await ask('/console/entries')
  const csrf = /name="csrf" value="([^"]+)"/.exec(home.text)?.[1] ?? ''
  return {
    csrf,
    cookie,
    get: (path) => ask(path),
    post: (path, fields) => ask(path, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }) }),
  }
}
