import { describe, expect, it, onTestFinished } from 'vitest'
import type { KnowledgeBase } from '../../src/knowledge/answer.ts'
import type { Ask } from '../../src/knowledge/golden/run.ts'
import { gatherLessons } from '../../src/living/lessons.ts'
import { openLivingKnowledge } from '../../src/living/living.ts'
import { effectOf, goldenText, replayLessons } from '../../src/living/replay.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { curate, PASSPORT } from '../contract/store/curation-data.ts'
import { aLesson } from '../contract/store/lessons.ts'
import { newFile } from '../store/sqlite-file.ts'
import { knowledgeFolder, serviceContent } from '../support/knowledge-data.ts'
import { NOON } from '../support/store-data.ts'

const CARD = { kind: 'service', id: 'fi-library-card' } as const
const lessonOf = (id: number, given: Parameters<typeof aLesson>[0] = {}) => ({
  id,
  ...aLesson({ entry: CARD, ...given }),
})

const isKnown = (base: KnowledgeBase) => base.answer({ text: 'quixotic zeppelin', locale: 'en' }).decision !== 'none'

describe('lessons of the living base', () => {
  it('count in every process after a refresh, until they are taken back', async () => {
    const directory = await knowledgeFolder({ 'services/fi/fi-library-card.yaml': JSON.stringify(serviceContent()) })
    const file = await newFile()
    const processes = await Promise.all(
      ['chat', 'page'].map(async () => {
        const store = openSqliteStore(file)
        onTestFinished(() => store.close())
        return { store, living: await openLivingKnowledge({ directory, store: store.curation, now: () => NOON }) }
      }),
    )
    const [chat] = processes
    if (!chat) throw new Error('there is no process')
    const decisions = () =>
      Promise.all(
        processes.map(async ({ living }) => {
          const isNew = await living.refresh()
          expect(await living.refresh()).toBe(false)
          return [isNew, isKnown(living.base)]
        }),
      )
    expect(await decisions()).toEqual([
      [false, false],
      [false, false],
    ])
    await curate(chat.store, { kind: 'lesson-agreed', lesson: aLesson({ text: 'quixotic zeppelin', entry: CARD }) })
    expect(await decisions()).toEqual([
      [true, true],
      [true, true],
    ])
    const later = await openLivingKnowledge({ directory, store: chat.store.curation, now: () => NOON })
    expect(isKnown(later.base)).toBe(true)
    await curate(chat.store, { kind: 'lesson-removed', id: (await chat.store.curation.lessons())[0]?.id ?? 0 })
    expect(await decisions()).toEqual([
      [true, false],
      [true, false],
    ])
  })

  it('of an entry are the same object while nothing about them changes', () => {
    const agreed = [lessonOf(1), lessonOf(2, { entry: PASSPORT, verdict: 'not', locale: 'fi' })]
    const before = gatherLessons(agreed)
    expect(Object.fromEntries(before)).toEqual({
      [CARD.id]: { means: { en: ['my passport is gone'] }, not: {} },
      [PASSPORT.id]: { means: {}, not: { fi: ['my passport is gone'] } },
    })
    const after = gatherLessons([...agreed, lessonOf(3, { text: 'another' })], before)
    expect(after.get(PASSPORT.id)).toBe(before.get(PASSPORT.id))
    expect(after.get(CARD.id)).toEqual({ means: { en: ['my passport is gone', 'another'] }, not: {} })
    expect([...gatherLessons([], after)]).toEqual([])
  })
})

describe('a replay', () => {
  const asking =
    (...found: readonly string[]): Ask =>
    () => ({ language: 'en', decision: 'clarify', found, isEmergency: false, isSmallTalk: false })

  it('says for each lesson where its entry is without and with all of them', () => {
    const lessons = [lessonOf(1), lessonOf(2, { verdict: 'not' }), lessonOf(3, { entry: PASSPORT })]
    const replayed = replayLessons(lessons, asking(PASSPORT.id), asking(CARD.id, PASSPORT.id))
    expect(replayed.map(({ before, after }) => [before.rank, after.rank])).toEqual([
      [undefined, 0],
      [undefined, 0],
      [0, 1],
    ])
    expect(replayed.map(effectOf)).toEqual(['better', 'worse', 'worse'])
    expect(replayLessons(lessons, asking(), asking()).map(effectOf)).toEqual(['same', 'same', 'same'])
  })

  it('writes what is meant as golden questions', () => {
    const long = 'word '.repeat(30).trim()
    const lessons = [
      lessonOf(1, { text: 'a "quoted": # text' }),
      lessonOf(2, { verdict: 'not' }),
      lessonOf(3, { text: long }),
    ]
    expect(goldenText(lessons)).toBe(
      `- { id: fi-library-card, locale: en, kind: colloquial, text: "a \\"quoted\\": # text" }
- { id: fi-library-card, locale: en, kind: long, text: "${long}" }
`,
    )
    expect(goldenText([])).toBe('[]\n')
  })
})
