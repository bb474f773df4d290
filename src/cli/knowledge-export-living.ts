import { relative, resolve } from 'node:path'
import { exportLiving } from '../living/exporting.ts'
import { withLivingBase } from './living-store.ts'
import { UsageError } from './usage.ts'

export const LIVING_EXPORT_USAGE = `npm run knowledge -- export --living [--out DIR]
  Writes the base as it is now, with everything that was changed in the console and in chats, as a folder like data:
  every entry, drafts and retired ones too, and the other files of the data folder. Keep DIR in git if you like.`

/** Prints what was written. Throws UsageError. */
export async function exportLivingBase(out: string): Promise<void> {
  await withLivingBase(async ({ curation }, seedDirectory) => {
    const within = relative(resolve(seedDirectory), resolve(out))
    if (within !== '' && !within.startsWith('..'))
      throw new UsageError(`"${out}" is inside of the data folder, which is copied; choose another --out`)
    const { entries, files, removed, left } = await exportLiving({ store: curation, seedDirectory, directory: out })
    console.log(`${entries} entries written to ${out}: ${files} files`)
    if (removed.length > 0) console.log(`Removed, since their entries are elsewhere now: ${removed.join(', ')}`)
    if (left.length > 0)
      console.log(`Of no entry any more, but changed since the last export, so left: ${left.join(', ')}`)
    if (entries === 0) console.log('The base is empty: start Silta once, so that it takes in its data folder')
  })
}
