import type { Api } from './api.ts'
import { instanceSchema } from './wire.ts'

/** What a server takes; each sets its own. */
export interface Instance {
  /** Characters of a post. */
  readonly text: number
  /** What an address counts, whatever its length. */
  readonly address: number
  /** In bytes. */
  readonly picture: number
  /** Characters that tell what a picture shows. */
  readonly alt: number
}

/** A server as it is delivered. */
export const USUAL: Instance = { text: 500, address: 23, picture: 16 << 20, alt: 1500 }

/** Throws only DeliveryError. */
export async function readInstance(api: Api): Promise<Instance> {
  const { configuration } = await api.get('/api/v2/instance', instanceSchema)
  return {
    text: configuration.statuses.max_characters,
    address: configuration.statuses.characters_reserved_per_url,
    picture: configuration.media_attachments.image_size_limit,
    alt: configuration.media_attachments.description_limit ?? USUAL.alt,
  }
}
