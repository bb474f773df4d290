import type { Localised } from '../../locale.ts'
import type { Condition, Fact } from '../process.ts'
import { valuesIn } from './conditions.ts'

/** What reads a service's texts in one language. */
export interface LabelReader {
  readonly locale: string
  read(text: Localised): string
}

/** For whom something is: "Finnish citizen", "Lost or Stolen"; several facts are set off by commas. */
export function conditionLabel(condition: Condition, facts: readonly Fact[], reader: LabelReader): string {
  return conditionsLabel([condition], facts, reader)
}

/** The same for conditions that all have to hold: of two about one fact, the values that they share. */
export function conditionsLabel(conditions: readonly Condition[], facts: readonly Fact[], reader: LabelReader): string {
  const disjunction = new Intl.ListFormat(reader.locale, { type: 'disjunction' })
  const shared = new Map<string, readonly string[]>()
  for (const [id, wanted] of conditions.flatMap((condition) => Object.entries(condition))) {
    const values = valuesIn(wanted)
    shared.set(id, shared.get(id)?.filter((value) => values.includes(value)) ?? values)
  }
  return [...shared]
    .map(([id, values]) => disjunction.format(values.map((value) => reader.read(valueText(facts, id, value)))))
    .filter((label) => label !== '')
    .join(', ')
}

function valueText(facts: readonly Fact[], fact: string, value: string): Localised {
  const values = facts.find(({ id }) => id === fact)?.values
  return values?.find(({ id }) => id === value)?.text ?? { en: value }
}
