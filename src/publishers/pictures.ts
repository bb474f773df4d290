import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DeliveryError } from '../errors.ts'
import type { FileRef } from '../message.ts'
import { fileOutlet, type Outlet } from './outlet.ts'

export type PictureType = 'image/jpeg' | 'image/png'

const PLATFORM = 'pictures'
const EXTENSIONS: Readonly<Record<PictureType, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' }
const NAME = /^[\da-f-]{36}\.(?:jpg|png)$/

/** Where the pictures of announcements are kept, below the data folder. */
export function picturesDirectory(dataDirectory: string): string {
  return join(dataDirectory, PLATFORM)
}

/** What kind of picture it is by its first bytes; `undefined` for anything that networks do not take. */
export function pictureType(content: Uint8Array): PictureType | undefined {
  const begins = (...bytes: readonly number[]) => bytes.every((byte, index) => content[index] === byte)
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg'
  return begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ? 'image/png' : undefined
}

/** Keeps a copy under a name that nobody can guess. */
export async function keepPicture(directory: string, content: Uint8Array, type: PictureType): Promise<FileRef> {
  const id = `${randomUUID()}.${EXTENSIONS[type]}`
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, id), content, { flag: 'wx' })
  return { platform: PLATFORM, id }
}

/**
 * Erases the pictures kept since before `before` (milliseconds since 1970) that nothing mentions, which `unused` tells
 * of a list of their ids. Returns how many went.
 */
export async function eraseUnusedPictures(
  directory: string,
  unused: (ids: readonly string[]) => Promise<readonly string[]>,
  before: number,
): Promise<number> {
  const names = (await readdir(directory).catch(noneYet)).filter((name) => NAME.test(name))
  const times = await Promise.all(names.map(async (name) => (await stat(join(directory, name))).mtimeMs))
  const erased = await unused(names.filter((_, index) => (times[index] ?? before) < before))
  await Promise.all(erased.map((name) => rm(join(directory, name), { force: true })))
  return erased.length
}

function noneYet(error: unknown): readonly string[] {
  if (isMissing(error)) return []
  throw error
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** The outbox's way to the pictures; nothing can be sent there. */
export function createPictures(directory: string): Outlet {
  return fileOutlet(PLATFORM, 'pictures are kept there', async ({ id }) => {
    if (!NAME.test(id)) throw new DeliveryError('rejected', 'the picture has a name that Silta never gives')
    try {
      return await readFile(join(directory, id))
    } catch (cause) {
      const kind = isMissing(cause) ? 'rejected' : 'transient'
      throw new DeliveryError(kind, 'the picture cannot be read from the data folder', { cause })
    }
  })
}
