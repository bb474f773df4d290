import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * The files of conversations, below one folder: `<chat>/<name>`, or `<chat>/<thread>/<name>` for a thread. That
 * path is a file's id; its name is random, so that nothing that a person chose ever becomes part of a path.
 */
export interface Uploads {
  /** Keeps all of the contents or none; returns their ids. Throws NoRoomError when the disk is too full. */
  keep(key: string, contents: readonly Uint8Array[]): Promise<readonly string[]>
  /** `undefined` when there is no such file any more. */
  read(id: string): Promise<Buffer<ArrayBuffer> | undefined>
  discard(ids: readonly string[]): Promise<void>
  /** Erases every file of a chat and its threads. */
  eraseChat(chat: string): Promise<void>
  /**
   * Erases the files written before `before` (milliseconds since 1970) that their conversation, given by its key,
   * does not show; returns how many went.
   */
  eraseUnused(shown: (key: string) => Promise<ReadonlySet<string>>, before: number): Promise<number>
}

/** The disk has no room for what somebody sends. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError'
}

/** What uploads leave free on the disk, because the database has to grow as well; in bytes. */
const KEPT_FREE = 200 * 1024 * 1024

const KEY = /^[\w-]{1,64}(\/[\w-]{1,64})?$/
const ID = /^[\w-]{1,64}(\/[\w-]{1,64})?\/[\w-]{22}$/

export function createUploads(directory: string, keptFree = KEPT_FREE): Uploads {
  async function write(id: string, content: Uint8Array): Promise<void> {
    const path = join(directory, id)
    const unfinished = `${path}.part`
    let file: FileHandle | undefined
    try {
      file = await open(unfinished, 'wx')
      await file.writeFile(content)
      await file.sync()
      await file.close()
      await rename(unfinished, path)
    } catch (error) {
      await file?.close().catch(() => {})
      await rm(unfinished, { force: true })
      throw isFull(error) ? new NoRoomError('the disk is full', { cause: error }) : error
    }
  }

  async function refuseWithoutRoom(size: number): Promise<void> {
    const { bavail, bsize } = await statfs(directory)
    if (bavail * bsize - size < keptFree) throw new NoRoomError('the disk is almost full')
  }

  async function discard(ids: readonly string[]): Promise<void> {
    for (const id of ids) if (ID.test(id)) await rm(join(directory, id), { force: true })
  }

  return {
    async keep(key, contents) {
      if (contents.length === 0) return []
      if (!KEY.test(key)) throw new Error('a conversation with such a key has no files')
      await mkdir(join(directory, key), { recursive: true })
      await refuseWithoutRoom(contents.reduce((sum, content) => sum + content.length, 0))
      const kept: string[] = []
      try {
        for (const content of contents) {
          const id = `${key}/${randomBytes(16).toString('base64url')}`
          await write(id, content)
          kept.push(id)
        }
      } catch (error) {
        await discard(kept)
        throw error
      }
      return kept
    },
    async read(id) {
      if (!ID.test(id)) return undefined
      try {
        return await readFile(join(directory, id))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    discard,
    async eraseChat(chat) {
      if (KEY.test(chat)) await rm(join(directory, chat), { recursive: true, force: true })
    },
    async eraseUnused(shown, before) {
      const folders = Map.groupBy(await filesBelow(directory), (id) => dirname(id))
      let erased = 0
      for (const [key, ids] of folders) {
        const used = KEY.test(key) ? await shown(key) : new Set()
        for (const id of ids) {
          const path = join(directory, id)
          if (used.has(id) || (await stat(path)).mtimeMs >= before) continue
          await rm(path, { force: true })
          erased += 1
        }
      }
      return erased
    },
  }
}

async function filesBelow(directory: string): Promise<readonly string[]> {
  try {
    const found = await readdir(directory, { recursive: true, withFileTypes: true })
    return found
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name).slice(directory.length + 1))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

function isFull(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
