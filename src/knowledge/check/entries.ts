import type { Fault } from '../../yaml.ts'
import type { Document } from '../service.ts'
import type { Situation } from '../situation.ts'
import { checkFileName, checkLifeEvents } from './place.ts'
import { reporter } from './report.ts'
import { checkTexts } from './texts.ts'

/** What is wrong with a document that has a file of its own, apart from where it comes from. */
export function checkDocument(document: Document, file: string): Fault[] {
  const faults: Fault[] = []
  const report = reporter(file, faults)
  checkFileName(document.id, file, report)
  checkTexts(document, report)
  return faults
}

/** What is wrong with a situation, apart from the services that it leads to. */
export function checkSituationFile(
  situation: Situation,
  file: string,
  lifeEvents: ReadonlySet<string> | undefined,
): Fault[] {
  const faults: Fault[] = []
  const report = reporter(file, faults)
  checkFileName(situation.id, file, report)
  checkLifeEvents(situation.lifeEvents, lifeEvents, report)
  checkTexts(situation, report)
  return faults
}
