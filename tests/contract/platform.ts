import { afterEach, describe } from 'vitest'
import { createInbox } from './inbox.ts'
import { answersContract } from './platform/answers.ts'
import { type Bench, createMeet } from './platform/bench.ts'
import { changesContract } from './platform/changes.ts'
import { failingContract } from './platform/failing.ts'
import { filesContract } from './platform/files.ts'
import { groupsContract } from './platform/groups.ts'
import { mediaContract } from './platform/media.ts'
import { sendingContract } from './platform/sending.ts'
import { updatesContract } from './platform/updates.ts'
import type { CreateHarness, PlatformHarness } from './platform-harness.ts'

export type { CreateHarness, PlatformHarness, PlatformHarnessOptions, SeenMessage } from './platform-harness.ts'

/** What every platform must do, whatever its wire looks like; each platform runs it through its own harness. */
export function platformContract(name: string, createHarness: CreateHarness): void {
  describe(`${name} as a Platform`, () => {
    const running: PlatformHarness[] = []
    afterEach(async () => {
      for (const harness of running.splice(0)) await harness.stop()
    })

    const start: Bench['start'] = async () => {
      const inbox = createInbox()
      const harness = await createHarness({ receive: inbox.receive })
      running.push(harness)
      return { inbox, harness }
    }
    const bench: Bench = { start, meet: createMeet(start) }

    updatesContract(bench)
    filesContract(bench)
    sendingContract(bench)
    mediaContract(bench)
    answersContract(bench)
    changesContract(bench)
    groupsContract(bench)
    failingContract(bench)
  })
}
