import { diagramMedia } from '../../knowledge/diagram/media.ts'
import { type OutboundMessage, paragraph } from '../../message.ts'
import type { View } from './view.ts'

/** The person's own way through the service as a picture, with what it shows in words. */
export function imageMessage({ locale, texts, service, reader, walkthrough, progress }: View): OutboundMessage {
  const { facts } = walkthrough
  const done = progress.items.flatMap(({ node, state }) => (state === 'done' ? [node.id] : []))
  return {
    locale,
    blocks: [paragraph(texts('guide-image', { title: reader.read(service.title) }))],
    media: [diagramMedia(service, { locale, texts, facts, done })],
  }
}
