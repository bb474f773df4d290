import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepPicture, picturesDirectory } from '../../src/publishers/pictures.ts'
import { pictureOf } from '../contract/publisher/bench.ts'
import { anAnnouncement, DAY_MS, saveOutreach } from '../contract/store/outreach-data.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { startTestApp } from '../support/test-app.ts'

it('erases drafts that are not written any more, and pictures that nothing mentions', async () => {
  const directory = await makeTempDir()
  const app = await startTestApp({ DATA_DIR: directory })
  const pictures = picturesDirectory(directory)
  const keep = async () => {
    const file = await keepPicture(pictures, pictureOf().content, 'image/png')
    await utimes(join(pictures, file.id), 1, 1)
    return { file, name: 'a.png', mediaType: 'image/png', alt: { en: 'A picture' } } as const
  }
  const [ofDraft, ofPosted] = [await keep(), await keep()]
  await keep()
  const createdAt = Date.now() - 91 * DAY_MS
  const posted = anAnnouncement({ createdAt, picture: ofPosted, state: 'posted' })
  const drafts = [
    anAnnouncement({ createdAt, picture: ofDraft }),
    anAnnouncement({ createdAt: createdAt + 2 * DAY_MS }),
  ]
  for (const announcement of [posted, ...drafts])
    await saveOutreach(app.store, { kind: 'announcement-saved', announcement })
  await app.queue.enqueue('prune', {})
  await app.queue.drain()
  const left = (await app.store.outreach.announcements(0, 9)).items.map(({ id }) => id)
  expect(left.sort()).toEqual([posted.id, drafts[1]?.id].sort())
  expect(await readdir(pictures)).toEqual([ofPosted.file.id])
})
