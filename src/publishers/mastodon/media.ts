import { DeliveryError } from '../../errors.ts'
import { pause } from '../../pause.ts'
import { requirePicture } from '../picture.ts'
import type { Picture } from '../publisher.ts'
import type { Api } from './api.ts'
import type { Instance } from './instance.ts'
import { mediaSchema } from './wire.ts'

const UPLOAD_TIMEOUT_MS = 120_000
/** The server makes smaller pictures of a large one: we look again after 0.1 s, then ever later, for a minute. */
const FIRST_LOOK_MS = 100
const LONGEST_WAIT_MS = 5000
const MOST_LOOKS = 17

/** Uploads a picture and waits until it can be posted; resolves with its id. Throws only DeliveryError. */
export async function upload(api: Api, picture: Picture, instance: Instance): Promise<string> {
  requirePicture(picture, instance.picture)
  const body = new FormData()
  body.set('file', new Blob([Buffer.from(picture.content)], { type: picture.mediaType }), picture.name)
  body.set('description', Array.from(picture.alt).slice(0, instance.alt).join(''))
  const answer = await api.request('/api/v2/media', { body, timeoutMs: UPLOAD_TIMEOUT_MS })
  const { id } = api.read(answer, mediaSchema)
  if (answer.status === 202) await ready(api, id)
  return id
}

async function ready(api: Api, id: string): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { status } = await api.request(`/api/v1/media/${encodeURIComponent(id)}`)
    if (status !== 206) return
    await pause(Math.min(LONGEST_WAIT_MS, FIRST_LOOK_MS * 2 ** looks))
  }
  throw new DeliveryError('transient', 'Mastodon has not made the picture ready')
}
