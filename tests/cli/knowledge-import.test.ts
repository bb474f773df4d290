import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ptvService } from '../support/exchange/ptv-data.ts'
import { PROJECT } from '../support/silta-process.ts'
import { makeTempDir } from '../support/temp-dir.ts'

/** As an operator runs it. */
async function knowledge(...args: readonly string[]) {
  return promisify(execFile)(process.execPath, ['src/start.js', 'cli/knowledge', ...args], { cwd: PROJECT }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  )
}

describe('npm run knowledge -- import', () => {
  it('imports a file, reports, and is checked without errors', async () => {
    const directory = await makeTempDir()
    const [file, out] = [join(directory, 'services.json'), join(directory, 'data')]
    await writeFile(file, `[${JSON.stringify(ptvService(1))},\n{"id": 3},\n{"id":`)
    const { code, stdout } = await knowledge('import', '--format', 'ptv', file, '--out', out)
    expect(code).toBe(1)
    expect(stdout).toContain('3 entries read: 1 new, 0 updated, 0 unchanged')
    expect(stdout).toContain('services.json, line 3, byte ')
    const checked = await knowledge('check', '--data', out)
    expect(checked.stdout).toMatch(/^1 services loaded, 0 errors, /m)
  })

  it('makes a template that can be filled in, and overwrites none', async () => {
    const file = join(await makeTempDir(), 'services.csv')
    expect(await knowledge('template', '--out', file, '--languages', 'en,fi')).toMatchObject({ code: 0 })
    expect(await readFile(file, 'utf8')).toMatch(/^\ufeffid;country;title_en;title_fi;summary_en;/)
    expect(await knowledge('template', '--out', file)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exists already'),
    })
  })

  it.each([
    [['import'], 'Say the format'],
    [['import', '--format', 'xml', 'a'], '--format takes one of ptv, hsds, csv, yaml, not "xml"'],
    [['import', '--format', 'csv'], 'Say what to import'],
    [['import', '--format', 'csv', 'a', 'b'], 'one file, folder or address at a time'],
    [['import', '--format', 'ptv', '--municipality', 'Helsinki'], 'three digits'],
    [['import', '--format', 'hsds', 'a', '--colour', 'red'], "Unknown option '--colour'"],
    [['template'], 'Say where the table goes'],
    [[], 'npm run knowledge -- import'],
  ])('says how it is called, after %j', async (args, words) => {
    expect(await knowledge(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) })
  })
})
