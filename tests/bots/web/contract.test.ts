import { platformContract } from '../../contract/platform.ts'
import { createHarness } from './harness.ts'

platformContract('the web chat', createHarness)
