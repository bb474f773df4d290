import nodeModule from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { Service } from '../knowledge/service.ts'
import type { Situation } from '../knowledge/situation.ts'
import type { RehearsalPart } from './rehearsal.ts'

/** The far side of a rehearsal: takes the entries in parts, answers once and ends. */

// The thread that started this one has compiled all of it already, but shares it only through this cache.
nodeModule.enableCompileCache()
const { rehearseTask } = await import('./rehearsing.ts')

const services: Service[] = []
const situations: Situation[] = []

parentPort?.on('message', (part: RehearsalPart) => {
  services.push(...part.services)
  situations.push(...part.situations)
  if (part.isLast) void answer()
})

async function answer(): Promise<void> {
  parentPort?.postMessage(await rehearseTask(workerData, { services, situations }))
  parentPort?.close()
}
