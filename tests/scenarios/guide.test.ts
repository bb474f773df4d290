import { join } from 'node:path'
import { it } from 'vitest'
import { loadCatalogue } from '../../src/i18n.ts'
import { guideKnowledge } from '../bots/guide/base.ts'
import { type Seat, type Shown, says } from '../support/seats/seat.ts'
import { PLATFORMS, startWorld } from '../support/seats/world.ts'
import { PROJECT } from '../support/silta-process.ts'
import { NOON } from '../support/store-data.ts'

const fi = loadCatalogue(join(PROJECT, 'locales'))('fi')
const DAY = 24 * 60 * 60_000

/** Whether a picture that can be shown has come. */
function hasPicture(seen: readonly Shown[]): boolean {
  return seen.some(({ files }) => files.some((content) => /^.PNG/su.test(content)))
}

/** Presses the newest button that begins like this; the rest of a label is cut where an app has no room for it. */
async function pressLike(seat: Seat, beginning: string): Promise<void> {
  const isIt = (label: string) => label.startsWith(beginning)
  const seen = await seat.until((shown) => shown.some(({ buttons }) => buttons.some(isIt)))
  await seat.press(seen.flatMap(({ buttons }) => buttons).findLast(isIt) ?? beginning)
}

it.each(PLATFORMS)(
  'a traveller on %s is guided through it, over a restart and in another language',
  async (platform) => {
    // It is noon when this begins: at night nobody is reminded.
    let ahead = NOON - Date.now()
    const world = await startWorld({ parts: { knowledge: await guideKnowledge(), now: () => Date.now() + ahead } })
    const anna = world.seat(platform)
    await anna.say('/guide I lost my passport')
    await anna.press('Begin')
    await anna.press('Stolen')
    await anna.press('Finnish citizen')
    await anna.until(says('Do you travel within three days?'))

    await world.stop()
    await world.start()
    await anna.press('No')
    await anna.until(says('Your answers: Stolen; Finnish citizen; No.'))
    await anna.until(hasPicture)
    await anna.until(says('What to bring'))
    await pressLike(anna, '🔔')
    await pressLike(anna, '✓ Done: 1.')
    await anna.until(says('(1 of 6 done)'))

    await anna.say('/language')
    await anna.press('Suomi')
    await anna.until(says(fi('language-set')))
    await pressLike(anna, '✓ Done: 2.')
    await anna.until(says('(2/6 tehty)'))
    await world.stop()
    await world.start()
    for (const number of [3, 4, 5]) await pressLike(anna, `✓ Tehty: ${number}.`)
    await anna.until(says('(5/6 tehty)'))
    await anna.news()

    await world.settle()
    ahead += 15 * DAY
    await world.app.queue.enqueue('guides', {})
    await world.app.queue.drain()
    await anna.until(says(fi('guide-reminder-latest', { text: 'Passi valmistetaan' })))
    await pressLike(anna, '✓ Odotus ohi: 6.')
    await anna.until(says(`${fi('guide-finished')}\n\nVoit matkustaa.`))
    await anna.press(fi('button-helped'))
    await anna.until(says(fi('feedback-thanks')))
  },
)
