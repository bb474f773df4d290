import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CurationAction, encodeCurationAction, REVIEW_LISTS } from '../../../src/bots/curation/actions.ts'
import { everywhere } from '../../support/knowledge-data.ts'
import { CARD, force, gatherCurators, MUSEUM, OVERDUE } from './community.ts'

it('what somebody without a part in it presses or writes changes nothing of the base', async () => {
  const { town, person, staff, institution, member, write, change, idOf } = await gatherCurators({
    services: [{ id: 'fi-due', title: everywhere('Due'), review: OVERDUE }],
  })
  const due = { kind: 'service', id: 'fi-due' } as const
  await institution('library', CARD)
  const [stranger, lea, mila] = [await person('stranger'), await person('lea'), await staff('mila', 'moderator')]
  const vera = await staff('vera', 'responder')
  await staff('otto', 'moderator')
  await member(lea, 'library')
  for (const ref of [CARD, MUSEUM, due]) await write(mila, { title: everywhere('Other') }, { ref })
  const suggestion = {
    id: 'suggested1',
    kind: 'change',
    state: 'open',
    locale: 'en',
    title: 'Museum card',
    text: 'It is closed',
    country: 'ee',
    topic: null,
    about: MUSEUM,
    questionId: null,
    authorId: await idOf(vera),
    mergedInto: null,
    asked: 1,
    createdAt: 0,
    decidedAt: null,
  } as const
  await change({ kind: 'suggestion-saved', suggestion })
  const { curation } = town.store
  const { items } = await curation.proposals({}, 0, 9)
  const seqs = items.map(({ revision }) => revision.seq)

  const base = async () =>
    JSON.stringify([
      await curation.version(),
      await Promise.all([CARD, MUSEUM, due].map((ref) => curation.file(ref))),
      await curation.suggestions('open', 0, 99),
      await curation.institutions(),
    ])
  // What a member may not is what is not their institution's.
  const entry = fc.constantFrom(MUSEUM, due)
  const action: fc.Arbitrary<CurationAction> = fc.oneof(
    fc.record({ kind: fc.constantFrom('wrong', 'due', 'confirm', 'edit', 'retire'), entry }),
    fc.record({
      kind: fc.constantFrom('proposal', 'publish', 'reject', 'withdraw'),
      revision: fc.constantFrom(...seqs, 1, 999),
    }),
    fc.record({ kind: fc.constantFrom('suggestion', 'dismiss'), suggestion: fc.constant('suggested1') }),
    fc.record({ kind: fc.constant('list'), list: fc.constantFrom(...REVIEW_LISTS), page: fc.nat(3) }),
    fc.record({ kind: fc.constant('suggest'), question: fc.constant('aaaaaaaaaa') }),
  ) as fc.Arbitrary<CurationAction>
  const deed = fc.record({
    who: fc.constantFrom(stranger, lea),
    action,
    text: fc.option(fc.string({ maxLength: 20 }), { nil: undefined }),
    after: fc.constantFrom('It is wrong', undefined),
  })
  const before = await base()
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 4 }), async (deeds) => {
      for (const { who, action: pressed, text, after } of deeds) {
        await force(who, encodeCurationAction(pressed), text)
        if (after !== undefined) await who.say(after)
      }
      expect(await base()).toBe(before)
    }),
    { numRuns: 30, seed: 6 },
  )
  // The same does something for who may.
  await force(lea, `cur:wrong:service/${CARD.id}`)
  await lea.say('It is wrong')
  expect(await base()).not.toBe(before)
}, 60_000)
