import type { Fault } from '../yaml.ts'
import { allCases } from './check/cases.ts'
import { checkChannels } from './check/channels.ts'
import { checkDemands } from './check/demands.ts'
import { checkDocuments } from './check/documents.ts'
import { checkFacts } from './check/facts.ts'
import { checkEnds } from './check/loops.ts'
import { checkPaths } from './check/paths.ts'
import { checkLifeEvents, checkPlace } from './check/place.ts'
import { checkReferences } from './check/references.ts'
import { type Report, reporter } from './check/report.ts'
import { checkTexts } from './check/texts.ts'
import { checkSpans, checkTimes } from './check/times.ts'
import type { Service } from './service.ts'
import { MOST_COMBINATIONS } from './specification/conditions.ts'

/**
 * What one service says that its shape alone cannot rule out: references, hours, languages left out, and whether its
 * process can be gone through by everybody. What is said across services is checked in check/base.ts.
 * `lifeEvents` are the codes there are; `undefined` when they could not be read.
 */
export function checkService(service: Service, file: string, lifeEvents: ReadonlySet<string> | undefined): Fault[] {
  const faults: Fault[] = []
  const report = reporter(file, faults)
  checkPlace(service, file, report)
  checkReferences(service, report)
  checkLifeEvents(service.lifeEvents, lifeEvents, report)
  checkChannels(service, report)
  checkSpans(service, report)
  if (checkFacts(service, report)) proveProcess(service, report)
  checkTexts(service, report)
  return faults
}

/** What only following everybody through the process can show. */
function proveProcess(service: Service, report: Report): void {
  const cases = allCases(service)
  if (typeof cases === 'number') {
    report(
      'facts',
      `the facts make ${cases} combinations, of which at most ${MOST_COMBINATIONS} can be checked; use fewer facts or values, or make two services of it`,
    )
    return
  }
  checkPaths(service.steps, cases, report)
  checkEnds(service, cases, report)
  checkDemands(service, cases, report)
  checkDocuments(service, cases, report)
  checkTimes(service, cases, report)
}
