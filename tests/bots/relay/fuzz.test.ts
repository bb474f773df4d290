import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { makeTempDir } from '../../support/temp-dir.ts'
import { startTown } from '../../support/town.ts'
import { check, filesOf } from './fuzz-model.ts'
import { createStory } from './fuzz-story.ts'

/** Each story is the same whenever it is told. */
const FIRST = Number(process.env.FUZZ_SEED ?? 1)
const STORIES = Number(process.env.FUZZ_STORIES ?? 25)
const STEPS = 40
/** Of so many stories one is kept in a file, where a second reader looks into every table. */
const KEPT = 12

function everything(file: string): string {
  const database = new Database(file, { readonly: true })
  try {
    const names = database.prepare<[], { name: string }>(`select name from sqlite_schema where type = 'table'`).all()
    return names.map(({ name }) => JSON.stringify(database.prepare(`select * from "${name}"`).all())).join('\n')
  } finally {
    database.close()
  }
}

async function tell(seed: number, file: string | undefined): Promise<void> {
  const town = await startTown(file === undefined ? {} : { file })
  onTestFinished(() => town.close())
  const story = createStory(town, seed)
  await story.prepare()
  try {
    let files = await filesOf(town, story.model)
    for (let step = 0; step < STEPS; step += 1) {
      await story.step(files)
      files = await check(town, story.model, story.chats(), files)
      expect(story.faults).toEqual([])
      if (file === undefined || story.erased.length === 0) continue
      const kept = everything(file)
      for (const gone of story.erased) expect(kept.includes(`${gone}"`) || kept.includes(`${gone} `), gone).toBe(false)
    }
  } catch (error) {
    throw new Error(`story ${seed}, after:\n${story.log.slice(-25).join('\n')}`, { cause: error })
  }
}

it('keeps what was promised in every story', { timeout: 120_000 }, async () => {
  for (let seed = FIRST; seed < FIRST + STORIES; seed += 1) {
    const file = seed % KEPT === 0 ? join(await makeTempDir(), 'silta.db') : undefined
    await tell(seed, file)
  }
})
