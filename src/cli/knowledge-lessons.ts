import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { refText } from '../curation/entry.ts'
import type { Lesson } from '../curation/lesson.ts'
import { loadGolden } from '../knowledge/golden/golden.ts'
import { type Ask, askKnowledge, runGolden } from '../knowledge/golden/run.ts'
import { missLine } from '../knowledge/golden/tables.ts'
import { compareGolden } from '../knowledge/golden/turned.ts'
import { readLifeEvents } from '../knowledge/load.ts'
import { openRecognisers } from '../knowledge/open.ts'
import { createPublishedReader, type Published } from '../living/published.ts'
import { effectOf, goldenText, type Place, type Replayed, replayLessons } from '../living/replay.ts'
import { withLivingBase } from './living-store.ts'

export const LESSONS_USAGE = `npm run knowledge -- lessons [--replay] [--export FILE]
  lists what moderators have agreed that people mean by their questions, out of the database in DATA_DIR
  --replay       asks each of these questions, and the golden ones, without and with all that was agreed, and says what
                 comes out otherwise
  --export FILE  writes those that mean an entry as golden questions; what was learnt is no fair measure of a base that
                 has learnt it, so ask them with "knowledge -- golden", which has not`

/** Changes nothing in the database. */
export async function showLessons(args: readonly string[]): Promise<void> {
  const options = { replay: { type: 'boolean', default: false }, export: { type: 'string' } } as const
  const { replay, export: file } = parseArgs({ args: [...args], options }).values
  await withLivingBase(async ({ curation }, directory) => {
    const lessons = await curation.lessons()
    if (lessons.length === 0) console.log('Nothing has been agreed yet')
    if (replay) {
      const published = await createPublishedReader(curation, await readLifeEvents(directory, [])).read()
      const golden = await loadGolden(directory, [])
      const { without, taught } = await asks(published)
      const replayed = replayLessons(lessons, without, taught)
      for (const one of replayed) console.log(replayLine(one))
      console.log(effectsLine(replayed))
      const { asked, rightBefore, rightAfter, broken, mended } = compareGolden(
        runGolden(golden, without),
        runGolden(golden, taught),
      )
      for (const { after } of broken) console.log(`Golden question not right any more: ${missLine(after)}`)
      for (const { before } of mended) console.log(`Golden question right now: before, ${missLine(before)}`)
      console.log(`Golden questions: ${rightBefore} of ${asked} right without the lessons, ${rightAfter} with them`)
    } else {
      for (const lesson of lessons) console.log(lessonLine(lesson))
    }
    if (file !== undefined) {
      await writeFile(file, goldenText(lessons))
      const meant = lessons.filter(({ verdict }) => verdict === 'means').length
      console.log(`${meant} questions written to ${file}; ${lessons.length - meant} say what is not meant`)
    }
  })
}

/** The same base twice. */
async function asks({ lessons, ...published }: Published): Promise<Record<'without' | 'taught', Ask>> {
  const { createBase, ...recognisers } = await openRecognisers()
  return {
    without: askKnowledge({ ...recognisers, base: createBase(published) }),
    taught: askKnowledge({ ...recognisers, base: createBase(published, published.standings, lessons) }),
  }
}

function lessonLine({ id, text, locale, entry, verdict, source, agreedAt }: Lesson): string {
  const on = new Date(agreedAt).toISOString().slice(0, 10)
  return `${id} ${verdict} ${refText(entry)} (${locale}, ${source}, ${on}): ${text}`
}

function replayLine(replayed: Replayed): string {
  const { lesson, before, after } = replayed
  const { verdict, entry, locale, text } = lesson
  return `${effectOf(replayed)}: ${verdict} ${refText(entry)} (${locale}): ${placeText(before)} -> ${placeText(after)}: ${text}`
}

function placeText({ rank, decision }: Place): string {
  return `${rank === undefined ? 'not found' : `at ${rank + 1}`} (${decision})`
}

function effectsLine(replayed: readonly Replayed[]): string {
  const counts = { better: 0, same: 0, worse: 0 }
  for (const one of replayed) counts[effectOf(one)] += 1
  return `Lessons: ${counts.better} better, ${counts.same} the same, ${counts.worse} worse`
}
