import { join } from 'node:path'
import { type Knowledge, openKnowledge, openRecognisers, type Recognisers } from '../../src/knowledge/open.ts'
import { PROJECT } from './silta-process.ts'

let opened: Promise<Knowledge> | undefined
let recognisers: Promise<Recognisers> | undefined

/** The base that Silta ships with, opened once for all tests of a file: it is never changed. */
export function shippedKnowledge(): Promise<Knowledge> {
  opened ??= openKnowledge(join(PROJECT, 'data'))
  return opened
}

/** What understands questions in any base, opened once as well. */
export function shippedRecognisers(): Promise<Recognisers> {
  recognisers ??= openRecognisers()
  return recognisers
}
