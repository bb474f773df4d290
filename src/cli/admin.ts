import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openDatabase } from '../store/database.ts'
import { eq } from '../store/drizzle.ts'
import { identities, people } from '../store/schema.ts'
// biome-ignore lint/style/noRestrictedImports: a program of its own puts its parts together, as app.ts does.
import { openSqliteStore } from '../store/sqlite.ts'
import type { Identity, Store } from '../store/store.ts'
import { UsageError } from './usage.ts'

export const ADMIN_USAGE = `npm run silta -- admin add PLATFORM:ID      makes somebody an administrator
       npm run silta -- admin remove PLATFORM:ID   takes that away again
       npm run silta -- admin list                 shows all administrators

  PLATFORM:ID is an account, such as telegram:123456789: the platform's own number, not a name with @.`

/** Adds, removes and lists administrators; Silta may be running meanwhile. */
export async function admin(
  [action = '', account = '', ...rest]: readonly string[],
  { dataDirectory }: Pick<Config, 'dataDirectory'>,
): Promise<string> {
  const file = join(dataDirectory, 'silta.db')
  if (rest.length > 0) throw new UsageError(`Too many words: ${rest.join(' ')}\n\nUsage: ${ADMIN_USAGE}`)
  switch (action) {
    case 'add':
      return withStore(file, parseAccount(account), add)
    case 'remove':
      return withStore(file, parseAccount(account), (store, identity) => remove(store, identity, file))
    case 'list':
      return list(file)
    default:
      throw new UsageError(
        action === '' ? `Usage: ${ADMIN_USAGE}` : `admin cannot "${action}".\n\nUsage: ${ADMIN_USAGE}`,
      )
  }
}

async function add(store: Store, identity: Identity): Promise<string> {
  const known = await store.conversations.exportPerson(identity)
  await store.relay.changeStanding(identity, 'admin', Date.now())
  const hint = known
    ? 'Let them send /volunteer to Silta, so that it can write to them.'
    : 'Nobody has written to Silta from that account yet: check the number, and let them send /volunteer to Silta.'
  return `${nameOf(identity)} is an administrator. ${hint}`
}

/** Who also answers questions goes on doing so. */
async function remove(store: Store, identity: Identity, file: string): Promise<string> {
  if (!administrators(file).includes(nameOf(identity))) {
    throw new UsageError(`${nameOf(identity)} is no administrator. npm run silta -- admin list shows who is.`)
  }
  const data = await store.conversations.exportPerson(identity)
  const answers = data?.responders?.[0]?.state === 'active'
  await store.relay.changeStanding(identity, answers ? 'responder' : 'traveller', Date.now())
  return `${nameOf(identity)} is no administrator any more.`
}

function list(file: string): string {
  const accounts = administrators(file)
  return accounts.length > 0
    ? accounts.join('\n')
    : 'There is no administrator yet. Usage:\n  npm run silta -- admin add PLATFORM:ID'
}

/** Every account of every administrator. */
function administrators(file: string): string[] {
  const db = openDatabase(file)
  try {
    return db
      .select({ platform: identities.platform, user: identities.user })
      .from(identities)
      .innerJoin(people, eq(people.id, identities.personId))
      .where(eq(people.role, 'admin'))
      .orderBy(identities.platform, identities.user)
      .all()
      .map(nameOf)
  } finally {
    db.$client.close()
  }
}

async function withStore(
  file: string,
  identity: Identity,
  act: (store: Store, identity: Identity) => Promise<string>,
): Promise<string> {
  const store = openSqliteStore(file)
  try {
    return await act(store, identity)
  } finally {
    await store.close()
  }
}

function parseAccount(text: string): Identity {
  const [, platform, user] = /^([a-z]+):([^\s@]\S*)$/.exec(text) ?? []
  if (platform && user) return { platform, user }
  const given = text === '' ? 'The account is missing.' : `"${text}" is no account.`
  throw new UsageError(`${given}\n\nUsage: ${ADMIN_USAGE}`)
}

function nameOf({ platform, user }: Identity): string {
  return `${platform}:${user}`
}
