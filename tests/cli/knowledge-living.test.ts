import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { seedBase } from '../../src/living/seeding.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { publish } from '../living/living-data.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../support/knowledge-data.ts'
import { PROJECT } from '../support/silta-process.ts'
import { NOON } from '../support/store-data.ts'
import { makeTempDir } from '../support/temp-dir.ts'

const FILE = 'services/fi/fi-library-card.yaml'

/** As an operator runs it. */
async function knowledge(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const options = { cwd: PROJECT, env: { ...process.env, ...env } }
  return promisify(execFile)(process.execPath, ['src/start.js', 'cli/knowledge', ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  )
}

describe('npm run knowledge -- export and import --living', () => {
  it('brings a base out and in, and tells where people and files disagree', async () => {
    const [data, out] = [await makeTempDir(), await makeTempDir()]
    const folder = await knowledgeFolder({ [FILE]: JSON.stringify(serviceContent()) })
    const settings = { DATA_DIR: data, KNOWLEDGE_DIR: folder }
    const store = openSqliteStore(join(data, 'silta.db'))
    try {
      await seedBase(folder, store.curation, NOON)
      const written = await knowledge(['export', '--living', '--out', out], settings)
      expect(written).toMatchObject({ code: 0, stdout: `1 entries written to ${out}: 2 files\n` })
      const text = await readFile(join(out, FILE), 'utf8')
      await writeFile(join(out, FILE), text.replace('"Library card (fi)"', '"Tiedoston kortti"'))
      const ref = { kind: 'service', id: 'fi-library-card' } as const
      await publish(store.curation, ref, serviceContent({ title: everywhere('Other') }))
      const dry = await knowledge(['import', '--living', out, '--dry-run'], settings)
      expect(dry).toMatchObject({ code: 1, stdout: expect.stringContaining('Nothing is changed') })
      expect((await store.curation.file(ref))?.proposals).toEqual([])
      const merged = await knowledge(['import', '--living', out], settings)
      expect(merged).toMatchObject({ code: 1, stdout: expect.stringContaining('in the file: "Tiedoston kortti"') })
      expect((await store.curation.file(ref))?.proposals).toHaveLength(1)
    } finally {
      await store.close()
    }
  })

  it.each([
    [['import', '--living'], 'Say which folder'],
    [['export', '--living', '--format', 'hsds'], '--living writes all entries as YAML files'],
    [['export', '--living', '--out', 'data/there'], 'inside of the data folder'],
  ])('says how it is called, after %j', async (args, words) => {
    const settings = { DATA_DIR: await makeTempDir() }
    expect(await knowledge(args, settings)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) })
  })
})
