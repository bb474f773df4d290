import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle, readMigrationFiles, sql } from './drizzle.ts'

export type Connection = Database.Database
export type Db = BetterSQLite3Database & { readonly $client: Connection }

/** Opens the database file, making its folder, and brings its tables up to date. Throws when it cannot. */
export function openDatabase(file: string): Db {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const client = new Database(file)
  try {
    client.pragma('journal_mode = WAL')
    client.pragma('busy_timeout = 5000')
    // What is erased is overwritten, not only unlinked.
    client.pragma('secure_delete = ON')
    const db = drizzle({ client })
    // A migration that rebuilds a table drops the old one, and with foreign keys on that would delete its children.
    client.pragma('foreign_keys = OFF')
    migrate(db)
    client.pragma('foreign_keys = ON')
    return db
  } catch (error) {
    client.close()
    throw error
  }
}

/**
 * Runs the migrations that the file has not had. Drizzle's own migrator reads what was done before it takes
 * the write lock, so that two processes starting on a new file would both make the tables.
 */
function migrate(db: Db): void {
  const migrations = readMigrationFiles({ migrationsFolder: join(import.meta.dirname, 'migrations') })
  const work = () => {
    db.run(sql`create table if not exists __drizzle_migrations
      (id integer primary key, hash text not null, created_at integer)`)
    const last = db.get<{ at: number | null }>(sql`select max(created_at) as at from __drizzle_migrations`)?.at ?? 0
    for (const { sql: statements, hash, folderMillis } of migrations) {
      if (folderMillis <= last) continue
      for (const statement of statements) db.run(sql.raw(statement))
      db.run(sql`insert into __drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`)
    }
  }
  db.transaction(work, { behavior: 'immediate' })
}
