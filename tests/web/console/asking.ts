import { createHash, createHmac } from 'node:crypto'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Case } from './authorisation-cases.ts'
import type { Somebody, TestConsole, Visit } from './support.ts'

/** What anything that somebody says changes about them. */
const OF_TALKING = ['allowance', 'allowance_at', 'greeted_at']

/** Whose cookie comes along, and the hidden field of whose forms. */
export type Bearer = Partial<Pick<Visit, 'cookie' | 'csrf'>>

/** Asks for it, as a browser or anything else might. */
export async function ask(
  url: string,
  { route, path, fields }: Pick<Case, 'route' | 'path' | 'fields'>,
  { cookie = '', csrf }: Bearer = {},
  headers: Readonly<Record<string, string>> = {},
) {
  const method = route.split(' ')[0] ?? ''
  const body = new URLSearchParams({ ...(csrf !== undefined && { csrf }), ...fields })
  const response = await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: { cookie, 'accept-language': 'en', ...headers },
    ...(fields && { body }),
  })
  return { status: response.status, text: await response.text() }
}

/** A session that was begun by a code and not admitted, of which the browser has kept the cookie nevertheless. */
export async function keepRefused({ app, makeCode }: TestConsole, somebody: Somebody): Promise<Bearer> {
  const body = new URLSearchParams({ code: await makeCode(somebody) })
  const refused = await fetch(`${app.url}/console/sign-in`, { method: 'POST', body, redirect: 'manual' })
  if (refused.status !== 403) throw new Error(`signed in: ${refused.status}`)
  const [cookie = ''] = (refused.headers.getSetCookie()[0] ?? '').split(';')
  // Whoever has the token can work out what stands in its forms.
  const csrf = createHmac('sha256', cookie.split('=')[1] ?? '')
    .update('console form')
    .digest('base64url')
  return { cookie, csrf }
}

/** The tables that have changed since this was last asked. */
export function watchTables({ app }: Pick<TestConsole, 'app'>): () => readonly string[] {
  const db = new Database(app.databaseFile, { readonly: true })
  onTestFinished(() => void db.close())
  let version: unknown
  let before = new Map<string, string>()

  const look = () => {
    const now = db.pragma('data_version', { simple: true })
    if (now === version) return []
    version = now
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").pluck().all()
    const after = new Map(
      names.map((name) => {
        const rows = db.prepare(`SELECT * FROM "${name}"`).all()
        const text = JSON.stringify(rows, (key, value) => (OF_TALKING.includes(key) ? undefined : value))
        return [String(name), createHash('sha256').update(text).digest('hex')] as const
      }),
    )
    const changed = [...after].flatMap(([name, hash]) => (before.get(name) === hash ? [] : [name]))
    before = after
    return changed
  }
  look()
  return look
}
