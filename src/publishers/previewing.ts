import type { PreviewNetwork } from '../outreach/previewing.ts'
import { pause } from '../pause.ts'
import type { Network } from './networks.ts'
import { textPost } from './outlet.ts'

/** How long somebody waits for a network's own limits, in milliseconds; without them the usual ones are shown. */
const PATIENCE_MS = 3000

/** A network as a preview in chat sees it. */
export function asPreviewNetwork({ publisher, target }: Network): PreviewNetwork {
  let learnt: Promise<unknown> | undefined
  return {
    name: publisher.name,
    preview: (message) => publisher.preview(textPost(message)),
    async learn() {
      // Once a process: some networks have every question counted.
      learnt ??= publisher.check(target).catch(() => [])
      await Promise.race([learnt, pause(PATIENCE_MS)])
    },
  }
}
