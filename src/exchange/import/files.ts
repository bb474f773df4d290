import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const UNFINISHED = '.unfinished'

/** Writes a file whole or not at all: under another name first, which readers of the base pass over. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeAside(path, content)
  } catch (error) {
    if (!isMissing(error)) throw error
    await mkdir(dirname(path), { recursive: true })
    await writeAside(path, content)
  }
}

async function writeAside(path: string, content: string | Uint8Array): Promise<void> {
  const other = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}${UNFINISHED}`)
  try {
    // Fails where something has the name already, which could be a link to elsewhere.
    const file = await open(other, 'wx')
    try {
      await file.writeFile(content)
    } finally {
      await file.close()
    }
    await rename(other, path)
  } catch (error) {
    await rm(other, { force: true })
    throw error
  }
}

/** Removes what an import that was killed has left in a folder. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  for (const name of names) if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true })
}

/** The text of a file; `undefined` when there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
