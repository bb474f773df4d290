import { join } from 'node:path'
import { type Knowledge, openKnowledge } from '../../src/knowledge/open.ts'
import { PROJECT } from './silta-process.ts'

let opened: Promise<Knowledge> | undefined

/** The base that Silta ships with, opened once for all tests of a file: it is never changed. */
export function shippedKnowledge(): Promise<Knowledge> {
  opened ??= openKnowledge(join(PROJECT, 'data'))
  return opened
}
