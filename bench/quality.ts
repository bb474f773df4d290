import { type GoldenLine, isHeldOut, loadGolden } from '../src/knowledge/golden/golden.ts'
import { openKnowledge } from '../src/knowledge/open.ts'
import { loadLanguageSamples } from '../src/knowledge/samples.ts'
import { toSearchDocument } from '../src/knowledge/search/document.ts'
import type { Fault } from '../src/yaml.ts'
import { createPrepare } from './support/peers/words.ts'
import { emergencyGoals, goalsOf } from './support/quality/goals.ts'
import { measureOursBeside } from './support/quality/ours.ts'
import { measurePeers } from './support/quality/peers.ts'
import { heldOutReports, openReports, ourReports } from './support/quality/reports.ts'
import { besideTables, chosenTable, ourTables } from './support/quality/tables.ts'
import type { Bench, BenchResult } from './support/result.ts'

export const bench: Bench = {
  name: 'quality',
  describe: 'right answers to the golden questions, on lines not learnt from, beside other engines on the same base',
  run: () => measureQuality('data'),
}

/** Measures the base and the golden questions below `directory`. Throws when a file of questions has a fault. */
export async function measureQuality(directory: string): Promise<BenchResult> {
  const faults: Fault[] = []
  const lines = await loadGolden(directory, faults)
  if (faults.length > 0) throw new Error(faults.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  const { base } = await openKnowledge(directory)
  const prepare = createPrepare(await loadLanguageSamples('data/language-samples'))
  const about = lines.filter((line) => 'id' in line)
  const asked = { open: about.filter((line) => !isHeldOut(line)), heldOut: about.filter(isHeldOut) }
  const [outcomes, peers] = await Promise.all([
    measureOursBeside({ directory, lines }),
    measurePeers(asked, [...base.services.values()].map(toSearchDocument), prepare),
  ])
  const ours = ourReports(outcomes)
  const open = openReports(ours, peers)
  const heldOut = heldOutReports(ours, peers)
  return {
    input: described(lines, base.services.size),
    tables: [
      ...ourTables(ours, outcomes.calibration),
      ...besideTables('Other authors', open),
      chosenTable(peers),
      ...besideTables('Held out', heldOut),
    ],
    goals: [...goalsOf('other authors', open), ...goalsOf('held out', heldOut), ...emergencyGoals(ours.shipped)],
    notes: asked.heldOut.length > 0 ? [] : [`no ${directory}/golden/held-out-*.yaml: nothing was held out`],
  }
}

function described(lines: readonly GoldenLine[], services: number): string {
  const about = lines.filter((line) => 'id' in line).length
  return (
    `${services} services; ${about} questions about one and ${lines.length - about} about none, with the language of the person ` +
    'known. Silta: each author’s lines are judged by a model that learnt from the others’ (lines about none are dealt to ' +
    'eight folds). The other engines have the same services as documents; each author’s lines are asked with the settings that ' +
    'are best on the others’, out of all combinations tried. Held out: learnt and chosen from all other lines. Emergencies and ' +
    'small talk are recognised by lists written by hand, as shipped: whoever wrote them may have seen these lines'
  )
}
