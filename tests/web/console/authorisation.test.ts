import { describe, expect, it } from 'vitest'
import { createCode } from '../../../src/one-time-code.ts'
import { IDLE_MS, LONGEST_MS } from '../../../src/web/console/session.ts'
import { startWebServer, type WebServerOptions } from '../../../src/web/server.ts'
import { ask, type Bearer, keepRefused, watchTables } from './asking.ts'
import { ACTORS, type Actor, type Case, gatherCases } from './authorisation-cases.ts'
import { LIBRARY, NOW, startConsole, type TestConsole } from './support.ts'

/** Hundreds of requests each, on a machine that may have others to serve; in milliseconds. */
const PATIENCE = 120_000

/** What a conversation keeps of everything that is said in it. */
const TRACES = ['addresses', 'deliveries', 'transcripts', 'updates', 'sqlite_sequence']

const REFUSED = expect.toBeOneOf([401, 403, 404])

/** Without a session; its own answers say so. */
const OPEN: readonly string[] = ['GET /console/sign-in/:code{[A-Za-z0-9-]{0,64}}?', 'POST /console/sign-in']

/** The app's own table of routes is what it gives to the server. */
function routesOf({ apps, apart = [] }: WebServerOptions): readonly string[] {
  const routes = [...apart, ...apps].flatMap(({ routes }) => routes)
  const lines = routes.filter(({ path }) => /^\/console\b/.test(path)).map(({ method, path }) => `${method} ${path}`)
  return [...new Set(lines)].sort()
}

async function prepare() {
  const routes: string[] = []
  const desk = await startConsole({
    parts: {
      // Nothing changes by itself while it is watched.
      scheduleJobs: async () => undefined,
      startWebServer(options) {
        routes.push(...routesOf(options))
        return startWebServer(options)
      },
    },
  })
  const cases = await gatherCases(desk)
  const { signIn, people } = desk
  const bearers: Record<Actor, Bearer> = {
    traveller: await keepRefused(desk, people.traveller),
    library: await signIn(people.library),
    volunteer: await signIn(people.volunteer),
    moderator: await signIn(people.moderator),
    admin: await signIn(people.admin),
  }
  await desk.app.idle()
  return { ...desk, routes, cases, bearers, changed: watchTables(desk) }
}

const isPost = ({ fields }: Case) => fields !== undefined
/** Whoever may do the most of it. */
const most = ({ may }: Case): Actor => may.at(-1) ?? 'admin'
const named = ({ route, path, fields }: Case, who: string) =>
  `${who}: ${route} ${path} ${fields?.op ?? fields?.action ?? ''}`

describe('the routes of the console', { timeout: PATIENCE }, () => {
  it('have each something to be expected of them', async () => {
    const { cases, routes } = await prepare()
    const expected = [...OPEN, ...cases.map(({ route }) => route), 'ALL /console/*']
    expect([...new Set(expected)].sort()).toEqual(routes)
  })

  it('are closed to whoever may not', async () => {
    const { app, cases, bearers, changed } = await prepare()
    for (const one of cases) {
      expect((await ask(app.url, one)).status, named(one, 'nobody')).toBe(401)
      expect(changed(), named(one, 'nobody')).toEqual([])
      for (const actor of ACTORS.filter((each) => !one.may.includes(each))) {
        const { status } = await ask(app.url, one, bearers[actor])
        const isInChat = one.inChat === true && actor !== 'traveller' && actor !== 'library'
        if (isInChat) await app.idle()
        expect(status, named(one, actor)).toEqual(isInChat ? 303 : actor === 'traveller' ? 401 : REFUSED)
        const tables = changed().filter((table) => !(isInChat && TRACES.includes(table)))
        expect(tables, named(one, actor)).toEqual([])
      }
    }
  })

  it('take no form but those made for the session, from their own pages', async () => {
    const { app, cases, bearers, changed } = await prepare()
    for (const one of cases.filter(isPost)) {
      const mine = bearers[most(one)]
      const { cookie = '' } = mine
      const others = bearers[most(one) === 'moderator' ? 'admin' : 'moderator'].csrf ?? ''
      const asked: Readonly<Record<string, () => ReturnType<typeof ask>>> = {
        'without the field': () => ask(app.url, one, { cookie }),
        'with an empty field': () => ask(app.url, one, { cookie, csrf: '' }),
        'with the field of another session': () => ask(app.url, one, { cookie, csrf: others }),
        'from another site': () => ask(app.url, one, mine, { origin: 'https://evil.example' }),
        'from no site': () => ask(app.url, one, mine, { origin: 'null' }),
        'from another site of the same host': () => ask(app.url, one, mine, { 'sec-fetch-site': 'same-site' }),
        'as text': () => ask(app.url, one, mine, { 'content-type': 'text/plain' }),
      }
      for (const [how, send] of Object.entries(asked)) {
        expect((await send()).status, named(one, how)).toBe(403)
        expect(changed(), named(one, how)).toEqual([])
      }
    }
  })

  it('are closed to sessions that are over, whoever it was', async () => {
    const desk = await prepare()
    const { app, clock, cases, bearers, people, signIn, store, changed } = desk
    const signedOut = await signIn(people.admin)
    await signedOut.post('/console/sign-out', {})
    const [lost, left] = [await signIn(people.other), await signIn(people.library)]
    const admin = await signIn(people.admin)
    await admin.post('/console/act', { action: `standing:${people.other.id}:remove` })
    await admin.post('/console/act', { action: `standing:${people.moderator.id}:responder` })
    await store.curation.handle({}, null, NOW, () => ({
      changes: [{ kind: 'member-removed', institutionId: LIBRARY.id, personId: people.library.id }],
      deliveries: [],
      result: null,
    }))
    await app.idle()
    const over = {
      'signed out': signedOut,
      'without a role': lost,
      'with a lower role': bearers.moderator,
      'without the institution': left,
    }
    await expectClosed(over)
    clock.now += IDLE_MS + 1
    await expectClosed({ idle: bearers.admin })

    async function expectClosed(those: Readonly<Record<string, Bearer>>) {
      changed()
      for (const one of cases) {
        for (const [who, bearer] of Object.entries(those)) {
          expect((await ask(app.url, one, bearer)).status, named(one, who)).toBe(401)
          expect(changed(), named(one, who)).toEqual([])
        }
      }
    }
  })

  it('open to those who may, who do it', async () => {
    const { app, cases, bearers, changed } = await prepare()
    for (const one of cases.filter((each) => !isPost(each))) {
      for (const actor of one.may) {
        expect((await ask(app.url, one, bearers[actor])).status, named(one, actor)).toBe(200)
        expect(changed(), named(one, actor)).toEqual([])
      }
    }
    for (const one of cases.filter(isPost)) {
      const [actor] = one.may
      if (!actor) continue
      const { status } = await ask(app.url, one, bearers[actor])
      await app.idle()
      expect(status, named(one, actor)).toBeOneOf([200, 303])
      const tables = changed().filter((table) => !(one.inChat && TRACES.includes(table)))
      if (one.changesNothing) expect(tables, named(one, actor)).toEqual([])
      else expect(tables.length, named(one, actor)).toBeGreaterThan(0)
    }
  })
})

