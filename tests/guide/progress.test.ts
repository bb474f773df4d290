import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checklist, openItems, progressOf } from '../../src/guide/progress.ts'
import { anybody, anySpecification } from '../support/specification-arbitrary.ts'
import { lostPassport, residencePermit } from '../support/specification-examples.ts'
import { NOON } from '../support/store-data.ts'
import { DAY, openIds, states, walk } from './walks.ts'

it('asks first, then goes on in order, with the parts of a parallel beside each other', () => {
  const anna = walk(lostPassport())
  expect(progressOf(anna.service, anna.now()).standing).toMatchObject({ kind: 'asked', fact: { id: 'happened' } })
  anna.answers('stolen')
  anna.answers('fi')
  anna.answers('no')
  expect(states(anna)).toEqual(['report now', 'cards later', 'photo later', 'copy later', 'apply later', 'made later'])
  anna.finishes('report', 'cards')
  expect(openIds(anna)).toEqual(['photo', 'copy'])
  anna.finishes('copy')
  expect(states(anna).slice(1, 5)).toEqual(['cards done', 'photo now', 'copy done', 'apply later'])
  anna.finishes('photo')
  expect(openIds(anna)).toEqual(['apply'])
})

it('knows from when to when a wait lasts: from when all before it was done', () => {
  const anna = walk(lostPassport(), { happened: 'lost', citizenship: 'fi', soon: 'no' })
  anna.finishes('report', 'photo', 'copy', 'apply')
  const [wait] = openItems(progressOf(anna.service, anna.now()).items)
  expect(wait).toMatchObject({
    state: 'waiting',
    since: anna.clock(),
    until: { from: anna.clock() + 4 * DAY, to: anna.clock() + 14 * DAY },
  })
})

it('asks what only time tells when everything before it is done', () => {
  const anna = walk(residencePermit())
  anna.finishes('contract', 'fill', 'identify', 'decide')
  expect(progressOf(anna.service, anna.now()).standing.kind).toBe('under-way')
  anna.finishes('decision')
  expect(progressOf(anna.service, anna.now()).standing).toMatchObject({ kind: 'asked', fact: { id: 'outcome' } })
  anna.answers('granted')
  expect(openIds(anna)).toEqual(['card'])
})

it('counts from the beginning when a wait is the first thing', () => {
  const plan = { items: [{ node: { id: 'post', wait: { en: 'The post' }, takes: 'P1D' }, parallel: undefined }] }
  expect(checklist(plan, { facts: {}, done: {}, startedAt: NOON })).toMatchObject([
    { state: 'waiting', until: { from: NOON + DAY, to: NOON + DAY } },
  ])
})

it('always has something to do until all is done', () => {
  const anyone = anySpecification().chain((service) => fc.tuple(fc.constant(service), anybody(service), fc.nat()))
  fc.assert(
    fc.property(anyone, ([service, facts, seed]) => {
      const done: Record<string, number> = {}
      for (let count = 0; ; count += 1) {
        const { items, plan } = progressOf(service, { facts, done, startedAt: NOON })
        expect(items.map(({ node }) => node)).toEqual(plan.items.map(({ node }) => node))
        const open = openItems(items)
        if (open.length === 0) {
          expect(items.every(({ state }) => state === 'done')).toBe(true)
          return
        }
        done[open[(seed + count) % open.length]?.node.id ?? ''] = NOON + count
      }
    }),
  )
})
