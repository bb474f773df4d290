import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { startSilta } from '../support/silta-process.ts'
import { ANNOUNCEMENT, createRig, EN, FI, LINK, POSTED } from './announce-rig.ts'

describe('an announcement', () => {
  it('is posted everywhere once, in the target’s language, with its link', async () => {
    const rig = await createRig()
    const id = await rig.add()
    const app = await rig.start()
    await rig.settle(app)
    expect(rig.shown()).toEqual({ telegram: [], mastodon: [], bluesky: [], x: [], webhook: [] })
    await rig.announce('approve', id)
    await rig.settle(app)
    await rig.settle(app)
    expect(rig.shown()).toEqual(POSTED)
    expect(rig.servers.bluesky.seen()[0]?.links).toContain(LINK)
    expect(await rig.announce('show', id)).toMatch(new RegExp(`^${id}: posted\n`))
    const news = await app.store.outreach.news(0, 10)
    expect(news).toMatchObject([{ kind: 'announcement', link: LINK }])
  })

  it('waits for its time', async () => {
    const rig = await createRig()
    const at = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
    const id = await rig.add(`${ANNOUNCEMENT}at: ${at} UTC\n`)
    expect(await rig.announce('approve', id)).toContain('posted at its time')
    const app = await rig.start()
    await rig.settle(app)
    expect(rig.shown().x).toEqual([])
    rig.pass(3_600_000)
    await rig.settle(app)
    expect(rig.shown()).toEqual(POSTED)
  })

  it('is posted in part while a network refuses, and there too once it is tried again', async () => {
    const rig = await createRig()
    const { mastodon } = rig.servers
    const app = await rig.start()
    const id = await rig.add()
    await rig.announce('approve', id)
    mastodon.allow(['read'])
    await rig.settle(app)
    expect(rig.shown()).toEqual({ ...POSTED, mastodon: [] })
    expect(await rig.announce('show', id)).toMatch(/: partly\n[\s\S]*mastodon \(fi\): post failed: /)
    const failed = await rig.deliveries('--failed')
    expect(failed).toMatch(/^\d+ {2}mastodon {2}bulk {2}failed /)
    expect(failed).not.toContain('palvelupiste')
    mastodon.allow(['read', 'write'])
    expect(await rig.deliveries('retry', '--platform', 'mastodon')).toBe('1 delivery is tried again.')
    await rig.settle(app)
    expect(rig.shown()).toEqual(POSTED)
    expect(await rig.announce('show', id)).toMatch(/: posted\n/)
  })

  it('is corrected where that can be done, and elsewhere says so without a second post', async () => {
    const rig = await createRig()
    const app = await rig.start()
    const id = await rig.add()
    await rig.announce('approve', id)
    await rig.settle(app)
    const corrected = await rig.write(
      ANNOUNCEMENT.replaceAll('6 December', '7 December')
        .replaceAll('6.12.', '7.12.')
        .replaceAll('6 декабря', '7 декабря'),
      'corrected.yaml',
    )
    await rig.announce('correct', id, corrected)
    await rig.settle(app)
    expect(rig.shown()).toEqual({
      telegram: [expect.stringContaining('7 декабря')],
      mastodon: [FI.replace('6.12.', '7.12.')],
      bluesky: [EN],
      x: [EN],
      webhook: [EN.replace('6 December', '7 December')],
    })
    const said = await rig.announce('show', id)
    expect(said).toMatch(/: corrected\n/)
    expect(said).toMatch(/bluesky \(en\): correction failed: messages cannot be edited there/)
    expect(said).toMatch(/x \(en\): correction failed: /)
    expect(await app.store.outreach.news(0, 10)).toMatchObject([
      { texts: { fi: { text: 'Helsingin palvelupiste on suljettu 7.12.' } } },
    ])
  })

  it('is taken back everywhere', async () => {
    const rig = await createRig()
    const app = await rig.start()
    const id = await rig.add()
    await rig.announce('approve', id)
    await rig.settle(app)
    await rig.announce('withdraw', id)
    await rig.settle(app)
    expect(rig.shown()).toEqual({ telegram: [], mastodon: [], bluesky: [], x: [], webhook: [] })
    expect(await rig.announce('show', id)).toMatch(/: withdrawn\n/)
    expect(await app.store.outreach.news(0, 10)).toEqual([])
    await expect(rig.announce('withdraw', id)).rejects.toThrow(/state "withdrawn"/)
  })

  it('is taken back also where it is only on its way', async () => {
    const rig = await createRig()
    const app = await rig.start()
    const id = await rig.add()
    await rig.announce('approve', id)
    rig.servers.mastodon.failNext({ status: 503, json: { error: 'Service unavailable' } })
    await rig.settle(app)
    expect(await rig.announce('show', id)).toMatch(/: posting\n[\s\S]*mastodon \(fi\): post due: /)
    await rig.announce('withdraw', id)
    rig.pass(60_000)
    await rig.settle(app)
    await rig.settle(app)
    expect(rig.shown()).toEqual({ telegram: [], mastodon: [], bluesky: [], x: [], webhook: [] })
  })

  it('whose answer was lost is looked up and not posted again', async () => {
    const rig = await createRig()
    const app = await rig.start()
    const id = await rig.add()
    await rig.announce('approve', id)
    for (const server of [rig.servers.x, rig.servers.webhook, rig.servers.mastodon, rig.servers.bluesky])
      server.loseNext()
    await rig.settle(app)
    expect(await rig.announce('show', id)).toMatch(/: posting\n/)
    rig.pass(60_000)
    await rig.settle(app)
    expect(rig.shown()).toEqual(POSTED)
    expect(await rig.announce('show', id)).toMatch(/: posted\n/)
  })

  it('whose key a network has forgotten is looked up there, too', async () => {
    const rig = await createRig()
    const { mastodon } = rig.servers
    const app = await rig.start()
    await rig.announce('approve', await rig.add())
    mastodon.loseNext()
    await rig.settle(app)
    rig.pass(2 * 3_600_000)
    await rig.settle(app)
    expect(rig.shown().mastodon).toEqual([FI])
    const posts = mastodon.calls.filter(({ method, path }) => method === 'POST' && path === '/api/v1/statuses')
    expect(posts).toHaveLength(1)
  })

  it('is posted once by a process that is killed in the middle and started again', async () => {
    const rig = await createRig()
    const { telegram, x } = rig.servers
    const id = await rig.add()
    await rig.announce('approve', id)
    const first = startSilta(rig.settings)
    onTestFinished(async () => void (await first.kill('SIGKILL')))
    await telegram.waitFor(() => telegram.requests.some(({ method }) => method === 'sendMessage'))
    await first.kill('SIGKILL')
    const second = startSilta(rig.settings)
    onTestFinished(async () => void (await second.kill('SIGKILL')))
    await second.ready
    const store = openSqliteStore(`${rig.settings.DATA_DIR}/silta.db`)
    onTestFinished(() => store.close())
    const found = await vi.waitFor(
      async () => {
        const file = await store.outreach.announcement(id)
        // In the chat nobody can look up what was on its way when the process ended.
        expect(file?.announcement.state).toMatch(/^(posted|partly)$/)
        return file
      },
      { timeout: 100_000, interval: 200 },
    )
    expect(rig.shown()).toEqual(POSTED)
    expect(x.posts).toHaveLength(1)
    for (const { target, state } of found?.posts ?? []) if (target.network !== 'telegram') expect(state).toBe('sent')
  }, 120_000)
})
