import type { InputMediaDocument, InputMediaPhoto, InputMediaVideo } from 'grammy/types'
import { inRows } from '../labels.ts'
import type { Item } from './files.ts'
import { LIMITS } from './render.ts'

/**
 * Items that can be sent as one, in the order in which they are sent: albums of photos and videos, albums of
 * documents, and each voice message and place by itself. Places, which have no caption, come last.
 */
export function inAlbums(items: readonly Item[]): readonly (readonly Item[])[] {
  const pictures = items.filter(({ kind }) => kind === 'photo' || kind === 'video')
  const documents = items.filter(({ kind }) => kind === 'document')
  const voices = items.filter(({ kind }) => kind === 'voice')
  const places = items.filter(({ kind }) => kind === 'location')
  const { album } = LIMITS.files
  return [...inRows(pictures, album), ...inRows(documents, album), ...inRows([...voices, ...places], 1)]
}

/** An album the way the Bot API takes it: of pictures or of documents, the caption under the first. */
export function toAlbum(
  items: readonly Item[],
  caption: Pick<InputMediaPhoto, 'caption' | 'caption_entities'>,
): readonly (InputMediaPhoto | InputMediaVideo)[] | readonly InputMediaDocument[] {
  const pictures: (InputMediaPhoto | InputMediaVideo)[] = []
  const documents: InputMediaDocument[] = []
  for (const [index, item] of items.entries()) {
    const below = index === 0 ? caption : {}
    if (item.kind === 'document') documents.push({ type: item.kind, media: item.input(), ...below })
    else if (item.kind === 'photo' || item.kind === 'video')
      pictures.push({ type: item.kind, media: item.input(), ...below })
  }
  return documents.length > 0 ? documents : pictures
}