describe('whatever else is asked of the console', { timeout: PATIENCE }, () => {
  const OTHERS = ['PUT', 'PATCH', 'DELETE']
  const ADDRESSES = ['/console/%70eople', '/console//people', '/console/people/', '/console/x', '/CONSOLE/people']

  it('is refused', async () => {
    const { app, cases, bearers, changed } = await prepare()
    for (const one of cases) {
      for (const method of OTHERS) {
        const asked = { ...one, route: `${method} ${one.path}` }
        expect((await ask(app.url, asked)).status, named(asked, 'nobody')).toEqual(REFUSED)
        expect((await ask(app.url, asked, bearers.admin)).status, named(asked, 'admin')).toBe(404)
        expect(changed(), named(asked, 'admin')).toEqual([])
      }
    }
    for (const path of ADDRESSES) {
      const asked = { route: 'GET', path }
      expect((await ask(app.url, asked)).status, path).toEqual(REFUSED)
      expect((await ask(app.url, asked, bearers.volunteer)).status, path).toEqual(REFUSED)
    }
  })
})

describe('a suggestion', () => {
  it('is not used up by those who may not read it', async () => {
    const { app, cases, bearers, store } = await prepare()
    const one = cases.find(({ route, fields }) => route.endsWith('/edit') && fields?.op === 'propose')
    const asked = { route: '', path: '', ...one, fields: { ...one?.fields, suggestion: 'dismissing' } }
    const stateNow = async () => (await store.curation.suggestion('dismissing'))?.suggestion.state
    expect((await ask(app.url, asked, bearers.library)).status).toBe(303)
    expect(await stateNow()).toBe('open')
    expect((await ask(app.url, asked, bearers.moderator)).status).toBe(303)
    expect(await stateNow()).toBe('used')
  })
})

describe('a code for the console', () => {
  const signIn = ({ app }: Pick<TestConsole, 'app'>, code: string, headers: Readonly<Record<string, string>> = {}) =>
    ask(app.url, { route: 'POST', path: '/console/sign-in', fields: { code } }, {}, headers)

  it('opens it once, before it expires, and is not used up by a look', async () => {
    const desk = await startConsole()
    const { app, clock, people, makeCode } = desk
    const code = await makeCode(people.moderator)
    for (let look = 0; look < 3; look += 1)
      expect((await ask(app.url, { route: 'GET', path: `/console/sign-in/${code}` })).status).toBe(200)
    expect((await signIn(desk, code, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await signIn(desk, code)).status).toBe(303)
    expect((await signIn(desk, code)).status).toBe(403)
    const late = await makeCode(people.moderator)
    clock.now += 15 * 60_000
    expect((await signIn(desk, late)).status).toBe(403)
    for (const wrong of ['', 'ABCD-2345', 'x'.repeat(64), "' or 1=1 --"])
      expect((await signIn(desk, wrong)).status).toBe(403)
  })

  it('is worth nothing in other hands than those it was made for', async () => {
    const desk = await startConsole()
    const { people, store, makeCode } = desk
    expect((await signIn(desk, await makeCode(people.traveller))).status).toBe(403)
    const early = await makeCode(people.other)
    await store.relay.changeStanding({ platform: 'script', user: 'other' }, 'traveller', NOW)
    expect((await signIn(desk, early)).status).toBe(403)
    for (const purpose of ['institution', 'link'] as const) {
      const { text, hash } = createCode()
      const personId = people.moderator.id
      await store.relay.makeCode({ hash, purpose, personId, detail: LIBRARY.id, expiresAt: NOW + 60_000 })
      expect((await signIn(desk, text)).status).toBe(403)
    }
  })

  it('opens it for half a day at the most, however busy', async () => {
    const { clock, people, signIn } = await startConsole()
    const visit = await signIn(people.moderator)
    for (; clock.now < NOW + LONGEST_MS; clock.now += IDLE_MS - 1)
      expect((await visit.get('/console/entries')).status).toBe(200)
    expect((await visit.get('/console/entries')).status).toBe(401)
  })
})
