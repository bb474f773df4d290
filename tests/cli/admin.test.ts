import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { admin } from '../../src/cli/admin.ts'
import { UsageError } from '../../src/cli/usage.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { PROJECT } from '../support/silta-process.ts'
import { makeTempDir } from '../support/temp-dir.ts'

function run(dataDirectory: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/start.js', 'cli/silta', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDirectory },
  })
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

describe('admin', () => {
  it('adds, lists and removes an administrator', async () => {
    const dataDirectory = await makeTempDir()
    expect(await admin(['list'], { dataDirectory })).toMatch(/no administrator yet/)
    expect(await admin(['add', 'telegram:123'], { dataDirectory })).toMatch(
      /^telegram:123 is an administrator\. Nobody has written to Silta/,
    )
    expect(await admin(['list'], { dataDirectory })).toBe('telegram:123')
    const store = openSqliteStore(`${dataDirectory}/silta.db`)
    expect(await store.relay.hasAdmin()).toBe(true)
    await store.close()
    expect(await admin(['remove', 'telegram:123'], { dataDirectory })).toBe(
      'telegram:123 is no administrator any more.',
    )
    expect(await admin(['list'], { dataDirectory })).toMatch(/no administrator yet/)
  })

  it.each([
    [[], /^Usage:/],
    [['fly'], /^admin cannot "fly"/],
    [['add'], /^The account is missing/],
    [['add', 'telegram:@anna'], /^"telegram:@anna" is no account/],
    [['add', 'telegram:1', '2'], /^Too many words: 2/],
    [['remove', 'telegram:1'], /^telegram:1 is no administrator/],
  ])('says what is wrong with %j', async (args, words) => {
    const failed: unknown = await admin(args, { dataDirectory: await makeTempDir() }).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(UsageError)
    expect(failed).toMatchObject({ message: expect.stringMatching(words) })
  })

  it('runs as a command that ends with 0, or with 2 and words', async () => {
    const directory = await makeTempDir()
    expect(run(directory, 'admin', 'add', 'discord:7')).toMatchObject({ status: 0, stderr: '' })
    expect(run(directory, 'admin', 'list')).toEqual({ status: 0, stdout: 'discord:7', stderr: '' })
    expect(run(directory, 'fly')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/"fly"/) })
  })
})
