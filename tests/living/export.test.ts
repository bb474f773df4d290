import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame } from '../../src/curation/differences.ts'
import { normalised } from '../../src/curation/importing.ts'
import { entryText } from '../../src/living/files.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../support/knowledge-data.ts'
import { anySpecificationContent } from '../support/specification-arbitrary.ts'
import { exported, filesOf, freshBase, imported, publish, seededBase } from './living-data.ts'

const SERVICE = { kind: 'service', id: 'fi-library-card' } as const

async function smallFolder() {
  return knowledgeFolder({ 'services/fi/fi-library-card.yaml': `# As it is\n${JSON.stringify(serviceContent())}\n` })
}

describe('the living base as files', () => {
  it('gives the shipped base back letter by letter, from a fresh database as well', async () => {
    const first = await exported(await seededBase('data'), 'data')
    expect(await filesOf(first)).toEqual(await filesOf('data'))
    const entries = [...(await filesOf('data')).keys()].filter((file) =>
      /^(services|documents|situations)\//.test(file),
    ).length
    const fresh = freshBase()
    const report = await imported(fresh, first, { seedDirectory: 'data' })
    expect(report).toMatchObject({ read: entries, published: entries })
    expect(await filesOf(await exported(fresh, 'data'))).toEqual(await filesOf('data'))
  })

  it('comes back the same, whatever has been written', async () => {
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((text) => text.trim())
    const usable = texts.filter((text) => text !== '' && text.isWellFormed())
    const directory = await smallFolder()
    await fc.assert(
      fc.asyncProperty(
        fc.array(anySpecificationContent(), { minLength: 1, maxLength: 2 }),
        usable,
        async (all, text) => {
          const store = freshBase()
          for (const [at, content] of all.entries()) {
            const id = `fi-any-${'abc'[at]}`
            const written = {
              ...content,
              id,
              title: { en: text, fi: text },
              status: ['draft', 'published', 'retired'][at],
            }
            await publish(store, { kind: 'service', id }, written)
          }
          const first = await exported(store, directory)
          const fresh = freshBase()
          expect(await imported(fresh, first, { seedDirectory: directory })).toMatchObject({ published: all.length })
          const entries = (await fresh.published()).map(({ ref, content }) => ({ ref, content }))
          const before = (await store.published()).map(({ ref, content }) => ({
            ref,
            content: normalised('service', content),
          }))
          expect(entries).toEqual(before)
          expect(await filesOf(await exported(fresh, directory))).toEqual(await filesOf(first))
        },
      ),
      { numRuns: 4, seed: 6 },
    )
  })

  it('writes what was changed in the base, and again the same', async () => {
    const directory = await smallFolder()
    const store = await seededBase(directory)
    const content = serviceContent({ title: everywhere('Card of the library') })
    await publish(store, SERVICE, content)
    const out = await exported(store, directory)
    const text = await readFile(join(out, 'services/fi/fi-library-card.yaml'), 'utf8')
    expect(text).toBe(entryText('service', content))
    expect(text).toContain('en: Card of the library (en)')
    expect(isSame(normalised('service', content), (await store.published())[0]?.content)).toBe(false)
    const before = await filesOf(out)
    expect(await filesOf(await exported(store, directory, out))).toEqual(before)
  })

  it('moves the file of an entry that belongs elsewhere now, unless somebody has changed it', async () => {
    const directory = await smallFolder()
    const store = await seededBase(directory)
    const out = await exported(store, directory)
    await publish(store, SERVICE, serviceContent({ country: 'ee' }))
    await exported(store, directory, out)
    expect([...(await filesOf(out)).keys()]).toEqual(['life-events.yaml', 'services/ee/fi-library-card.yaml'])
    await writeFile(join(out, 'services/ee/fi-library-card.yaml'), 'mine')
    await publish(store, SERVICE, serviceContent({ country: 'fi' }))
    await exported(store, directory, out)
    expect((await filesOf(out)).get('services/ee/fi-library-card.yaml')).toBe('mine')
  })
})
