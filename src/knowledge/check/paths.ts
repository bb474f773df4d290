import type { Choice, Facts, Node } from '../process.ts'
import { factsIn, holds } from '../specification/conditions.ts'
import { type Cases, inWords } from './cases.ts'
import { listsIn } from './located.ts'
import { type Report, some } from './report.ts'

/** Whether somebody comes to every node, and every choice has a way for everybody who comes to it. */
export function checkPaths(nodes: readonly Node[], cases: Cases, report: Report, path = 'steps'): void {
  for (const [index, node] of nodes.entries()) {
    const own = `${path}.${index}`
    if (!cases.reached.has(node)) {
      report(own, 'nobody comes here: every path has ended before; put it before the end, or delete it')
      return
    }
    if (!cases.entered.has(node)) {
      report(
        `${own}.when`,
        'this never holds here: nobody like that comes this way; mend the condition, or delete it all',
      )
      continue
    }
    const taken = 'choice' in node ? checkChoice(node, cases, own, report) : undefined
    listsIn(node, own).forEach((list, at) => {
      if (!taken || taken.has(at)) checkPaths(list.nodes, cases, report, list.path)
    })
  }
}

/** The branches that somebody takes. */
function checkChoice(choice: Choice, cases: Cases, path: string, report: Report): ReadonlySet<number> {
  const chosen = cases.chosen.get(choice) ?? new Map<number, readonly Facts[]>()
  const everybody = [...chosen.values()].flat()
  choice.choice.forEach(({ when }, index) => {
    if (chosen.has(index)) return
    const isTaken = everybody.some((facts) => holds(when, facts) === true)
    report(
      `${path}.choice.${index}${when ? '.when' : ''}`,
      isTaken
        ? 'nobody takes this branch: those before it are for all for whom it would be; mend a condition, or delete it'
        : 'this never holds here: nobody like that comes this way; mend the condition, or delete the branch',
    )
  })
  const uncovered = chosen.get(-1)
  if (uncovered) {
    const about = factsIn(
      choice.choice.map(({ when }) => when),
      cases.used,
    )
    const covered = [...chosen].flatMap(([branch, facts]) => (branch === -1 ? [] : facts))
    report(
      `${path}.choice`,
      `nothing is said for ${some(inWords(uncovered, covered, about), '; ')}. Add a branch, or a last one without "when" for everybody else`,
    )
  }
  if (choice.choice.every(({ steps }) => steps.length === 0))
    report(`${path}.choice`, 'no branch has any steps; write some, or delete the choice')
  else if (choice.choice.length === 1 && chosen.has(0) && !uncovered)
    report(`${path}.choice`, 'there is only one way to go; write its steps without the choice')
  return new Set(chosen.keys())
}
