import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { knowledgeFolder, serviceContent } from '../support/knowledge-data.ts'
import { PROJECT } from '../support/silta-process.ts'

/** As an operator runs it. */
async function golden(...args: readonly string[]) {
  return promisify(execFile)(process.execPath, ['src/start.js', 'cli/knowledge', 'golden', ...args], {
    cwd: PROJECT,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  )
}

const FLOOR = {
  ...{ first: 51, firstThree: 0, perLocale: 0, perKind: 0 },
  ...{ outsideAnswered: 100, emergencies: 0, falseAlarms: 100 },
}
const FILES = {
  'services/fi/fi-library-card.yaml': JSON.stringify(serviceContent()),
  'golden/author.yaml': `- { id: fi-library-card, locale: en, kind: plain, text: "a card for the library" }
- { id: fi-sauna, locale: en, kind: short, text: "sauna" }
`,
  'golden/floor.yaml': JSON.stringify(FLOOR),
}

describe('npm run knowledge -- golden', () => {
  it('says how the questions come out, and ends with 1 below the floor', async () => {
    const data = await knowledgeFolder(FILES)
    const { code, stdout, stderr } = await golden('--data', data, '--misses')
    expect(stdout).toMatch(/right entry first +1\/2 +50\.0 /)
    expect(stdout).toContain('fi-sauna not found (en, short): got none: sauna')
    expect(stderr).toBe('Below the floor: right entry first is 50.0 %, which must be at least 51 %\n')
    expect(code).toBe(1)
  })

  it('counts questions that are held out, and shows none of them', async () => {
    const heldOut = '- { id: fi-library-card, locale: en, kind: plain, text: "where do I borrow a tent" }'
    const data = await knowledgeFolder({ ...FILES, 'golden/held-out-1.yaml': heldOut })
    const { stdout } = await golden('--data', data, '--misses')
    expect(stdout).toMatch(/right entry first +\d\/3 /)
    expect(stdout).not.toContain('tent')
  })

  it('tells of one entry, for a program to read', async () => {
    const { code, stdout } = await golden('--data', await knowledgeFolder(FILES), '--id', 'fi-library-card', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ overall: { first: { count: 1, of: 1 } }, below: [] })
  })

  it('ends with 2 where there is nothing to ask or something is wrong with it', async () => {
    const data = await knowledgeFolder({ ...FILES, 'golden/author.yaml': '- { id: fi-library-card }' })
    expect(await golden('--data', data)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('golden/author.yaml'),
    })
    expect(await golden('--data', await knowledgeFolder({}))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no question in '),
    })
  })
})
