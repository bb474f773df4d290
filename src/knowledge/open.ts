import { join } from 'node:path'
import type { Fault } from '../yaml.ts'
import { type ChangingBase, createKnowledgeBase, type KnowledgeBase } from './answer.ts'
import { loadEmergencyLexicon } from './emergency/lexicon.ts'
import { emergencyRecogniser, type RecogniseEmergency } from './emergency.ts'
import { loadGlossary } from './glossary.ts'
import { intentRecogniser, loadIntents, type RecogniseIntent } from './intent.ts'
import type { Lessons } from './lessons.ts'
import { type LoadedKnowledge, loadKnowledge } from './load.ts'
import { loadLanguageSamples } from './samples.ts'
import { createConcepts } from './search/concepts.ts'
import type { Topics } from './search/topics.ts'
import type { Document } from './service.ts'
import { loadSmallTalk, type RecogniseSmallTalk, smallTalkRecogniser } from './small-talk.ts'
import type { Standing } from './standing.ts'
import { loadTopics } from './topics-file.ts'

export interface Knowledge {
  readonly base: KnowledgeBase
  /** Documents that have a file of their own. */
  readonly documents: readonly Document[]
  readonly recogniseEmergency: RecogniseEmergency
  readonly recogniseSmallTalk: RecogniseSmallTalk
  readonly recogniseIntent: RecogniseIntent
  /** What is wrong in the files; those with an error were left out. */
  readonly faults: readonly Fault[]
}

/** What Silta itself ships beside the services: it belongs to the program, whichever folder the services are in. */
const SHIPPED = join(import.meta.dirname, '..', '..', 'data')
/** What was learnt about how people word their questions. */
export const TOPICS_FILE = join(SHIPPED, 'topics.bin')

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
export interface Recognisers extends Pick<Knowledge, 'recogniseEmergency' | 'recogniseSmallTalk' | 'recogniseIntent'> {
  readonly createBase: (
    entries: Pick<LoadedKnowledge, 'services' | 'situations' | 'lifeEvents'>,
    standings?: ReadonlyMap<string, Standing>,
    lessons?: ReadonlyMap<string, Lessons>,
  ) => ChangingBase
}

/** Reads what Silta ships beside the entries; `learnt` stands in for the topics. Throws when it cannot be read. */
export async function openRecognisers(learnt?: Topics): Promise<Recognisers> {
  const lexicon = await loadEmergencyLexicon(join(SHIPPED, 'emergency.yaml'))
  const phrases = await loadSmallTalk(join(SHIPPED, 'small-talk.yaml'))
  const intents = await loadIntents(join(SHIPPED, 'intents.yaml'))
  const samples = await loadLanguageSamples(join(SHIPPED, 'language-samples'))
  const concepts = createConcepts(await loadGlossary(join(SHIPPED, 'glossary.yaml')))
  const topics = learnt ?? (await loadTopics(TOPICS_FILE))
  return {
    createBase: ({ services, situations, lifeEvents }, standings = new Map(), lessons = new Map()) =>
      createKnowledgeBase({ services, situations, lifeEvents, standings, lessons, samples, concepts, topics }),
    recogniseEmergency: emergencyRecogniser(lexicon),
    recogniseSmallTalk: smallTalkRecogniser(phrases),
    recogniseIntent: intentRecogniser(intents),
  }
}
