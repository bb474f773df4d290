import { join } from 'node:path'
import { type Fault, readYaml } from '../yaml.ts'
import { type Community, communitySchema } from './community.ts'
import { repliesSchema } from './replies.ts'

/** Replies that a community without its own ones uses. */
const SHIPPED = join(import.meta.dirname, '..', '..', 'data')

/**
 * Reads `community.yaml` and `replies.yaml` in `directory`. A file that is missing or has a fault counts as one that
 * says nothing, and the faults are reported.
 */
export async function loadCommunity(
  directory: string,
): Promise<{ readonly community: Community; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = []
  const settings =
    (await readYaml(directory, 'community.yaml', communitySchema, faults, { optional: true })) ??
    communitySchema.parse({})
  const replies =
    (await readYaml(directory, 'replies.yaml', repliesSchema, faults, { optional: true })) ??
    (await readYaml(SHIPPED, 'replies.yaml', repliesSchema, faults, { optional: true })) ??
    []
  return { community: { ...settings, replies }, faults }
}
