import { join } from 'node:path'
import { loadGlossary } from '../../src/knowledge/glossary.ts'
import { TOPICS_FILE } from '../../src/knowledge/open.ts'
import { loadLanguageSamples } from '../../src/knowledge/samples.ts'
import { createConcepts } from '../../src/knowledge/search/concepts.ts'
import { type SearchDocument, withQuestions } from '../../src/knowledge/search/document.ts'
import { createSearchIndex, type SearchIndex } from '../../src/knowledge/search/search.ts'
import { loadTopics } from '../../src/knowledge/topics-file.ts'
import { ENGINES, type Engine } from './engines.ts'
import { sampleQuestions, shippedDocuments, syntheticDocuments } from './synthetic.ts'

/**
 * One engine at one size, in a process of its own so that its memory is its own:
 * `node measure-engine.ts ENGINE SIZE QUESTIONS` prints one JSON object. Needs `--expose-gc`.
 */
export interface EngineFigures {
  /** CPU time of indexing, without the making of the documents. */
  readonly indexSeconds: number
  /** What the process grew by from before indexing, after garbage collection. */
  readonly megabytes: number
  /** Wall-clock and CPU milliseconds of a question. */
  readonly wall: Spread
  readonly cpu: Spread
  /** How many questions were asked before the time was up. */
  readonly asked: number
  /** Wall-clock milliseconds until one changed service is found as it is now; absent for those that index all anew. */
  readonly edit: Spread | undefined
}

export interface Spread {
  readonly p50: number
  readonly p99: number
}

/** Slow engines are asked no longer than this; the figures are of what was asked by then. */
const ASKING_MS = 30_000
const WARM_UP = 50

const [name = '', size = '12', questions = '500'] = process.argv.slice(2)
let ours: SearchIndex | undefined
const engine = name === 'Silta' ? await silta() : ENGINES.find((each) => each.name === name)
if (!engine) throw new Error(`no engine is called "${name}"`)

const shipped = await shippedDocuments()
const all = sampleQuestions(shipped, Number(questions) + WARM_UP)
let makingMs = 0
globalThis.gc?.()
const before = process.memoryUsage.rss()
const from = cpuMs()
const search = await engine.index(timed(syntheticDocuments(shipped, Number(size))))
const indexSeconds = (cpuMs() - from - makingMs) / 1000
globalThis.gc?.()
const megabytes = (process.memoryUsage.rss() - before) / 1e6

const wall: number[] = []
const cpu: number[] = []
const begin = performance.now()
for (const [number, { text, locale }] of all.entries()) {
  if (performance.now() - begin > ASKING_MS) break
  const startCpu = cpuMs()
  const start = performance.now()
  await search(text, locale, 10)
  if (number < WARM_UP) continue
  wall.push(performance.now() - start)
  cpu.push(cpuMs() - startCpu)
}
const edit = ours && spread(timesOfEdits(ours, shipped, Number(size)))
const asked = wall.length
const figures: EngineFigures = { indexSeconds, megabytes, wall: spread(wall), cpu: spread(cpu), asked, edit }
console.log(JSON.stringify(figures))

/** With all that the app gives it. */
async function silta(): Promise<Engine> {
  const data = join(import.meta.dirname, '..', '..', 'data')
  const everyday = Object.values(await loadLanguageSamples(join(data, 'language-samples'))).flat()
  const concepts = createConcepts(await loadGlossary(join(data, 'glossary.yaml')))
  const topics = await loadTopics(TOPICS_FILE)
  return {
    name,
    async index(documents) {
      const index = createSearchIndex(documents, { everyday, concepts, topics })
      ours = index
      return (text, locale, limit) => index.find({ text, locale, limit }).hits
    },
  }
}

/** Each of the shipped services gets one more question, one after another. */
function timesOfEdits(index: SearchIndex, documents: readonly SearchDocument[], count: number): number[] {
  const synthetic = Array.from({ length: Math.max(0, count - documents.length) }, (_, at) => at + documents.length)
  const ids = [...documents.map(({ id }) => id), ...synthetic.map((number) => `synthetic-${number}`)]
  return documents.map((document, number) => {
    const changed = withQuestions(document, { en: [`is question ${number} one that nobody asked before`] })
    const start = performance.now()
    index.change([document], [changed], ids)
    index.find({ text: 'has anybody asked this before', locale: 'en', limit: 1 })
    return performance.now() - start
  })
}

function spread(times: number[]): Spread {
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Passes the documents on and adds up what their making took. */
function* timed<T>(items: Iterable<T>): Generator<T> {
  let start = cpuMs()
  for (const item of items) {
    makingMs += cpuMs() - start
    yield item
    start = cpuMs()
  }
  makingMs += cpuMs() - start
}
