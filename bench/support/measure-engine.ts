import { ENGINES } from './engines.ts'
import { sampleQuestions, shippedDocuments, syntheticDocuments } from './synthetic.ts'

/**
 * One engine at one size, in a process of its own so that its memory is its own:
 * `node measure-engine.ts ENGINE SIZE QUESTIONS` prints one JSON object. Needs `--expose-gc`.
 */
export interface EngineFigures {
  readonly indexSeconds: number
  /** What the process grew by from before indexing, after garbage collection. */
  readonly megabytes: number
  readonly p50: number
  readonly p99: number
}

const [name = '', size = '12', questions = '500'] = process.argv.slice(2)
const engine = ENGINES.find((each) => each.name === name)
if (!engine) throw new Error(`no engine is called "${name}"`)

const shipped = await shippedDocuments()
const asked = sampleQuestions(shipped, Number(questions))
globalThis.gc?.()
const before = process.memoryUsage.rss()
const from = performance.now()
const search = await engine.index(syntheticDocuments(shipped, Number(size)))
const indexSeconds = (performance.now() - from) / 1000
globalThis.gc?.()
const megabytes = (process.memoryUsage.rss() - before) / 1e6

const times: number[] = []
for (const { text, locale } of asked.slice(0, 50)) await search(text, locale, 10)
for (const { text, locale } of asked) {
  const start = performance.now()
  await search(text, locale, 10)
  times.push(performance.now() - start)
}
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
const figures: EngineFigures = { indexSeconds, megabytes, p50: at(0.5), p99: at(0.99) }
console.log(JSON.stringify(figures))
