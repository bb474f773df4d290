import { type App, startApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { ConfigError } from './errors.ts'
import { firstAdminCode } from './first-admin.ts'
import { createCode } from './one-time-code.ts'

/** Past this a stop is forced, in milliseconds: a supervisor would kill the process soon after. */
const STOP_DEADLINE_MS = 4500

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const app = await startApp(config)
  console.log(startReport(app, config))
  const invitation = await firstAdminCode(app.store, Date.now(), createCode)
  if (invitation !== undefined) console.log(`\n${invitation}`)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref()
      app.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
  }
}

/** What runs, what is off and what turns it on, and where to click. */
function startReport(app: App, config: Config): string {
  const { faults, base, platforms } = app
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const hint =
    faults.length > 0 ? ` (${errors} errors, ${faults.length - errors} warnings: npm run knowledge -- check)` : ''
  const lines = [
    ['Web chat', app.url],
    ['Answers', `${base.services.size} services from ${config.knowledgeDirectory}/${hint}`],
    ['Database', app.databaseFile],
    ...platforms
      .filter(({ name }) => name !== 'web')
      .map(({ name, health }) => {
        const state = health()
        return [capitalised(name), state.ok ? 'on' : `waiting: ${state.reason}`]
      }),
    ...(config.telegram
      ? []
      : [['Telegram', 'off; set TELEGRAM_BOT_TOKEN to the token from @BotFather to turn it on']]),
    ...(config.discord
      ? []
      : [['Discord', 'off; set DISCORD_BOT_TOKEN to the token from the developer portal to turn it on']]),
    ...config.unused.map((name) => [name, 'is set, but this version does not use it yet']),
  ]
  const table = lines.map(([name = '', value]) => `  ${name.padEnd(10)} ${value}`).join('\n')
  return `Silta is running.\n${table}\n\nOpen ${app.url} and ask a question. Ctrl-C stops.`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function fail(error: unknown): never {
  const expected = error instanceof ConfigError
  console.error(expected ? error.message : error)
  if (expected) console.error('\nEvery setting is described in .env.example.')
  process.exit(1)
}

main().catch(fail)
