import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { type App, type Parts, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { shippedKnowledge, shippedRecognisers } from './shipped.ts'

/**
 * Starts the whole app in this process; it stops with the test that asked for it. It serves the shipped base, or with
 * `living` the one that begins with the files of `KNOWLEDGE_DIR` and changes.
 */
export async function startTestApp(
  settings: Readonly<Record<string, string>>,
  { living = false, ...overrides }: Partial<Parts> & { readonly living?: boolean } = {},
): Promise<App> {
  const config = readConfig({
    PORT: '0',
    TELEGRAM_MESSAGES_PER_SECOND: '0',
    DISCORD_MESSAGES_PER_SECOND: '0',
    LINK_CHECKS: 'off',
    ...settings,
  })
  const app = await startApp(config, {
    log: pino({ level: 'silent' }),
    ...(living ? { recognisers: await shippedRecognisers() } : { knowledge: await shippedKnowledge() }),
    ...overrides,
  })
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= app.stop()
    return stopped
  }
  onTestFinished(stop)
  return { ...app, stop }
}
