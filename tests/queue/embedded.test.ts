import { createEmbeddedQueue } from '../../src/queue/embedded.ts'
import { jobQueueContract } from '../contract/job-queue.ts'
import { SILENT_LOG } from '../support/silent-log.ts'

jobQueueContract('the embedded engine', async () => createEmbeddedQueue({ log: SILENT_LOG, retryDelayMs: 5 }))
