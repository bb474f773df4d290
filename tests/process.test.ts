import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient } from './bots/web/client.ts'
import { shippedKnowledge } from './support/shipped.ts'
import { type SiltaProcess, startSilta } from './support/silta-process.ts'
import { makeTempDir } from './support/temp-dir.ts'

function start(settings: Readonly<Record<string, string>>): SiltaProcess {
  const silta = startSilta(settings)
  onTestFinished(() => silta.kill('SIGKILL').then(() => undefined))
  return silta
}

async function failure(settings: Readonly<Record<string, string>>): Promise<string> {
  const silta = start(settings)
  await expect(silta.ready).rejects.toThrow()
  expect(await silta.kill('SIGTERM')).toBe(1)
  return silta.output()
}

describe('the process', () => {
  it('says what runs, what is off and what turns it on, and where to click', async () => {
    const silta = start({ DATA_DIR: await makeTempDir() })
    const url = await silta.ready
    expect(silta.output()).toMatch(/^Silta is running\.$/m)
    expect(silta.output()).toMatch(/Telegram +off; set TELEGRAM_BOT_TOKEN/)
    expect(silta.output()).toMatch(/Discord +off; set DISCORD_BOT_TOKEN/)
    expect(silta.output()).toContain(`${(await shippedKnowledge()).base.services.size} services from data/`)
    expect((await fetch(url)).status).toBe(200)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s, with somebody reading', async (signal) => {
    const silta = start({ DATA_DIR: await makeTempDir() })
    const client = createClient(await silta.ready)
    await client.say('I lost my passport in Helsinki')
    const events = await client.events()
    // A stop that has to be forced ends with 1.
    expect(await silta.kill(signal)).toBe(0)
    await events.close()
  })

  it('keeps everything for the next start', async () => {
    const settings = { DATA_DIR: await makeTempDir() }
    const first = start(settings)
    const { token, ...client } = createClient(await first.ready)
    await client.say.call(client, 'Kadotin passini Lappeenrannassa, juna lähtee huomenna')
    const events = await client.events()
    let answered = false
    while (!answered) answered = JSON.stringify((await events.next())?.data).includes('"silta"')
    await events.close()
    await first.kill('SIGTERM')
    const second = createClient(await start(settings).ready, token)
    expect(await second.history()).toHaveLength(2)
  })

  it('names every setting that is wrong, with a valid example and without the value', async () => {
    const output = await failure({ PORT: 'eighty', LOG_LEVEL: 'loud', TELEGRAM_BOT_TOKEN: 'hunter2' })
    for (const name of ['PORT', 'LOG_LEVEL', 'TELEGRAM_BOT_TOKEN']) expect(output).toContain(`${name}=`)
    for (const value of ['eighty', 'loud', 'hunter2']) expect(output).not.toContain(value)
    expect(output).not.toContain('    at ')
  })

  it('names PORT when another program has the port', async () => {
    const url = await start({ DATA_DIR: await makeTempDir() }).ready
    const output = await failure({ DATA_DIR: await makeTempDir(), PORT: new URL(url).port })
    expect(output).toContain('set PORT to a free port')
  })
})
