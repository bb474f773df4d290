import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { announceCommand } from '../../src/cli/announce.ts'
import { readConfig } from '../../src/config.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { startTestApp } from '../support/test-app.ts'
import { PIXEL } from '../web/samples.ts'

const HOUR = 3_600_000

const CONTENT = `texts:
  en: { title: Narva closed, text: The crossing is closed tonight. }
  fi: { title: Narva kiinni, text: Ylityspaikka on suljettu yöllä. }
picture: { path: bridge.png, alt: { en: A closed bridge, fi: Suljettu silta } }
countries: [ee]
targets:
  - { network: web, locale: en }
  - { network: web, chat: news, locale: fi }
`

/** An operator at the command line, and Silta with its page. */
async function start() {
  const directory = await makeTempDir()
  const settings = { DATA_DIR: join(directory, 'data') }
  const config = readConfig(settings)
  let ahead = 0
  const app = await startTestApp(settings, { now: () => Date.now() + ahead })
  await writeFile(join(directory, 'bridge.png'), PIXEL.buffer)
  return {
    app,
    async announce(content: string): Promise<string> {
      const file = join(directory, 'announcement.yaml')
      await writeFile(file, content)
      const id = /^Announcement (\w{10}) /.exec(await announceCommand(['add', file], config))?.[1] ?? ''
      await announceCommand(['approve', id], config)
      return id
    },
    withdraw: (id: string) => announceCommand(['withdraw', id], config),
    async settle(after = 0) {
      ahead += after
      for (let round = 0; round < 2; round += 1) {
        await app.queue.enqueue('digests', {})
        await app.queue.drain()
        await app.idle()
      }
    },
    read: async (path: string) => (await fetch(app.url + path)).text(),
  }
}

it('stands on the page of the web chat in its language, and no more once it is withdrawn', async () => {
  const { announce, withdraw, settle, read } = await start()
  const id = await announce(CONTENT)
  await settle()
  const finnish = await read('/?lang=fi')
  expect(finnish).toContain('<h3 lang="fi">Narva kiinni</h3>')
  expect(finnish).toContain('alt="Suljettu silta"')
  expect(finnish).not.toContain('Narva closed')
  for (const path of ['/', '/simple']) expect(await read(path)).toContain('<h3 lang="en">Narva closed</h3>')
  await withdraw(id)
  await settle()
  expect(await read('/?lang=fi')).not.toContain('Narva')
})

it('as a notice is taken down by itself when it is over, and is told no more', async () => {
  const { app, announce, settle, read } = await start()
  const until = new Date(Date.now() + 2 * HOUR).toISOString().slice(0, 16).replace('T', ' ')
  const id = await announce(`${CONTENT}noticeUntil: ${until} UTC\n`)
  await settle(HOUR)
  expect(await read('/')).toContain('Narva closed')
  expect(await app.store.outreach.notices(Date.now() + HOUR)).toHaveLength(1)
  await settle(HOUR)
  expect(await read('/')).not.toContain('Narva')
  const file = await app.store.outreach.announcement(id)
  expect(file?.announcement.state).toBe('withdrawn')
  expect(file?.posts.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    ...['post sent', 'post sent', 'withdrawal sent', 'withdrawal sent'],
  ])
  expect(await app.store.outreach.news(0, 9)).toEqual([])
  const { items } = await app.store.relay.audit(0, 1)
  expect(items).toMatchObject([{ action: 'announcement-ended', actorId: null, detail: id }])
})

it('a notice that is over before it is posted is never posted', async () => {
  const { app, announce, settle, read } = await start()
  const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString().slice(0, 16).replace('T', ' ')
  const id = await announce(`${CONTENT}at: ${at(1)} UTC\nnoticeUntil: ${at(2)} UTC\n`)
  await settle(3 * HOUR)
  expect(await read('/')).not.toContain('Narva')
  const file = await app.store.outreach.announcement(id)
  expect(file).toMatchObject({ announcement: { state: 'withdrawn' }, posts: [] })
})
