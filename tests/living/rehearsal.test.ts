import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KnowledgeBase } from '../../src/knowledge/answer.ts'
import type { Lessons } from '../../src/knowledge/lessons.ts'
import type { Service } from '../../src/knowledge/service.ts'
import { createRehearsal, type Rehearsed } from '../../src/living/rehearsal.ts'
import { aService, knowledgeFolder } from '../support/knowledge-data.ts'
import { SILENT_LOG } from '../support/silent-log.ts'

const DOGS = {
  id: 'fi-dog-tax',
  title: { en: 'Dog tax' },
  summary: { en: 'What a dog costs a year.' },
  keywords: { en: ['dog', 'puppy'] },
  exampleQuestions: { en: ['What do I pay for my dog?'] },
}
const HAMSTERS = {
  ...DOGS,
  title: { en: 'Hamster' },
  summary: { en: 'All about hamsters.' },
  keywords: { en: ['hamster'] },
  exampleQuestions: { en: ['Do hamsters need a passport?'] },
}
const EDITED = aService(HAMSTERS)

const CARD = '- { id: fi-library-card, locale: en, kind: plain, text: "I want to borrow books from the library" }\n'
const PUPPY = '- { id: fi-dog-tax, locale: en, kind: short, text: "puppy tax" }\n'
const HAMSTER = '- { id: fi-dog-tax, locale: en, kind: short, text: "hamster" }\n'
const OUTSIDE = '- { expect: none, locale: en, kind: plain, text: "do hamsters need a passport" }\n'
const HELP = '- { expect: emergency, locale: en, kind: short, text: "fire" }\n'

/** A base of two services with these questions, and what is tried with it. */
async function rehearsal({ golden, patience = 60_000 }: { golden?: string; patience?: number }) {
  const directory = await knowledgeFolder(golden === undefined ? {} : { 'golden/author.yaml': golden })
  const base: { services: KnowledgeBase['services']; situations: KnowledgeBase['situations'] } = {
    services: new Map([aService(), aService(DOGS)].map((service) => [service.id, service])),
    situations: new Map(),
  }
  const lessons = new Map<string, Lessons>()
  return {
    directory,
    base,
    lessons,
    rehearse: createRehearsal({ ...{ directory, base, patience }, lessons: async () => lessons, log: SILENT_LOG }),
  }
}

function done(rehearsed: Rehearsed) {
  if (rehearsed.kind !== 'done') throw new Error(rehearsed.kind)
  const { broken, mended, ...figures } = rehearsed
  const shown = (all: typeof broken) => all.map(({ before, after }) => [after.line.text, before.first, after.first])
  return { ...figures, broken: shown(broken), mended: shown(mended) }
}

describe('a rehearsal', { timeout: 90_000 }, () => {
  it('says what an edit breaks and mends, of the base as it is then', async () => {
    const { directory, base, lessons, rehearse } = await rehearsal({ golden: CARD + PUPPY + HAMSTER + OUTSIDE + HELP })
    const first = rehearse({ service: EDITED })
    expect(await rehearse({ service: EDITED })).toEqual({ kind: 'busy' })
    const found = done(await first)
    expect(found).toMatchObject({ asked: 4, rightBefore: 3, rightAfter: 2 })
    expect(found.broken.map(([text]) => text)).toEqual(['puppy tax', 'do hamsters need a passport'])
    expect(found.mended).toEqual([['hamster', undefined, 'fi-dog-tax']])

    // What was learnt of an entry holds before and after.
    lessons.set(EDITED.id, { means: { en: ['puppy tax'] }, not: {} })
    base.services = new Map([[EDITED.id, EDITED]])
    expect(done(await rehearse({ service: aService() }))).toMatchObject({
      ...{ asked: 4, rightBefore: 2, rightAfter: 3, broken: [] },
      mended: [['I want to borrow books from the library', 'fi-dog-tax', 'fi-library-card']],
    })
    await writeFile(join(directory, 'golden/author.yaml'), HELP)
    expect(await rehearse({ service: EDITED })).toEqual({ kind: 'no-questions' })
  })

  it('has nothing to ask where there are no questions', async () => {
    const { rehearse } = await rehearsal({})
    expect(await rehearse({ service: EDITED })).toEqual({ kind: 'no-questions' })
  })

  it('ends when it takes too long or fails, and can be had again', async () => {
    const slow = await rehearsal({ golden: PUPPY, patience: 1 })
    for (const _ of [1, 2]) expect(await slow.rehearse({ service: EDITED })).toEqual({ kind: 'late' })
    const { rehearse } = await rehearsal({ golden: PUPPY })
    const noService = { id: 'fi-dog-tax', status: 'published' } as Service
    expect(await rehearse({ service: noService })).toEqual({ kind: 'failed' })
  })

  it('is not for a base of thousands', async () => {
    const { base, rehearse } = await rehearsal({ golden: PUPPY })
    base.services = new Map(Array.from({ length: 2001 }, (_, at) => [`fi-${at}`, EDITED]))
    expect(await rehearse({ service: EDITED })).toEqual({ kind: 'too-large', most: 2000 })
  })
})
