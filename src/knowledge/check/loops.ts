import type { End } from '../process.ts'
import type { Service } from '../service.ts'
import { restartOf } from '../specification/restart.ts'
import { type Case, type Cases, inWords, push } from './cases.ts'
import { type Located, located } from './located.ts'
import { type Report, some } from './report.ts'

/** Whether each end may stand where it does, and whoever starts again can get out of it. */
export function checkEnds(service: Service, cases: Cases, report: Report): void {
  const nodes = located(service.steps)
  const stuck = casesStuck(service, cases)
  for (const { node, path, isInParallel } of nodes) {
    if (!('end' in node)) continue
    if (isInParallel)
      report(path, 'an end cannot stand in a part of a parallel, since the other parts go on; put it after them')
    if (node.from !== undefined && node.end !== 'restart')
      report(`${path}.from`, `only an end of kind "restart" leads back; delete "from", or write "end: restart"`)
    if (node.end !== 'restart' || !cases.entered.has(node)) continue
    const here = cases.all.filter((one) => one.entered.has(node))
    const wrong = wrongStart(node, nodes, here)
    if (wrong) report(`${path}.from`, wrong)
    else if (here.some((one) => stuck.has(one))) {
      const others = cases.all.filter((one) => !stuck.has(one)).map(({ facts }) => facts)
      const who = inWords(
        here.filter((one) => stuck.has(one)).map(({ facts }) => facts),
        others,
        cases.used,
      )
      report(
        path,
        `whoever starts again here comes back for ever (${some(who, '; ')}); let a fact with "asked: later" decide whether it succeeds`,
      )
    }
  }
}

function wrongStart({ from }: End, nodes: readonly Located[], here: readonly Case[]): string | undefined {
  if (from === undefined) return undefined
  const start = nodes.find(({ node }) => node.id === from)
  if (!start) return `no step has the id "${from}"; name one that comes before`
  if (start.isInParallel)
    return `"${from}" is in a part of a parallel; start again at the parallel itself, or elsewhere`
  if (here.every((one) => one.entered.has(start.node))) return undefined
  return `not everybody who comes here has come by "${from}"; name a step that is before this on every path`
}

/**
 * Those who never get out of starting again. After a restart the facts asked later that lie ahead may have other values,
 * and all others keep theirs.
 */
function casesStuck(service: Service, { all, used }: Cases): ReadonlySet<Case> {
  const restarts = new Map<End, Case[]>()
  for (const one of all) {
    const { stop } = one.path
    if (stop && 'end' in stop && stop.end.end === 'restart') push(restarts, stop.end, one)
  }
  const stuck = new Set([...restarts.values()].flat())
  for (let before = -1; before !== stuck.size; ) {
    before = stuck.size
    for (const [end, cases] of restarts) {
      const open = restartOf(service, end).facts
      const kept = used.filter(({ id }) => !open.includes(id))
      const key = ({ facts }: Case) => kept.map(({ id }) => facts[id]).join(' ')
      const free = new Set(all.filter((one) => !stuck.has(one)).map(key))
      for (const one of cases) if (free.has(key(one))) stuck.delete(one)
    }
  }
  return stuck
}
