import { platformContract } from '../../contract/platform.ts'
import { createPollingHarness, createWebhookHarness } from './harness.ts'

platformContract('Telegram by long polling', createPollingHarness)
platformContract('Telegram by webhook', createWebhookHarness)
