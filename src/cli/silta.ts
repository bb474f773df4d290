import { type Config, readConfig } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { ADMIN_USAGE, admin } from './admin.ts'
import { ANNOUNCE_USAGE, announceCommand } from './announce.ts'
import { DELIVERIES_USAGE, deliveriesCommand } from './deliveries.ts'
import { DIGEST_USAGE, digestCommand } from './digest.ts'
import { UsageError } from './usage.ts'

interface Command {
  readonly usage: string
  /** Returns what to print. Throws UsageError for what the operator can mend. */
  readonly run: (args: readonly string[], config: Config) => Promise<string>
}

/** What an operator can do, by the first word. */
const COMMANDS: Readonly<Record<string, Command>> = {
  admin: { usage: ADMIN_USAGE, run: admin },
  announce: { usage: ANNOUNCE_USAGE, run: announceCommand },
  deliveries: { usage: DELIVERIES_USAGE, run: deliveriesCommand },
  digest: { usage: DIGEST_USAGE, run: digestCommand },
}

const USAGE = `Usage: ${Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join('\n       ')}`

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (!command) throw new UsageError(name === '' ? USAGE : `There is no command "${name}".\n\n${USAGE}`)
    console.log(await command.run(args, readConfig(process.env)))
    return 0
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigError)) throw error
    console.error(error.message)
    return 2
  }
}

process.exitCode = await main()
