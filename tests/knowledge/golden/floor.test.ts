import { join } from 'node:path'
import { expect, it } from 'vitest'
import { goldenFaults } from '../../../src/knowledge/golden/check.ts'
import { belowFloor, loadFloor } from '../../../src/knowledge/golden/floor.ts'
import { loadGolden } from '../../../src/knowledge/golden/golden.ts'
import { reportGolden } from '../../../src/knowledge/golden/report.ts'
import { askKnowledge, runGolden } from '../../../src/knowledge/golden/run.ts'
import { shippedKnowledge } from '../../support/shipped.ts'
import { PROJECT } from '../../support/silta-process.ts'

it('what Silta ships keeps to its floor', async () => {
  const data = join(PROJECT, 'data')
  const knowledge = await shippedKnowledge()
  const { services, situations } = knowledge.base
  expect(await goldenFaults(data, [...services.values(), ...situations.values()])).toEqual([])
  const floor = await loadFloor(data, [])
  const lines = await loadGolden(data, [])
  if (!floor) throw new Error('there is no floor')
  expect(belowFloor(reportGolden(runGolden(lines, askKnowledge(knowledge))), floor)).toEqual([])
}, 120_000)
