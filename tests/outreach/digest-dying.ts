/** A process of the test that makes digests and dies meanwhile: `digest-dying.ts FILE POINT NUMBER`. */
import { makeDigests } from './digest-maker.ts'

const [file = '', dying, last] = process.argv.slice(2)
await makeDigests(file, (point, number) => {
  if (point === dying && number === Number(last)) process.kill(process.pid, 'SIGKILL')
})
