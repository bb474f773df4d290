import { parentPort, workerData } from 'node:worker_threads'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { measureOurs, type OurTask } from './ours.ts'

const { directory, lines } = workerData as OurTask
parentPort?.postMessage(measureOurs(lines, await openKnowledge(directory)))
