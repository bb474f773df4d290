import type { Db } from './database.ts'
import { getTableColumns, type InferSelectModel, type SQLiteColumn, type SQLiteTable, sql } from './drizzle.ts'

/** A prepared statement that writes a whole row, over the one with the same key if there is one. */
export function prepareUpsert<Table extends SQLiteTable>(
  db: Db,
  table: Table,
  key: SQLiteColumn[],
): (row: InferSelectModel<Table>) => void {
  const columns: [string, SQLiteColumn][] = Object.entries(getTableColumns(table))
  const others = columns.filter(([, column]) => !key.includes(column))
  const statement = db
    .insert(table)
    // A bare placeholder of a JSON column would turn null into the text "null"; `encode` does it instead.
    .values(Object.fromEntries(columns.map(([name]) => [name, sql`${sql.placeholder(name)}`])) as never)
    .onConflictDoUpdate({
      target: key,
      set: Object.fromEntries(
        others.map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]),
      ) as never,
    })
    .prepare()
  const encode = (row: Record<string, unknown>) =>
    columns.map(([name, column]) => [name, row[name] === null ? null : column.mapToDriverValue(row[name])])
  return (row) => {
    statement.run(Object.fromEntries(encode(row)))
  }
}
