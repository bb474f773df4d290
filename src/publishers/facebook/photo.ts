import { requirePicture } from '../picture.ts'
import type { Picture } from '../publisher.ts'
import { type Api, MISSING } from './api.ts'
import { createdSchema } from './wire.ts'

/** The largest picture, in bytes. */
export const PICTURE_LIMIT = 4_000_000
const UPLOAD_TIMEOUT_MS = 120_000

/**
 * Uploads a picture that nobody sees yet and resolves with its id. Only what is posted with it makes it public, so
 * that a lost upload can be repeated. Throws only DeliveryError.
 */
export async function uploadPhoto(api: Api, page: string, picture: Picture): Promise<string> {
  requirePicture(picture, PICTURE_LIMIT)
  const form = new FormData()
  form.set('source', new Blob([Buffer.from(picture.content)], { type: picture.mediaType }), picture.name)
  form.set('published', 'false')
  form.set('alt_text_custom', picture.alt)
  const photo = await api.post(`${page}/photos`, form, createdSchema, { timeoutMs: UPLOAD_TIMEOUT_MS })
  if (photo === MISSING) throw api.failure('rejected', `has no page ${page} for this token`)
  return photo.id
}
