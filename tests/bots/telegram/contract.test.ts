import { platformContract } from '../../contract/platform.ts'
import { createPollingHarness, createWebhookHarness } from './harness.ts'
import { createMountedHarness, HOSTS } from './hosts.ts'

platformContract('Telegram by long polling', createPollingHarness)
platformContract('Telegram by webhook', createWebhookHarness)

for (const host of HOSTS)
  platformContract(`Telegram mounted on ${host}`, ({ receive }) => createMountedHarness({ host, receive }))
