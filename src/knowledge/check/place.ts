import type { Service } from '../service.ts'
import type { Report } from './report.ts'

/** Whether an entry is filed where people and other entries look for it. */
export function checkPlace({ id, country }: Service, file: string, report: Report): void {
  checkFileName(id, file, report)
  const folder = file.split('/').at(-2)
  if (folder !== country)
    report('country', `country "${country}" is filed under "${folder}/"; move the file or mend the country`)
}

export function checkFileName(id: string, file: string, report: Report): void {
  if (file.split('/').at(-1) !== `${id}.yaml`)
    report('id', `the id "${id}" differs from the file's name; make them the same`)
}

/** `known` is undefined when the life events could not be read. */
export function checkLifeEvents(
  codes: readonly string[],
  known: ReadonlySet<string> | undefined,
  report: Report,
): void {
  codes.forEach((code, index) => {
    if (known && !known.has(code))
      report(`lifeEvents.${index}`, `unknown life event "${code}"; the known ones are in life-events.yaml`)
  })
}
