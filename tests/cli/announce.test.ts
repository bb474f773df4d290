import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { digestCommand } from '../../src/cli/digest.ts'
import { UsageError } from '../../src/cli/usage.ts'
import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/store/database.ts'
import { subscriptions } from '../../src/store/schema.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { pictureOf } from '../contract/publisher/bench.ts'
import { ANNOUNCEMENT, CHANNEL, createRig, FI, LINK, TEXTS } from '../outreach/announce-rig.ts'

const WEEKLY = {
  personId: null,
  thread: '',
  interests: [{ kind: 'everything' }],
  frequency: 'weekly',
  minute: 540,
  weekday: 1,
  timeZone: 'Europe/Helsinki',
  quiet: null,
  locale: 'fi',
  cursor: 0,
  createdAt: 0,
} as const

describe('announce', () => {
  it('checks every network that is set up, in words', async () => {
    const rig = await createRig()
    const said = await rig.announce('check')
    expect(said).toContain('mastodon (silta@mastodon.example): all is right')
    expect(said).toContain('x (silta_help): all is right')
    expect(said).toContain('telegram: switched on')
    rig.servers.x.setAccess('read')
    expect(await rig.announce('check')).toMatch(/x \(silta_help\):\n {2}The access token can only read\./)
  })

  it('previews each target’s true text, its length and what is missing', async () => {
    const rig = await createRig()
    const long = ANNOUNCEMENT.replace(
      'is closed on 6 December.',
      `is closed on 6 December. ${'Come on Monday. '.repeat(20)}`,
    )
    const said = await rig.announce('preview', await rig.write(long))
    expect(said).toContain(`--- mastodon (fi): ${FI.length - LINK.length + 23} of 500\n${FI}`)
    expect(said).toMatch(/--- x \(en\): \d+ of 280, SHORTENED\nClosed on Independence Day\n/)
    expect(said).toMatch(/--- webhook \(et\): \d+ of \d+; there is no text in "et", so it is in "en"/)
    expect(said).toContain(`--- telegram ${CHANNEL} (ru): `)
    expect(said).toContain('There is no text in: sv, et.')
  })

  it('warns of what has been said before', async () => {
    const rig = await createRig()
    const id = await rig.add()
    const again = await rig.announce('preview', await rig.write(ANNOUNCEMENT))
    expect(again).toMatch(new RegExp(`WARNING: announcement ${id} of .* says the same\\.`))
    const near = await rig.announce('add', await rig.write(ANNOUNCEMENT.replace('Closed', 'Also closed')))
    expect(near).toMatch(new RegExp(`WARNING: announcement ${id} `))
  })

  it('posts a picture with its words', async () => {
    const rig = await createRig()
    await writeFile(join(rig.directory, 'ovi.png'), pictureOf().content)
    const id = await rig.add(
      `${ANNOUNCEMENT}picture: { path: ovi.png, alt: { fi: Suljettu ovi, en: A closed door } }\n`,
    )
    await rig.announce('approve', id)
    const app = await rig.start()
    await rig.settle(app)
    expect(rig.servers.mastodon.seen()[0]?.picture?.alt).toBe('Suljettu ovi')
    expect(rig.servers.bluesky.seen()[0]?.picture?.alt).toBe('A closed door')
    expect([...rig.servers.x.media.values()].map(({ alt }) => alt)).toEqual(['A closed door'])
    expect(await rig.announce('show', id)).toMatch(/: posted\n/)
    expect(rig.servers.telegram.messagesTo(CHANNEL)).toHaveLength(1)
  })

  it('is approved by a moderator who has not written it', async () => {
    const rig = await createRig()
    const id = await rig.add()
    await expect(rig.announce('approve', id, '--by', 'telegram:1')).rejects.toThrow('Nobody is known as "telegram:1"')
    const store = openSqliteStore(join(rig.settings.DATA_DIR, 'silta.db'))
    await store.relay.changeStanding({ platform: 'telegram', user: '1' }, 'responder', Date.now())
    await expect(rig.announce('approve', id, '--by', 'telegram:1')).rejects.toThrow('telegram:1 is no moderator.')
    await store.relay.changeStanding({ platform: 'telegram', user: '1' }, 'moderator', Date.now())
    await rig.announce('approve', id, '--by', 'telegram:1')
    const file = await store.outreach.announcement(id)
    const party = await store.relay.party({ platform: 'telegram', user: '1' })
    expect(file?.announcement).toMatchObject({ state: 'approved', approvedBy: party?.personId })
    await expect(rig.announce('approve', id)).rejects.toThrow('state "approved"')
    const own = { ...(file?.announcement ?? expect.unreachable()), id: 'own1234567', state: 'review' as const }
    const entry = { actorId: null, action: 'test', questionId: null, subjectId: null, detail: null, at: 0 }
    await store.outreach.createAnnouncement({ ...own, authorId: party?.personId ?? '', approvedBy: null }, entry)
    await expect(rig.announce('approve', own.id, '--by', 'telegram:1')).rejects.toThrow(
      'somebody who has not written it',
    )
    await store.close()
  })

  it('can be called back and changed before it is posted, and is listed', async () => {
    const rig = await createRig()
    expect(await rig.announce('list')).toBe('There is no announcement yet.')
    const id = await rig.add()
    await rig.announce('approve', id)
    expect(await rig.announce('withdraw', id)).toContain('is a draft again')
    const file = await rig.write(ANNOUNCEMENT.replace('Closed on', 'Shut on'))
    expect(await rig.announce('correct', id, file)).toContain('waits for approval')
    expect(await rig.announce('list')).toMatch(new RegExp(`^${id} {2}review .*Shut on Independence Day$`))
  })

  it('asks the networks themselves what stands there', async () => {
    const rig = await createRig()
    const id = await rig.add()
    await rig.announce('approve', id)
    expect(await rig.announce('verify', id)).toBe('Nothing of it stands anywhere.')
    const app = await rig.start()
    await rig.settle(app)
    const said = await rig.announce('verify', id)
    expect(said).toMatch(/mastodon \(fi\): there, at https:\/\/mastodon\.example\/@silta\/1\n {2}Suljettu/)
    expect(said).toMatch(/x \(en\): there, at https:\/\/x\.com\//)
    expect(said).toContain('webhook (et): cannot be asked')
    expect(said).toContain(`telegram ${CHANNEL} (ru): cannot be asked`)
  })

  it.each([
    ['', /announcement\.yaml cannot be used:\n.*empty/],
    [`link: ${LINK}\n`, /texts: this field is missing/],
    [TEXTS.replace('https:', 'ftp:'), /link: /],
    [`${TEXTS}at: tomorrow\n`, /at: "tomorrow" is no time with its zone; write it as/],
    [`${TEXTS}at: 2026-02-30 09:00 Europe/Helsinki\n`, /is no time with its zone/],
    [`${TEXTS}at: 2026-12-06 09:00 Europe/Atlantis\n`, /is no time with its zone/],
    [`${TEXTS}topics: [X9]\n`, /There is no topic "X9"\. There are: S1 \(Emergency\)/],
    [`${TEXTS}picture: { path: none.png, alt: { fi: Ovi } }\n`, /none\.png cannot be read/],
    [`${TEXTS}targets: [{ network: myspace, locale: fi }]\n`, /"myspace" is no network .*mastodon/],
    [`${TEXTS}targets: [{ network: telegram, locale: fi }]\n`, /"telegram" needs its chat/],
    [`${TEXTS}targets: [{ network: x, chat: other, locale: fi }]\n`, /"x" takes no chat/],
    [`${TEXTS}targets: [{ network: x, locale: et }, { network: x, locale: sv }]\n`, /the same twice/],
    ['texts: { fi: { text: " " } }\n', /there is no text in any language/],
  ])('refuses %j in words', async (content, words) => {
    const rig = await createRig()
    const failed: unknown = await rig.announce('add', await rig.write(content)).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(UsageError)
    expect(failed).toMatchObject({ message: expect.stringMatching(words) })
  })
})

describe('deliveries', () => {
  it('shows what waits and what is wrong with a command', async () => {
    const rig = await createRig()
    expect(await rig.deliveries()).toBe('There is no delivery that is failed or unconfirmed or due or sending.')
    expect(await rig.deliveries('--unconfirmed')).toBe('There is no delivery that is unconfirmed.')
    expect(await rig.deliveries('retry', '7')).toMatch(/^There is nothing to try again/)
    expect(await rig.deliveries('summary')).toBe('Nothing was given up.')
    const nothing = ['retry', '--platform', 'x', '--reason', 'blocked', '--since', '2026-12-06 09:00']
    expect(await rig.deliveries(...nothing)).toMatch(/^There is nothing to try again/)
    const wrong = [
      ['retry'],
      ['retry', 'x'],
      ['retry', 'x', '--reason', 'blocked'],
      ['retry', '1', '--platform', 'x'],
      ['retry', '--reason', ''],
      ['retry', '--since', '2026-02-30'],
      ['retry', '--since', 'yesterday'],
      ['summary', '1'],
      ['summary', '--platform', 'x'],
      ['--since', '2026-12-06'],
      ['--nonsense'],
      ['--page', '0'],
    ]
    for (const args of wrong) await expect(rig.deliveries(...args)).rejects.toThrow(UsageError)
  })
})

describe('digest', () => {
  it('counts who is due within a day, by platform', async () => {
    const rig = await createRig()
    await rig.announce('list')
    const db = openDatabase(join(rig.settings.DATA_DIR, 'silta.db'))
    const soon = Date.now() + 3_600_000
    const add = (id: string, platform: string, dueAt: number | null, state: 'active' | 'paused' = 'active') =>
      db
        .insert(subscriptions)
        .values({ ...WEEKLY, id, chat: id, platform, dueAt, state })
        .run()
    add('a', 'telegram', soon)
    add('b', 'telegram', soon)
    add('c', 'discord', soon)
    add('d', 'discord', soon + 86_400_000)
    add('e', 'discord', null)
    add('f', 'discord', soon, 'paused')
    db.$client.close()
    expect(await digestCommand(['dry-run'], readConfig(rig.settings))).toBe(
      'discord: 1 due within a day\ntelegram: 2 due within a day',
    )
  })

  it('shows what a new subscriber would be told, and counts who is due', async () => {
    const rig = await createRig()
    const config = readConfig(rig.settings)
    expect(await digestCommand(['preview', '--locale', 'fi'], config)).toMatch(/^There is nothing new/)
    expect(await digestCommand(['dry-run'], config)).toBe('No digest is due within a day.')
    const id = await rig.add(`${ANNOUNCEMENT}topics: [S1]\n`)
    await rig.announce('approve', id)
    const app = await rig.start()
    await rig.settle(app)
    expect(await digestCommand(['preview', '--locale', 'fi', '--topic', 'S1'], config)).toContain(
      'Suljettu itsenäisyyspäivänä',
    )
    expect(await digestCommand(['preview', '--locale', 'fi', '--topic', 'S2'], config)).toMatch(/^There is nothing new/)
    vi.useFakeTimers({ now: Date.now() + 2 * 86_400_000, toFake: ['Date'] })
    try {
      expect(await digestCommand(['preview', '--locale', 'fi', '--daily'], config)).toMatch(/^There is nothing new/)
      expect(await digestCommand(['preview', '--locale', 'fi', '--weekly'], config)).toContain('Suljettu')
    } finally {
      vi.useRealTimers()
    }
    for (const args of [[], ['preview'], ['preview', '--locale', 'xx'], ['dry-run', 'now']])
      await expect(digestCommand(args, config)).rejects.toThrow(UsageError)
  })
})
