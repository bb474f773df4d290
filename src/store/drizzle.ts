import { createRequire } from 'node:module'

export type { InferSelectModel, SQL } from 'drizzle-orm'
export type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
export type { AnySQLiteColumn, SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

/**
 * Drizzle, loaded as CommonJS. Node parses the package's very long list of exports once for each ES module
 * in it, which costs half a second and 190 MB at every start (Node 24.21, drizzle-orm 0.45).
 * drizzle-kit reads the schema as CommonJS itself, where `import.meta` is empty.
 */
const load = createRequire(import.meta.url ?? `file://${process.cwd()}/`)

const orm = load('drizzle-orm') as typeof import('drizzle-orm')
const core = load('drizzle-orm/sqlite-core') as typeof import('drizzle-orm/sqlite-core')
const driver = load('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3')
const migrator = load('drizzle-orm/migrator') as typeof import('drizzle-orm/migrator')

export const { and, asc, count, desc, eq, exists, getTableColumns, gt, inArray, isNotNull, isNull, lt, lte, max } = orm
export const { min, ne, notExists, or, sql } = orm
export const { alias, index, integer, primaryKey, sqliteTable, text, uniqueIndex } = core
export const { drizzle } = driver
export const { readMigrationFiles } = migrator
