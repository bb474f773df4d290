import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPictures, keepPicture, pictureType } from '../../src/publishers/pictures.ts'
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

  it('are known by their first bytes', () => {
    expect(pictureType(pictureOf().content)).toBe('image/png')
    expect(pictureType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
    expect(pictureType(new TextEncoder().encode('<svg/>'))).toBeUndefined()
    expect(pictureType(new Uint8Array())).toBeUndefined()
  })
})
