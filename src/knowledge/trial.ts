import type { Query } from './answer.ts'
import type { Emergency } from './emergency.ts'
import { type Explanation, explain } from './explain.ts'
import type { Knowledge } from './open.ts'
import type { SmallTalk } from './small-talk.ts'

/** What a question would be taken for, and why. */
export interface Trial {
  /** What to do now is said first. */
  readonly emergency: Emergency | undefined
  /** It is answered in kind, and no entry is looked for. */
  readonly smallTalk: SmallTalk | undefined
  /** Absent for small talk. */
  readonly explanation: Explanation | undefined
}

/** Tries a question out, as it would be answered without a language model. Pure. */
export function tryQuestion(
  {
    base,
    recogniseEmergency,
    recogniseSmallTalk,
  }: Pick<Knowledge, 'base' | 'recogniseEmergency' | 'recogniseSmallTalk'>,
  query: Query,
): Trial {
  const emergency = recogniseEmergency(query.text)
  const smallTalk = emergency ? undefined : recogniseSmallTalk(query.text, query.locale)
  return { emergency, smallTalk, explanation: smallTalk ? undefined : explain(base, query) }
}
