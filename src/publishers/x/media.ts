import { requirePicture } from '../picture.ts'
import type { Picture } from '../publisher.ts'
import type { Api } from './api.ts'
import { createdSchema } from './wire.ts'

/** The largest picture, in bytes. */
export const PICTURE_LIMIT = 5_000_000
/** The most characters of what a picture shows. */
const ALT_LIMIT = 1000
const UPLOAD_TIMEOUT_MS = 120_000

/** Uploads a picture, tells what it shows and resolves with its id. Throws only DeliveryError. */
export async function upload(api: Api, picture: Picture): Promise<string> {
  requirePicture(picture, PICTURE_LIMIT)
  const body = new FormData()
  body.set('media', new Blob([Buffer.from(picture.content)], { type: picture.mediaType }), picture.name)
  body.set('media_category', 'tweet_image')
  body.set('media_type', picture.mediaType)
  const { id } = api.read(
    await api.request('/2/media/upload', { body, timeoutMs: UPLOAD_TIMEOUT_MS }),
    createdSchema,
  ).data
  const text = Array.from(picture.alt).slice(0, ALT_LIMIT).join('')
  if (text !== '') await api.request('/2/media/metadata', { json: { id, metadata: { alt_text: { text } } } })
  return id
}
