import type { Message } from 'grammy/types'
import {
  badRequest,
  type FileKind,
  type Params,
  type RecordedRequest,
  type StoredFile,
  type UploadedFile,
} from './types.ts'

const MB = 1 << 20
const DOWNLOAD_LIMIT = 20 * MB
const PHOTO_LIMIT = 10 * MB
const UPLOAD_LIMIT = 50 * MB

/** The files that people and the bot have sent. */
export interface Files {
  add(kind: FileKind, file: UploadedFile, size?: number): StoredFile
  /** The file that a parameter of a call names: one that came with it, or one sent before. Throws what Telegram answers. */
  resolve(kind: FileKind, parameter: unknown, uploads: RecordedRequest['files']): StoredFile
  /** The answer to getFile. */
  describe(id: unknown): Params
  /** What stands at a path of {@link describe}. */
  at(path: string): StoredFile | undefined
}

export function createFiles(): Files {
  const stored = new Map<string, StoredFile>()

  function add(kind: FileKind, file: UploadedFile, size = Buffer.byteLength(file.content)): StoredFile {
    const added = { ...file, kind, size, id: `${kind}-file-${stored.size + 1}` }
    stored.set(added.id, added)
    return added
  }

  return {
    add,
    resolve(kind, parameter, uploads) {
      const upload = uploads.get(String(parameter).replace('attach://', ''))
      if (upload) {
        const size = Buffer.byteLength(upload.content)
        if (size === 0) throw badRequest('file must be non-empty')
        if (size > UPLOAD_LIMIT || (kind === 'photo' && size > PHOTO_LIMIT)) throw badRequest('file is too big')
        return add(kind, upload)
      }
      const known = stored.get(String(parameter))
      if (!known) throw badRequest('wrong file identifier/HTTP URL specified')
      if ((known.kind === 'photo') !== (kind === 'photo'))
        throw badRequest(`can't use file of type ${known.kind} as ${kind}`)
      return known
    },
    describe(id) {
      const file = stored.get(String(id))
      if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable')
      if (file.size > DOWNLOAD_LIMIT) throw badRequest('file is too big')
      return { file_id: file.id, file_unique_id: file.id, file_size: file.size, file_path: `${file.kind}s/${file.id}` }
    },
    at: (path) => [...stored.values()].find((file) => path === `${file.kind}s/${file.id}`),
  }
}

/** The file as a part of a message. */
export function fileFields(file: StoredFile): Partial<Message> {
  const common = { file_id: file.id, file_unique_id: file.id, file_size: file.size }
  switch (file.kind) {
    case 'photo': {
      const small = { file_id: `${file.id}-small`, file_unique_id: 's', width: 90, height: 60, file_size: 1 }
      return { photo: [small, { ...common, width: 1200, height: 800 }] }
    }
    case 'video':
      return { video: { ...common, width: 1, height: 1, duration: 1, file_name: file.name, mime_type: 'video/mp4' } }
    case 'voice':
      return { voice: { ...common, duration: 1, mime_type: 'audio/ogg' } }
    case 'document':
      return { document: { ...common, file_name: file.name } }
  }
}
