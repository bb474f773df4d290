import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { LOCALES } from '../../locale.ts'
import { describeFault, type Fault, readYaml } from '../../yaml.ts'
import { chosen, slug } from '../schema-parts.ts'

/** How a question is put; a ranker may be good at one and bad at another. */
export const GOLDEN_KINDS = [
  'plain',
  'colloquial',
  'typo',
  'no-diacritics',
  'transliterated',
  'short',
  'long',
  'code-switched',
] as const
export type GoldenKind = (typeof GOLDEN_KINDS)[number]

/** What is to become of a line that is about no entry. */
const EXPECTATIONS = ['none', 'small-talk', 'emergency', 'no-emergency'] as const
export type Expectation = (typeof EXPECTATIONS)[number]

const told = { locale: z.enum(LOCALES), kind: z.enum(GOLDEN_KINDS), text: z.string().trim().min(1).max(1000) }
const aboutEntry = z.strictObject({ id: slug, ...told })
const aboutNone = z.strictObject({ expect: z.enum(EXPECTATIONS), ...told })
type Written = z.infer<typeof aboutEntry> | z.infer<typeof aboutNone>

/**
 * A question as somebody types it who has not seen the entries, and what is right to make of it: the entry with the `id`,
 * or what is expected of what no entry is about.
 */
export type GoldenLine = Readonly<Written> & {
  /** The name of its file, without the ending. */
  readonly author: string
  /** Its place in the file, from 0. */
  readonly at: number
}

const linesSchema = z.array(
  chosen<Written>((written) =>
    typeof written === 'object' && written !== null && 'expect' in written ? aboutNone : aboutEntry,
  ),
)

/** Where the lines are, below the folder of the base. */
export const GOLDEN_FOLDER = 'golden'
/** Files whose names begin so are the honest measure of what was learnt from all others: nothing ever learns from them. */
const HELD_OUT = 'held-out'
/** The file beside the lines with what they must come to at least. */
export const FLOOR_FILE = `${GOLDEN_FOLDER}/floor.yaml`

/** Whether nothing may learn from the line. */
export function isHeldOut({ author }: Pick<GoldenLine, 'author'>): boolean {
  return author.startsWith(HELD_OUT)
}

/**
 * Reads `golden/*.yaml` below `directory`, in alphabetical order. A file with a fault is left out and its faults are
 * added to `faults`; a folder that is missing has no lines.
 */
export async function loadGolden(directory: string, faults: Fault[]): Promise<GoldenLine[]> {
  const lines: GoldenLine[] = []
  for (const file of await goldenFiles(directory, faults)) {
    const author = file.slice(GOLDEN_FOLDER.length + 1).replace(/\.ya?ml$/, '')
    const read = await readYaml(directory, file, linesSchema, faults)
    for (const [at, line] of (read ?? []).entries()) lines.push({ ...line, author, at })
  }
  return lines
}

async function goldenFiles(directory: string, faults: Fault[]): Promise<string[]> {
  try {
    const names = await readdir(join(directory, GOLDEN_FOLDER))
    const files = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${GOLDEN_FOLDER}/${name}`)
    return files.filter((file) => file !== FLOOR_FILE).sort()
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isMissing) faults.push({ file: GOLDEN_FOLDER, path: '', message: describeFault(error), severity: 'error' })
    return []
  }
}
