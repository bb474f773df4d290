import { type App, startApp } from './app.ts'
import { type Config, ROLES, readConfig } from './config.ts'
import { ConfigError } from './errors.ts'
import { firstAdminCode } from './first-admin.ts'
import type { Health } from './health.ts'
import { createCode } from './one-time-code.ts'

/** Past this a stop is forced, in milliseconds: a supervisor would kill the process soon after. */
const STOP_DEADLINE_MS = 4500

/** Starts Silta with these settings and stops it on signals; ends the process when it cannot start. */
export function run(env: NodeJS.ProcessEnv): void {
  main(env).catch(fail)
}

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env)
  const app = await startApp(config)
  console.log(startReport(app, config))
  await invite(app, config)
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

/** Of several processes only those that somebody can send the code to show one. */
async function invite({ store }: App, { roles }: Config): Promise<void> {
  const invitation = roles.web || roles.bots ? await firstAdminCode(store, Date.now(), createCode) : undefined
  if (invitation !== undefined) console.log(`\n${invitation}`)
}

/** What runs, what is off and what turns it on, and where to click. */
function startReport(app: App, config: Config): string {
  const { faults, base } = app
  const { roles } = config
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const hint =
    faults.length > 0 ? ` (${errors} errors, ${faults.length - errors} warnings: npm run knowledge -- check)` : ''
  const isWhole = roles.web && roles.bots && roles.worker
  const lines = [
    ...(isWhole ? [] : [['Roles', ROLES.filter((role) => roles[role]).join(', ')]]),
    ...(roles.web ? [['Web chat', app.url]] : []),
    ['Answers', `${base.services.size} services from ${config.knowledgeDirectory}/${hint}`],
    ['Database', app.databaseFile],
    ...(config.redisUrl === undefined ? [] : [['Redis', stateOf(app.queue.health())]]),
    ...(roles.bots ? chats(app, config) : []),
  ]
  const table = lines.map(([name = '', value]) => `  ${name.padEnd(10)} ${value}`).join('\n')
  const next = roles.web ? `Open ${app.url} and ask a question. ` : ''
  return `Silta is running.\n${table}\n\n${next}Ctrl-C stops.`
}

function chats({ platforms }: App, { telegram, discord }: Config): string[][] {
  return [
    ...platforms.filter(({ name }) => name !== 'web').map(({ name, health }) => [capitalised(name), stateOf(health())]),
    ...(telegram ? [] : [['Telegram', 'off; set TELEGRAM_BOT_TOKEN to the token from @BotFather to turn it on']]),
    ...(discord
      ? []
      : [['Discord', 'off; set DISCORD_BOT_TOKEN to the token from the developer portal to turn it on']]),
  ]
}

function stateOf(health: Health): string {
  return health.ok ? 'on' : `waiting: ${health.reason}`
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
