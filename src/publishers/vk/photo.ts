import { requirePicture } from '../picture.ts'
import type { Picture } from '../publisher.ts'
import type { Api } from './api.ts'
import { savedSchema, uploadedSchema, uploadServerSchema } from './wire.ts'

/** The largest picture, in bytes. */
export const PICTURE_LIMIT = 50_000_000
/** The most characters of what a picture shows. */
const CAPTION_LIMIT = 2048
const UPLOAD_TIMEOUT_MS = 180_000

/** Uploads a picture that nobody sees yet and resolves with what attaches it. Throws only DeliveryError. */
export async function uploadPhoto(api: Api, group: string, picture: Picture): Promise<string> {
  requirePicture(picture, PICTURE_LIMIT)
  const { upload_url } = await api.call('photos.getWallUploadServer', { group_id: group }, uploadServerSchema)
  const body = new FormData()
  // The server tells the kind of picture by the name's end alone.
  const name = picture.mediaType === 'image/png' ? 'picture.png' : 'picture.jpg'
  body.set('photo', new Blob([Buffer.from(picture.content)], { type: picture.mediaType }), name)
  const answer = await api.request(upload_url, { body, timeoutMs: UPLOAD_TIMEOUT_MS })
  const { server, photo, hash } = api.read(answer, uploadedSchema)
  if (photo === '' || photo === '[]') throw api.failure('rejected', 'cannot read the picture; save it as JPEG or PNG')
  const caption = Array.from(picture.alt).slice(0, CAPTION_LIMIT).join('')
  const saved = await api.call('photos.saveWallPhoto', { group_id: group, server, photo, hash, caption }, savedSchema)
  return saved.map(({ owner_id, id }) => `photo${owner_id}_${id}`).join(',')
}
