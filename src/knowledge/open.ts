import { join } from 'node:path'
import type { Fault } from '../yaml.ts'
import { type ChangingBase, createKnowledgeBase, type KnowledgeBase } from './answer.ts'
import { loadEmergencyLexicon } from './emergency/lexicon.ts'
import { emergencyRecogniser, type RecogniseEmergency } from './emergency.ts'
import { type LoadedKnowledge, loadKnowledge } from './load.ts'
import { loadLanguageSamples } from './samples.ts'
import type { Document } from './service.ts'
import { loadSmallTalk, type RecogniseSmallTalk, smallTalkRecogniser } from './small-talk.ts'
import type { Standing } from './standing.ts'

export interface Knowledge {
  readonly base: KnowledgeBase
  /** Documents that have a file of their own. */
  readonly documents: readonly Document[]
  readonly recogniseEmergency: RecogniseEmergency
  readonly recogniseSmallTalk: RecogniseSmallTalk
  /** What is wrong in the files; those with an error were left out. */
  readonly faults: readonly Fault[]
}

/** What Silta itself ships beside the services: it belongs to the program, whichever folder the services are in. */
const SHIPPED = join(import.meta.dirname, '..', '..', 'data')

/**
 * Reads the services and situations below `directory` and prepares everything for questions. Throws when what Silta ships
 * beside them cannot be read.
 */
export async function openKnowledge(directory: string): Promise<Knowledge> {
  const loaded = await loadKnowledge(directory)
  const { createBase, ...recognisers } = await openRecognisers()
  return { ...recognisers, base: createBase(loaded), documents: loaded.documents, faults: loaded.faults }
}

/** What understands questions beside the entries themselves. */
export interface Recognisers extends Pick<Knowledge, 'recogniseEmergency' | 'recogniseSmallTalk'> {
  readonly createBase: (
    entries: Pick<LoadedKnowledge, 'services' | 'situations' | 'lifeEvents'>,
    standings?: ReadonlyMap<string, Standing>,
  ) => ChangingBase
}

/** Reads what Silta ships beside the entries. Throws when it cannot be read. */
export async function openRecognisers(): Promise<Recognisers> {
  const lexicon = await loadEmergencyLexicon(join(SHIPPED, 'emergency.yaml'))
  const phrases = await loadSmallTalk(join(SHIPPED, 'small-talk.yaml'))
  const samples = await loadLanguageSamples(join(SHIPPED, 'language-samples'))
  return {
    createBase: ({ services, situations, lifeEvents }, standings = new Map()) =>
      createKnowledgeBase({ services, situations, lifeEvents, standings, samples }),
    recogniseEmergency: emergencyRecogniser(lexicon),
    recogniseSmallTalk: smallTalkRecogniser(phrases),
  }
}
