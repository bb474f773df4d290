import type { Update } from 'grammy/types'

/** Tells the first message of an album from the others, so that an album is refused once. */
export interface Albums {
  /** The same answer when the update is offered again. */
  isLaterPart(update: Update): boolean
}

/** Remembers the last `capacity` albums: their parts come together, so after a restart one may be refused twice. */
export function createAlbums(capacity = 1000): Albums {
  const first = new Map<string, number>()
  return {
    isLaterPart({ message, update_id: id }) {
      const album = message?.media_group_id
      if (album === undefined) return false
      const known = first.get(album)
      if (known !== undefined) return known !== id
      first.set(album, id)
      for (const oldest of first.keys()) {
        if (first.size <= capacity) break
        first.delete(oldest)
      }
      return false
    },
  }
}
