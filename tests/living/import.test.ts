import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatLivingReport } from '../../src/living/import-report.ts'
import { seedBase } from '../../src/living/seeding.ts'
import type { CurationStore } from '../../src/store/curation-store.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../support/knowledge-data.ts'
import { NOON } from '../support/store-data.ts'
import { exported, filesOf, freshBase, imported, publish, seededBase } from './living-data.ts'

const REF = { kind: 'service', id: 'fi-library-card' } as const
const FILE = 'services/fi/fi-library-card.yaml'

/** A base that was exported, and its folder. */
async function exportedBase() {
  const directory = await knowledgeFolder({ [FILE]: JSON.stringify(serviceContent()) })
  const store = await seededBase(directory)
  const out = await exported(store, directory)
  const write = (given: Readonly<Record<string, unknown>>) =>
    writeFile(join(out, FILE), JSON.stringify(serviceContent(given)))
  return { store, out, write, options: { seedDirectory: directory } }
}

async function titleOf(store: CurationStore) {
  return (await store.file(REF))?.current?.content.title
}

const [OLD, FILES, BASES] = ['Library card', 'Card of the file', 'Card of the base'].map(everywhere)

describe('an import into the living base', () => {
  it('does nothing when nothing has changed, nor when only the base has', async () => {
    const { store, out, options } = await exportedBase()
    expect(await imported(store, out, options)).toMatchObject({ read: 1, same: 1, published: 0 })
    await publish(store, REF, serviceContent({ title: BASES }))
    expect(await imported(store, out, options)).toMatchObject({ read: 1, kept: 1, published: 0, proposed: 0 })
    expect(await titleOf(store)).toEqual(BASES)
  })

  it('publishes what only the file has changed, once', async () => {
    const { store, out, write, options } = await exportedBase()
    await write({ title: FILES })
    const dry = await imported(store, out, { ...options, dryRun: true })
    expect(dry).toMatchObject({ published: 1 })
    expect(await titleOf(store)).toEqual(OLD)
    expect(await imported(store, out, options)).toMatchObject({ published: 1 })
    const version = await store.version()
    expect((await store.file(REF))?.current).toMatchObject({
      origin: 'import',
      authorId: null,
      content: { title: FILES },
    })
    expect(await imported(store, out, options)).toMatchObject({ same: 1, published: 0 })
    expect(await store.version()).toBe(version)
  })

  it('merges what both have changed elsewhere, once', async () => {
    const { store, out, write, options } = await exportedBase()
    await write({ title: FILES })
    await publish(store, REF, serviceContent({ summary: everywhere('New summary.') }))
    expect(await imported(store, out, options)).toMatchObject({ merged: 1, published: 0 })
    expect((await store.file(REF))?.current?.content).toMatchObject({
      title: FILES,
      summary: everywhere('New summary.'),
    })
    expect(await imported(store, out, options)).toMatchObject({ kept: 1, merged: 0 })
  })

  it('proposes, with both values told, what both have changed, and asks once', async () => {
    const { store, out, write, options } = await exportedBase()
    await write({ title: { ...OLD, fi: 'Tiedoston kortti' } })
    await publish(store, REF, serviceContent({ title: { ...OLD, fi: 'Kannan kortti' } }))
    const report = await imported(store, out, options)
    expect(report).toMatchObject({ proposed: 1, published: 0, merged: 0 })
    const said = formatLivingReport(report, { dryRun: false })
    expect(said).toMatch(/title\.fi\n\s+in the base: "Kannan kortti"\n\s+in the file: "Tiedoston kortti"/)
    const { current, proposals } = (await store.file(REF)) ?? {}
    expect(current?.content.title).toMatchObject({ fi: 'Kannan kortti' })
    expect(proposals).toMatchObject([{ origin: 'import', why: 'title.fi: "Kannan kortti" → "Tiedoston kortti"' }])
    const again = await imported(store, out, options)
    expect(again).toMatchObject({ proposed: 0, decided: 1 })
    expect(again.conflicts.size).toBe(1)

    // The file says something else by now: the first proposal is no more, and a refusal is remembered.
    await write({ title: { ...OLD, fi: 'Toinen' } })
    await imported(store, out, options)
    const [waiting, ...more] = (await store.file(REF))?.proposals ?? []
    expect(more).toEqual([])
    expect(waiting?.content.title).toMatchObject({ fi: 'Toinen' })
    await store.handle({ entry: REF }, null, NOON, () => {
      const ended = { seq: waiting?.seq ?? 0, state: 'rejected', reviewerId: null, verdict: 'No', at: NOON } as const
      return { changes: [{ kind: 'revision-ended', ...ended }], deliveries: [], result: null }
    })
    expect(await imported(store, out, options)).toMatchObject({ proposed: 0, decided: 1 })
    expect((await store.file(REF))?.proposals).toEqual([])
  })

  it('only proposes when told so', async () => {
    const { store, out, write, options } = await exportedBase()
    await write({ title: FILES })
    expect(await imported(store, out, { ...options, proposes: true })).toMatchObject({ proposed: 1, published: 0 })
    expect(await imported(store, out, { ...options, proposes: true })).toMatchObject({ proposed: 0, decided: 1 })
    expect(await titleOf(store)).toEqual(OLD)
  })

  it('without a manifest goes by the revision that was in a file last', async () => {
    const { store, out, write, options } = await exportedBase()
    await rm(join(out, '.silta-export.json'))
    await publish(store, REF, serviceContent({ title: BASES }))
    expect(await imported(store, out, options)).toMatchObject({ kept: 1 })
    await write({ title: FILES })
    expect(await imported(store, out, options)).toMatchObject({ proposed: 1, published: 0 })

    const other = freshBase()
    await publish(other, REF, serviceContent({ title: BASES }))
    expect(await imported(other, out, options)).toMatchObject({ proposed: 1, published: 0 })
    expect(await titleOf(other)).toEqual(BASES)
  })

  it('takes the numbers of another database for what they are', async () => {
    const { out, write, options } = await exportedBase()
    const other = freshBase()
    await publish(other, REF, serviceContent({ title: BASES }))
    await write({ title: FILES })
    expect(await imported(other, out, options)).toMatchObject({ proposed: 1, published: 0 })
    expect(await titleOf(other)).toEqual(BASES)
  })

  it('tells what is removed, and retires only what nobody has changed, when asked', async () => {
    const { store, out, options } = await exportedBase()
    const text = await readFile(join(out, FILE), 'utf8')
    await writeFile(join(out, 'services/fi/fi-other.yaml'), text.replaceAll('fi-library-card', 'fi-other'))
    await imported(store, out, options)
    await exported(store, options.seedDirectory, out)
    await rm(join(out, FILE))
    await rm(join(out, 'services/fi/fi-other.yaml'))
    await writeFile(join(out, 'services/fi/fi-third.yaml'), text.replaceAll('fi-library-card', 'fi-third'))
    await publish(store, REF, serviceContent({ title: BASES }))
    expect(await imported(store, out, options)).toMatchObject({
      removed: [FILE, 'services/fi/fi-other.yaml'],
      retired: 0,
    })
    const report = await imported(store, out, { ...options, retires: true })
    expect(report).toMatchObject({ retired: 1, proposed: 1 })
    expect((await store.file(REF))?.current?.content.status).toBe('published')
    expect((await store.file({ kind: 'service', id: 'fi-other' }))?.current?.content.status).toBe('retired')
    expect(await imported(store, out, { ...options, retires: true })).toMatchObject({
      retired: 0,
      proposed: 0,
      decided: 1,
    })
  })

  it('keeps the good part of a folder and tells what is wrong with the rest', async () => {
    const { store, out, write, options } = await exportedBase()
    await write({ title: FILES })
    const broken = {
      'services/fi/fi-broken.yaml': 'a: [',
      'services/fi/fi-shape.yaml': 'id: fi-shape',
      'services/fi/fi-wrong.yaml': JSON.stringify(serviceContent({ id: 'fi-wrong', lifeEvents: ['S9'] })),
      'services/fi/fi-needs.yaml': JSON.stringify(
        serviceContent({ id: 'fi-needs', documents: ['passport', 'nothing'] }),
      ),
    }
    for (const [file, text] of Object.entries(broken)) await writeFile(join(out, file), text)
    const report = await imported(store, out, options)
    expect(report).toMatchObject({ read: 5, published: 1 })
    expect([...report.leftOut.values()].reduce((sum, { count }) => sum + count, 0)).toBe(4)
    expect(await titleOf(store)).toEqual(FILES)
    expect(await store.published()).toHaveLength(1)
  })

  it('gives remarks back with the next export', async () => {
    const { store, out, options } = await exportedBase()
    const text = `# Ask Kaisa\n${await readFile(join(out, FILE), 'utf8')}`
    await writeFile(join(out, FILE), text)
    expect(await imported(store, out, options)).toMatchObject({ same: 1 })
    expect((await filesOf(await exported(store, options.seedDirectory))).get(FILE)).toBe(text)
  })

  it('is no file of the data folder: what that says later waits, and its absence retires nothing', async () => {
    const { store, out, write, options } = await exportedBase()
    await write({ title: FILES })
    const text = await readFile(join(out, FILE), 'utf8')
    await writeFile(join(out, 'services/fi/fi-other.yaml'), text.replaceAll('fi-library-card', 'fi-other'))
    await imported(store, out, options)
    await writeFile(join(options.seedDirectory, FILE), JSON.stringify(serviceContent({ summary: everywhere('S.') })))
    await seedBase(options.seedDirectory, store, NOON)
    expect(await titleOf(store)).toEqual(FILES)
    const { proposals = [], current } = (await store.file(REF)) ?? {}
    expect(proposals).toMatchObject([{ origin: 'file', content: { summary: everywhere('S.') } }])
    // Of the file's last version, so that only what has changed in it is merged.
    expect(proposals[0]?.base).toBeLessThan(current?.seq ?? 0)
    expect((await store.file({ kind: 'service', id: 'fi-other' }))?.current?.content.status).toBe('published')
  })
})
