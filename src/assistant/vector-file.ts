import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { KEY_BYTES, keyOf } from './entries.ts'
import { type Direction, direction } from './vectors.ts'

/** Directions of texts by the texts' keys. */
export type Directions = ReadonlyMap<string, Direction>

/**
 * Directions kept in a file: records of a key, the number of parts, the parts and a checksum, one after another. Whatever
 * a crash or another process leaves of it, what cannot be read is left out and asked for again.
 */
export interface VectorFile {
  /** What is there; a file of which much is of no use is written anew without it. `isWanted` tells a key of use. */
  load(isWanted: (key: string) => boolean): Promise<Map<string, Direction>>
  append(directions: Directions): Promise<void>
}

const HEAD = KEY_BYTES + 2
const SUM = 4

/** The file of a model's vectors below the folder of the data. */
export function vectorPath(directory: string, model: string): string {
  return join(directory, `embeddings-${keyOf(model).slice(0, 16)}.bin`)
}

export function createVectorFile(path: string): VectorFile {
  return {
    async load(isWanted) {
      const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return Buffer.alloc(0)
        throw error
      })
      const found = parse(bytes)
      const kept = new Map([...found].filter(([key]) => isWanted(key)))
      const useful = [...kept].reduce((sum, [, { parts }]) => sum + HEAD + parts.length + SUM, 0)
      // A tear makes all behind it unreadable, in what is appended too.
      if (useful < bytes.length / 2 || sizeOf(found) < bytes.length) {
        const next = `${path}.${process.pid}.new`
        await mkdir(dirname(path), { recursive: true })
        await writeFile(next, serialise(kept))
        await rename(next, path)
      }
      return kept
    },
    async append(directions) {
      await mkdir(dirname(path), { recursive: true })
      await appendFile(path, serialise(directions))
    },
  }
}

function sizeOf(directions: Directions): number {
  return [...directions].reduce((sum, [, { parts }]) => sum + HEAD + parts.length + SUM, 0)
}

function serialise(directions: Directions): Buffer {
  const records = [...directions].map(([key, { parts }]) => {
    const record = Buffer.alloc(HEAD + parts.length + SUM)
    record.write(key, 'hex')
    record.writeUInt16LE(parts.length, KEY_BYTES)
    record.set(new Uint8Array(parts.buffer, parts.byteOffset, parts.length), HEAD)
    record.writeUInt32LE(crc32(record.subarray(0, -SUM)), HEAD + parts.length)
    return record
  })
  return Buffer.concat(records)
}

/** The records up to the first that is not whole. */
function parse(bytes: Buffer): Map<string, Direction> {
  const found = new Map<string, Direction>()
  for (let at = 0; at + HEAD + SUM <= bytes.length; ) {
    const end = at + HEAD + bytes.readUInt16LE(at + KEY_BYTES)
    if (end + SUM > bytes.length || crc32(bytes.subarray(at, end)) !== bytes.readUInt32LE(end)) break
    // A copy, so that nobody holds the whole file.
    const parts = Int8Array.from(bytes.subarray(at + HEAD, end), (byte) => (byte << 24) >> 24)
    if (parts.some((part) => part !== 0)) found.set(bytes.toString('hex', at, at + KEY_BYTES), direction(parts))
    at = end + SUM
  }
  return found
}
