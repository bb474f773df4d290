import type { EmergencyKind, EmergencyLexicon } from './emergency/lexicon.ts'
import { createScorer } from './emergency/score.ts'

/** Somebody's life is in danger, or violence happens now. */
export interface Emergency {
  readonly kind: EmergencyKind
}

/** Tells whether a message reports an emergency, in any of the languages. Pure and synchronous. */
export type RecogniseEmergency = (text: string) => Emergency | undefined

/** Prepares the recogniser. The preparation takes about a tenth of a second: do it once. */
export function emergencyRecogniser(lexicon: EmergencyLexicon): RecogniseEmergency {
  const score = createScorer(lexicon)
  return (text) => {
    const { kind } = score(text)
    return kind && { kind }
  }
}
