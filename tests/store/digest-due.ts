/** A process of the test that opens a store, says so, waits for a line, and makes digests: `digest-due.ts FILE`. */
import { once } from 'node:events'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { tellAll } from '../contract/store/outreach-data.ts'
import { NOON } from '../support/store-data.ts'

const [file = ''] = process.argv.slice(2)
const store = openSqliteStore(file)
console.log('ready')
await once(process.stdin, 'data')
for (;;) {
  const { due, deliveries } = await store.outreach.digest(NOON, 7, 2, tellAll)
  if (due === 0) break
  console.log(`made ${deliveries.length}`)
}
await store.close()
process.stdin.destroy()
