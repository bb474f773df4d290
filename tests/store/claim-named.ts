/** A process of the test that claims each question named on a line of its input, and says when it has: `claim-named.ts FILE NAME PLATFORM`. */
import { createInterface } from 'node:readline'
import { openClaimDesk } from '../support/claim-desk.ts'

const [file = '', name = '', platform = ''] = process.argv.slice(2)
const desk = await openClaimDesk(file, name)
const volunteer = await desk.volunteer(name, platform)
console.log('ready')
for await (const question of createInterface({ input: process.stdin })) {
  desk.clock.now += 5000
  await desk.claim(volunteer, question)
  console.log(question)
}
await desk.close()
