import { type Block, paragraph } from '../../../src/message.ts'
import type { Picture, Post, Publisher } from '../../../src/publishers/publisher.ts'
import type { PublisherHarness } from '../publisher-harness.ts'

export interface PublisherBench {
  /** A harness that is stopped after the test. */
  start(): Promise<PublisherHarness>
}

export const LINK = 'https://silta.example/en/s/residence-registration?from=post'

/** A post of plain paragraphs. */
export function postOf(...paragraphs: readonly string[]): Post {
  return postWith(paragraphs.map((text) => paragraph(text)))
}

export function postWith(blocks: readonly Block[], extras: Omit<Post, 'message'> = {}): Post {
  return { message: { locale: 'en', blocks }, ...extras }
}

/** The smallest PNG there is, followed by as many bytes as make it the wanted size. */
export function pictureOf(bytes: number = PIXEL.length): Picture {
  const content = new Uint8Array(bytes)
  content.set(PIXEL.subarray(0, bytes))
  return { name: 'queue.png', mediaType: 'image/png', content, alt: 'A short queue at the "service" point & a clerk' }
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A post of sentences whose preview is exactly as long as the limit allows, or longer by `over`. */
export function postOfLimit(publisher: Publisher, extras: Omit<Post, 'message'> = {}, over = 0): Post {
  const limit = publisher.preview(postWith([paragraph('a')], extras)).limit
  const fixed = publisher.preview(postWith([paragraph('a')], extras)).length - 1
  const length = limit - fixed + over
  const sentence = 'The service point is open today. '
  const text = sentence.repeat(Math.floor((length - 1) / sentence.length))
  return postWith([paragraph(`${text}${'a'.repeat(length - text.length - 1)}.`)], extras)
}
