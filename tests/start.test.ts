import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { envExample, SETTINGS } from '../src/config.ts'

const ROOT = join(import.meta.dirname, '..')

/** A Node older than 24 on this machine, if there is one. */
function findOldNode(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  return folders
    .map((folder) => join(folder, 'node'))
    .find((file) => {
      if (!existsSync(file)) return false
      const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' })
      const major = Number(/^v(\d+)/.exec(stdout ?? '')?.[1])
      return major >= 18 && major < 24
    })
}

function run(node: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(node, ['src/start.js', ...args], { cwd: ROOT, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('starting', () => {
  it('says to a Node too old what to do, and nothing else', (context) => {
    const old = findOldNode()
    if (!old) return context.skip('this machine has no Node older than 24')
    const { status, stdout, stderr } = run(old)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      /^Silta needs Node 24 or newer, and this is Node \d+\.\d+\.\d+\.\n.*npm install && npm start\n$/,
    )
  })

  it('starts the entry that is named, with its arguments', () => {
    expect(run(process.execPath, 'cli/knowledge', 'check')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/services loaded, 0 errors/),
      stderr: '',
    })
    expect(run(process.execPath, 'cli/knowledge')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Usage/) })
  })
})

describe('.env.example', () => {
  it('is what the settings say', () => {
    expect(readFileSync(join(ROOT, '.env.example'), 'utf8')).toBe(envExample())
  })

  it('has every setting, commented out', () => {
    const names = [...envExample().matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(names).toEqual(Object.keys(SETTINGS))
    expect(envExample()).not.toMatch(/^[^#\n]/m)
  })
})
