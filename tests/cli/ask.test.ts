import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { PROJECT } from '../support/silta-process.ts'

function ask(args: readonly string[], input = '') {
  const command = ['src/start.js', 'cli/ask', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: PROJECT, encoding: 'utf8', input })
  return { status, stdout, stderr }
}

describe('ask', () => {
  it('answers in the terminal with what a chat would say', () => {
    const { status, stdout } = ask(['poteryal', 'pasport', 'v', 'helsinki', 'chto', 'delat'])
    expect(status).toBe(0)
    expect(stdout).toContain('Сразу сообщите полиции')
    expect(stdout).toContain('https://')
  })

  it('prints one JSON object with the five nearest services at least', () => {
    const { status, stdout } = ask(['--json', '--locale', 'fi', '--country', 'fi', 'passi katosi'])
    expect(status).toBe(0)
    const told = JSON.parse(stdout)
    expect(Object.keys(told)).toEqual(['language', 'decision', 'services', 'message'])
    expect(told).toMatchObject({ language: 'fi', decision: 'answer' })
    expect(told.services.length).toBeGreaterThanOrEqual(5)
    expect(told.services[0].id).toBe('fi-lost-passport')
    for (const service of told.services) expect(Object.keys(service)).toEqual(['id', 'score', 'title'])
    const scores = told.services.map(({ score }: { score: number }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('names an emergency and goes on with the ordinary answer', () => {
    const { stdout } = ask(['--json', '--explain', 'my husband is not breathing, we are in Tallinn'])
    const told = JSON.parse(stdout)
    expect(told.decision).toBe('emergency')
    expect(told.message).toMatch(/^Call 112/)
    expect(told.services.length).toBeGreaterThanOrEqual(5)
    expect(told.explanation).toMatchObject({ places: [{ word: 'Tallinn', country: 'ee' }] })
  })

  it('answers a batch line by line, in order, and goes on after a line it cannot read', () => {
    const lines = [
      { text: 'Kadotin passini Lappeenrannassa, juna lähtee huomenna' },
      { text: 'lapsilisä', locale: 'sv', country: 'fi' },
    ].map((line) => JSON.stringify(line))
    const { status, stdout } = ask(['--batch'], [lines[0], 'not json', '', '{"text": 1}', lines[1]].join('\n'))
    const told = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(told).toMatchObject([
      { language: 'fi', decision: 'answer' },
      { error: 'line 2: not a JSON object' },
      { error: expect.stringMatching(/^line 4: .*text/s) },
      { language: 'sv', decision: 'answer' },
    ])
    expect(status).toBe(1)
  })

  it('says why, in the language of the answer, after it', () => {
    const { status, stdout } = ask(['Kadotin passini Lappeenrannassa', '--explain'])
    expect(status).toBe(0)
    const [card, why] = stdout.split('MIKSI TÄMÄ VASTAUS')
    expect(card).toContain('https://')
    expect(why).toContain('Siinä mainitaan ”Lappeenrannassa”, eli Suomi.')
    expect(why).toMatch(/^1\. .*\(fi-lost-passport\)\n {3}Todennäköisyys: \d/m)
  })

  it.each([[[]], [['--locale', 'xx', 'passport']], [['--country', 'se', 'passport']]])(
    'says how it is used when it is called with %j',
    (args) => {
      const { status, stdout, stderr } = ask(args)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain('Usage: npm run ask')
    },
  )
})
