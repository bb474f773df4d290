import { DeliveryError } from '../errors.ts'
import type { Picture } from './publisher.ts'

/** Throws DeliveryError `rejected` when a picture is larger than `limit` bytes. */
export function requirePicture({ content }: Picture, limit: number): void {
  if (content.byteLength > limit)
    throw new DeliveryError(
      'rejected',
      `the picture has ${kilobytes(content.byteLength)} kB, and ${kilobytes(limit)} kB is the most; make it smaller`,
    )
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).replace(/\.0$/, '')
