import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../silta-process.ts'

/** Official schemas and examples, which lie beside the project and are no part of it. */
const CORPORA = join(PROJECT, '..', 'shared', 'corpora')

export const HAS_CORPORA = existsSync(CORPORA)

/** For the name of a test that is skipped without them. */
export const NEEDS_CORPORA = HAS_CORPORA ? '' : ' (skipped: ../shared/corpora is not there)'

/** The text of one of the files; only where {@link HAS_CORPORA}. */
export function corporaFile(...path: readonly string[]): string {
  return readFileSync(join(CORPORA, ...path), 'utf8')
}
