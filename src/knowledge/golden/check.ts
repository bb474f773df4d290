import type { Localised } from '../../locale.ts'
import type { Fault } from '../../yaml.ts'
import { reporter } from '../check/report.ts'
import { loadFloor } from './floor.ts'
import { GOLDEN_FOLDER, type GoldenLine, loadGolden } from './golden.ts'

/** What the lines are checked against: a service or a situation. */
export interface AskedEntry {
  readonly id: string
  readonly exampleQuestions: Localised<readonly string[]>
}

/** What is wrong with the golden questions of a base and their floor. */
export async function goldenFaults(directory: string, entries: readonly AskedEntry[]): Promise<Fault[]> {
  const faults: Fault[] = []
  await loadFloor(directory, faults)
  const lines = await loadGolden(directory, faults)
  return [...faults, ...checkGolden(lines, entries)]
}

/** What is wrong with the lines beside their shape: an id that is none, a text that says nothing new. */
export function checkGolden(lines: readonly GoldenLine[], entries: readonly AskedEntry[]): Fault[] {
  const faults: Fault[] = []
  const examples = new Map(entries.map((entry) => [entry.id, new Set(allExamples(entry).map(folded))]))
  const seen = new Map<string, GoldenLine>()
  const unknown = new Set<string>()
  for (const line of lines) {
    const report = reporter(fileOf(line), faults)
    const text = folded(line.text)
    const before = seen.get(text)
    if (before) {
      report(`${line.at}.text`, `${fileOf(before)} at ${before.at} has the same text; ask in other words`)
    } else seen.set(text, line)
    if (!('id' in line)) continue
    const { id } = line
    const own = examples.get(id)
    if (!own && !unknown.has(id)) {
      // Once is enough: as a rule ten lines are about it.
      unknown.add(id)
      report(`${line.at}.id`, `there is no service or situation "${id}", or it has an error`)
    } else if (own?.has(text)) {
      const message = `"${id}" has this as an example question, so that it measures nothing; ask in other words`
      report(`${line.at}.text`, message, 'warning')
    }
  }
  return faults
}

function fileOf({ author }: GoldenLine): string {
  return `${GOLDEN_FOLDER}/${author}.yaml`
}

function allExamples({ exampleQuestions }: AskedEntry): string[] {
  return Object.values(exampleQuestions).flat()
}

/** Capitals, punctuation and spaces make no other question. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
