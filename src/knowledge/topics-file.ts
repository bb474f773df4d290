import { readFile, writeFile } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { createTopics, NO_TOPICS, type Topics, type TopicWeights } from './search/topics.ts'
import { BUCKETS } from './search/wording.ts'

const headSchema = z.strictObject({ ids: z.array(z.string()), rarityStep: z.number(), step: z.number() })
const LARGEST_RARITY = 255

/** Reads what was learnt; where there is no such file, nothing was. Throws when it is another one. */
export async function loadTopics(file: string): Promise<Topics> {
  try {
    return createTopics(unpack(await readFile(file)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NO_TOPICS
    throw new Error(`${file}: run "npm run knowledge -- train" again`, { cause: error })
  }
}

/** A line of JSON and, a byte each, the rarities and the weights; compressed. */
export async function writeTopics(file: string, { ids, rarities, weights, step }: TopicWeights): Promise<void> {
  const rarityStep = Math.max(...rarities) / LARGEST_RARITY || 1
  const bytes = Uint8Array.from(rarities, (rarity) => Math.ceil(rarity / rarityStep))
  const head = Buffer.from(`${JSON.stringify({ ids, rarityStep, step })}\n`)
  await writeFile(file, gzipSync(Buffer.concat([head, bytes, Buffer.from(weights.buffer)]), { level: 9 }))
}

function unpack(packed: Uint8Array): TopicWeights {
  const all = gunzipSync(packed)
  const end = all.indexOf('\n')
  const { ids, rarityStep, step } = headSchema.parse(JSON.parse(all.toString('utf8', 0, end)))
  const rarities = all.subarray(end + 1, end + 1 + BUCKETS)
  const weights = all.subarray(end + 1 + BUCKETS)
  if (weights.length !== ids.length * BUCKETS) throw new Error('it is of another version')
  return {
    ids,
    rarities: Float32Array.from(rarities, (byte) => byte * rarityStep),
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
    step,
  }
}
