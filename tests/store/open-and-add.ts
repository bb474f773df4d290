/** A process of the test that opens a store, says so, waits for a line, and adds deliveries: `open-and-add.ts FILE NAME COUNT`. */
import { once } from 'node:events'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { aDelivery, NOON } from '../support/store-data.ts'

const [file = '', name = '', count = '0'] = process.argv.slice(2)
console.log('ready')
await once(process.stdin, 'data')
const store = openSqliteStore(file)
for (let index = 0; index < Number(count); index += 1) {
  await store.deliveries.add([aDelivery(`${name} ${index}`)], NOON)
}
await store.close()
process.stdin.destroy()
