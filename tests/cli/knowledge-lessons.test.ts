import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { loadGolden } from '../../src/knowledge/golden/golden.ts'
import { seedBase } from '../../src/living/seeding.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { curate } from '../contract/store/curation-data.ts'
import { aLesson } from '../contract/store/lessons.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../support/knowledge-data.ts'
import { PROJECT } from '../support/silta-process.ts'
import { NOON } from '../support/store-data.ts'
import { makeTempDir } from '../support/temp-dir.ts'

const CARD = { kind: 'service', id: 'fi-library-card' } as const
const TRAM = {
  ...{ id: 'fi-tram-card', title: everywhere('Tram card'), summary: everywhere('How to travel by tram.') },
  ...{ keywords: { en: ['tram'] }, exampleQuestions: { en: ['How do I travel by tram?'] } },
}
const GOLDEN = [{ id: CARD.id, locale: 'en', kind: 'plain', text: 'library card' }]

describe('npm run knowledge -- lessons', () => {
  it('lists, replays and exports what was agreed, and says what it did to the golden questions', async () => {
    const data = await makeTempDir()
    const folder = await knowledgeFolder({
      'services/fi/fi-library-card.yaml': JSON.stringify(serviceContent()),
      'services/fi/fi-tram-card.yaml': JSON.stringify(serviceContent(TRAM)),
      'golden/author.yaml': JSON.stringify(GOLDEN),
      'golden/written.yaml': '[]',
    })
    const env = { ...process.env, DATA_DIR: data, KNOWLEDGE_DIR: folder }
    const run = async (...args: readonly string[]) =>
      (
        await promisify(execFile)(process.execPath, ['src/start.js', 'cli/knowledge', 'lessons', ...args], {
          cwd: PROJECT,
          env,
        })
      ).stdout
    const store = openSqliteStore(join(data, 'silta.db'))
    try {
      await seedBase(folder, store.curation, NOON)
      const lessons = [
        aLesson({ text: 'quixotic zeppelin', entry: CARD }),
        aLesson({ text: 'library card', entry: CARD, verdict: 'not', source: 'failed' }),
      ]
      await curate(store, ...lessons.map((lesson) => ({ kind: 'lesson-agreed', lesson }) as const))
    } finally {
      await store.close()
    }
    const file = join(folder, 'golden', 'written.yaml')
    expect(await run('--export', file)).toBe(
      `1 means service/fi-library-card (en, helped, 2026-11-21): quixotic zeppelin
2 not service/fi-library-card (en, failed, 2026-11-21): library card
1 questions written to ${file}; 1 say what is not meant
`,
    )
    expect(await loadGolden(folder, [])).toHaveLength(2)
    const lines = (await run('--replay')).trim().split('\n')
    expect(lines).toEqual([
      expect.stringMatching(
        /^better: means service\/fi-library-card \(en\): not found .* -> at 1 .*: quixotic zeppelin$/,
      ),
      expect.stringMatching(/^better: not service\/fi-library-card \(en\): at 1 .* -> not found .*: library card$/),
      'Lessons: 2 better, 0 the same, 0 worse',
      expect.stringMatching(
        /^Golden question not right any more: fi-library-card not found \(en, plain\).*: library card$/,
      ),
      expect.stringMatching(/^Golden question right now: before, fi-library-card not found .*: quixotic zeppelin$/),
      'Golden questions: 1 of 2 right without the lessons, 1 with them',
    ])
  })
})
