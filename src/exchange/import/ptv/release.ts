import { codeNamed } from '../life-events.ts'
import { listOf, objectOf, textOf } from '../loose.ts'
import { wordsOf } from './words.ts'

type Loose = Readonly<Record<string, unknown>>

/** The texts of a general description in PTV's releases, and what the open API calls them. */
const TEXTS: Readonly<Record<string, string>> = {
  ShortDescription: 'Summary',
  Description: 'Description',
  BackgroundDescription: 'BackgroundDescription',
  UserInstructions: 'UserInstruction',
  ChargeTypeAdditionalInfo: 'ChargeTypeAdditionalInfo',
  DeadLineAdditionalInfo: 'DeadLine',
  ValidityTimeAdditionalInfo: 'ValidityTime',
  ProcessingTimeAdditionalInfo: 'ProcessingTime',
}

/** A general description as PTV's releases list them, in the shape of the open API. */
export function fromRelease(released: Loose): Loose {
  const typed = (field: string, type: string) => wordsOf(objectOf(released[field])).map((words) => ({ ...words, type }))
  const terms = (field: string) =>
    listOf(released[field]).flatMap((term) => {
      const value = textOf(term)
      return value === undefined ? [] : [{ name: [{ language: 'fi', value }], code: codeNamed(value) }]
    })
  return {
    id: released.id,
    names: typed('Name', 'Name'),
    descriptions: Object.entries(TEXTS).flatMap(([field, type]) => typed(field, type)),
    requirements: wordsOf(objectOf(released.ServiceRestrictions)),
    serviceChargeType: released.charge,
    lifeEvents: terms('lifeEvent'),
    ontologyTerms: terms('ontology'),
    serviceClasses: terms('serviceClass'),
  }
}
