import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPictures, eraseUnusedPictures, keepPicture, pictureType } from '../../src/publishers/pictures.ts'
import { pictureOf } from '../contract/publisher/bench.ts'
import { makeTempDir } from '../support/temp-dir.ts'

describe('pictures', () => {
  it('are kept under names of Silta’s own, and had back', async () => {
    const directory = join(await makeTempDir(), 'pictures')
    const { content } = pictureOf()
    const ref = await keepPicture(directory, content, 'image/png')
    expect(await readdir(directory)).toEqual([ref.id])
    expect(Buffer.from(await createPictures(directory).download(ref)).equals(content)).toBe(true)
  })

  it('never lead out of their folder', async () => {
    const root = await makeTempDir()
    const directory = join(root, 'pictures')
    await mkdir(directory)
    await writeFile(join(root, 'silta.db'), 'secret')
    const { download } = createPictures(directory)
    for (const id of ['../silta.db', join(root, 'silta.db'), '', '.', 'a.png', `${'a'.repeat(36)}.png/../../silta.db`])
      await expect(download({ platform: 'pictures', id })).rejects.toMatchObject({ kind: 'rejected' })
    const missing = download({ platform: 'pictures', id: '00000000-0000-4000-8000-000000000000.png' })
    await expect(missing).rejects.toMatchObject({ kind: 'rejected' })
  })

  it('are erased when nothing mentions them any more, but not those that have just come', async () => {
    const directory = join(await makeTempDir(), 'pictures')
    const unused = async (ids: readonly string[]) => ids.filter((id) => id !== shown.id)
    const erase = (before: number) => eraseUnusedPictures(directory, unused, before)
    const shown = { platform: 'pictures', id: '' }
    expect(await erase(Date.now())).toBe(0)
    const [first, old, recent] = await Promise.all(
      [1, 2, 3].map(() => keepPicture(directory, pictureOf().content, 'image/png')),
    )
    await writeFile(join(directory, 'notes.txt'), 'of somebody else')
    for (const name of [first?.id ?? '', old?.id ?? '', 'notes.txt']) await utimes(join(directory, name), 1, 1)
    shown.id = first?.id ?? ''
    expect(await erase(2000)).toBe(1)
    expect((await readdir(directory)).sort()).toEqual([first?.id, recent?.id, 'notes.txt'].sort())
  })

  it('are known by their first bytes', () => {
    expect(pictureType(pictureOf().content)).toBe('image/png')
    expect(pictureType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
    expect(pictureType(new TextEncoder().encode('<svg/>'))).toBeUndefined()
    expect(pictureType(new Uint8Array())).toBeUndefined()
  })
})
