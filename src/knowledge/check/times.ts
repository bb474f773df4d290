import type { Span } from '../process.ts'
import type { Service } from '../service.ts'
import { either, milliseconds, rangeOf } from '../specification/durations.ts'
import { endsAsWanted } from '../specification/path.ts'
import type { Cases } from './cases.ts'
import { located } from './located.ts'
import type { Report } from './report.ts'

const DAY = 24 * 60 * 60_000

/** Whether each span runs forwards. */
export function checkSpans({ steps }: Service, report: Report): void {
  for (const { node, path } of located(steps)) {
    const takes: Span | undefined = 'takes' in node ? node.takes : undefined
    if (typeof takes !== 'object') continue
    const { from, to } = rangeOf(takes)
    if (from > to) report(`${path}.takes`, `from ${takes.from} is longer than to ${takes.to}; exchange them`)
  }
}

/** Whether the times that are stated are long enough for the process, when it ends as wanted. */
export function checkTimes({ processingTimes }: Service, { all }: Cases, report: Report): void {
  const total = either(all.filter(({ path }) => endsAsWanted(path)).map(({ path }) => path.takes))
  if (!total) return
  processingTimes.forEach(({ duration }, index) => {
    if (duration === undefined || total.from <= milliseconds(duration)) return
    const days = Math.ceil(total.from / DAY)
    report(
      `processingTimes.${index}.duration`,
      `the steps take ${days === 1 ? 'a day' : `${days} days`} at the least, which is longer than ${duration}; mend one of them`,
      'warning',
    )
  })
}
