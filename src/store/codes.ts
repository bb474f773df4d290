import { hashCode } from '../one-time-code.ts'
import type { Db } from './database.ts'
import { eq, sql } from './drizzle.ts'
import type { OneTimeCode } from './relay-store.ts'
import { codes } from './schema.ts'
import { prepareUpsert } from './upsert.ts'

/** One-time codes, used inside the transactions of other stores. */
export interface Codes {
  /** By what somebody has typed. */
  find(typed: string): OneTimeCode | undefined
  make(code: OneTimeCode): void
  redeem(hash: string): void
}

export function createCodes(db: Db): Codes {
  const make = prepareUpsert(db, codes, [codes.hash])
  const byHash = db
    .select()
    .from(codes)
    .where(eq(codes.hash, sql.placeholder('hash')))
    .prepare()

  return {
    find(typed) {
      const hash = hashCode(typed)
      return hash === undefined ? undefined : byHash.get({ hash })
    },
    make,
    redeem(hash) {
      db.delete(codes).where(eq(codes.hash, hash)).run()
    },
  }
}
