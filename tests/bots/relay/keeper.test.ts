import { expect, it, onTestFinished } from 'vitest'
import { openClaimDesk } from '../../support/claim-desk.ts'
import { sendAll } from '../../support/store-data.ts'

it('tells an author once what became of a message, however many look at the same time', async () => {
  const { store, conversation, keeper, ...desk } = await openClaimDesk(':memory:')
  onTestFinished(() => desk.close())
  const anna = await desk.volunteer('Anna', 'two')
  await desk.open('q1')
  await desk.claim(anna, 'q1')
  await conversation.receive({
    updateId: 'answer',
    address: anna.address,
    sender: { id: anna.name },
    direct: true,
    message: { id: 'answer' },
    content: { kind: 'text', text: 'They lend towels only.' },
  })
  expect((await sendAll(store)).filter(({ purpose }) => purpose === 'copy')).toHaveLength(1)
  await Promise.all([keeper.tellAuthors(), keeper.tellAuthors(), keeper.tellAuthors()])
  expect((await sendAll(store)).map(({ purpose, edits }) => ({ purpose, edits }))).toEqual([
    { purpose: 'receipt', edits: undefined },
  ])
})
