import type { Json, UploadedFile } from './types.ts'

/** What people have sent, at addresses that end. */
export interface Files {
  /** Keeps files and describes them as attachments, still without addresses. */
  add(ids: readonly string[], files: readonly UploadedFile[]): readonly Json[]
  /** The attachments of a message with addresses that are good now. */
  addressed(message: Json): Json
  find(url: URL): UploadedFile | undefined
  /** Ends every address given out so far. */
  expire(): void
}

export function createFiles(root: () => string): Files {
  const kept = new Map<string, UploadedFile>()
  let age = 0
  return {
    add: (ids, files) =>
      files.map((file, index) => {
        const id = ids[index] ?? ''
        kept.set(id, file)
        return { id, filename: file.name, size: Buffer.byteLength(file.content), content_type: file.type }
      }),
    addressed(message) {
      const attachments = (message.attachments ?? []) as readonly { id: string }[]
      const addressed = attachments.map((one) => ({ url: `${root()}/attachments/${one.id}?ex=${age}`, ...one }))
      return { ...message, attachments: addressed }
    },
    find({ pathname, searchParams }) {
      return searchParams.get('ex') === String(age) ? kept.get(pathname.split('/')[2] ?? '') : undefined
    },
    expire() {
      age += 1
    },
  }
}
