import { FACT_KINDS, type FactKind, type FactSource, FLAG_KINDS, type FlagKind, type StatedFact } from './fact.ts'

/** How many facts there are of each kind, and how many with each flag; those that there are none of are left out. */
export interface Totals {
  readonly facts: number
  readonly entries: number
  readonly kinds: Readonly<Partial<Record<FactKind, number>>>
  readonly flags: Readonly<Partial<Record<FlagKind, number>>>
}

export function totalsOf(facts: readonly StatedFact[]): Totals {
  return {
    facts: facts.length,
    entries: new Set(facts.map(({ entry }) => entry)).size,
    kinds: counted(
      FACT_KINDS,
      facts.map(({ kind }) => kind),
    ),
    flags: counted(
      FLAG_KINDS,
      facts.flatMap(({ flags }) => flags.map(({ kind }) => kind)),
    ),
  }
}

function counted<Name extends string>(names: readonly Name[], found: readonly Name[]): Partial<Record<Name, number>> {
  const counts = names.map((name) => [name, found.filter((one) => one === name).length] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0)) as Partial<Record<Name, number>>
}

/** The list to tick off, in lines for a terminal, with the totals at its end. */
export function factLines(facts: readonly StatedFact[]): string[] {
  const groups = [...Map.groupBy(facts, ({ entry }) => entry)]
  const { kinds, flags, ...all } = totalsOf(facts)
  return [
    ...groups.flatMap(([entry, stated]) => [entry, ...stated.map((fact) => `  ${lineOf(fact)}`), '']),
    `${all.facts} facts in ${all.entries} entries`,
    ...Object.entries(kinds).map(([kind, count]) => `  ${kind}: ${count}`),
    ...(Object.keys(flags).length > 0 ? ['flagged:'] : []),
    ...Object.entries(flags).map(([flag, count]) => `  ${flag}: ${count}`),
  ]
}

function lineOf({ path, value, texts, sources, flags }: StatedFact): string {
  const languages = Object.keys(texts)
  const words = languages.length > 0 ? ` (${languages.join(' ')}: "${Object.values(texts)[0]}")` : ''
  const marks = flags.map((flag) => `  ! ${inWords(flag)}`).join('')
  return `[ ] ${path}  ${value}${words}${sourceInWords(sources)}${marks}`
}

/** The nearest page, and how many others the entry rests on. */
function sourceInWords([nearest, ...others]: readonly FactSource[]): string {
  if (!nearest) return ''
  const { title, url, seen } = nearest
  const parts = [title, url, seen === undefined ? 'not among the sources' : `seen ${seen}`]
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  return `  — ${parts.filter((part) => part !== undefined).join(', ')}${more}`
}

function inWords({ kind, detail }: StatedFact['flags'][number]): string {
  return detail === undefined ? kind : `${kind} (${detail})`
}

const COLUMNS = [
  'checked',
  'entry',
  'path',
  'kind',
  'value',
  'languages',
  'words',
  'source',
  'address',
  'seen',
  'other sources',
  'flags',
]

/** The list as rows of a table, the first of them its header. */
export function factRows(facts: readonly StatedFact[]): string[][] {
  return [
    COLUMNS,
    ...facts.map(({ entry, path, kind, value, texts, sources: [nearest, ...others], flags }) => [
      '',
      entry,
      path,
      kind,
      value,
      Object.keys(texts).join(' '),
      Object.values(texts)[0] ?? '',
      nearest?.title ?? '',
      nearest?.url ?? '',
      nearest?.seen ?? '',
      others.map(({ url }) => url).join(' '),
      flags.map(inWords).join('; '),
    ]),
  ]
}
