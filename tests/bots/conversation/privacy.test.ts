import { afterEach, beforeEach, expect, it } from 'vitest'
import { startTalk, type Talk } from '../../support/talk.ts'

const ME = { platform: 'talk', user: 'user-1' }
let talk: Talk

beforeEach(async () => {
  talk = await startTalk()
  await talk.say('I lost my passport in Helsinki')
  await talk.press('Ask a volunteer')
})

afterEach(() => talk.close())

it('/mydata sends everything held on the person as a JSON file', async () => {
  const [reply] = await talk.say('/mydata')
  const file = reply?.message.attachment
  expect(file).toMatchObject({ name: 'silta-my-data.json', mediaType: 'application/json' })
  const data = JSON.parse(file?.content ?? '')
  expect(data.queries).toMatchObject([{ text: 'I lost my passport in Helsinki' }])
  expect(data.questions).toHaveLength(1)
  expect(data.addresses).toMatchObject([{ chat: 'chat-1' }])
})

it('/mydata does not hold the files of earlier exports', async () => {
  const sizes: number[] = []
  for (let count = 0; count < 3; count += 1) {
    const [reply] = await talk.say('/mydata')
    const { content = '' } = reply?.message.attachment ?? {}
    await talk.store.transcripts.append('chat-1', {
      key: `copy ${count}`,
      author: 'silta',
      message: { locale: 'en', blocks: [], attachment: { name: 'a', mediaType: 'application/json', content } },
      at: 0,
    })
    sizes.push(content.length)
  }
  expect((sizes[2] ?? 0) - (sizes[1] ?? 0)).toBeLessThan(1500)
})

it('/mydata is answered to somebody of whom nothing is held', async () => {
  const stranger = await startTalk()
  expect(await stranger.say('/mydata')).toHaveLength(1)
  await stranger.close()
})

it('/forget erases after a confirmation and tells what', async () => {
  const [question] = await talk.say('/forget')
  expect(question?.text).toContain('cannot be undone')
  expect(await talk.store.conversations.exportPerson(ME)).toBeDefined()
  const [done] = await talk.press('Erase everything')
  expect(done?.text).toMatch(/1 question, 1 request to volunteers/)
  expect(done?.message.clearsHistory).toBe(true)
  expect(await talk.store.conversations.exportPerson(ME)).toBeUndefined()
  expect(await talk.store.deliveries.counts()).toEqual([])
})

it('/forget keeps everything when the person changes their mind', async () => {
  await talk.say('/forget')
  const [kept] = await talk.press('Keep it')
  expect(kept?.text).toBe('Nothing was erased.')
  expect((await talk.store.conversations.exportPerson(ME))?.queries).toHaveLength(1)
})

it('somebody forgotten starts anew', async () => {
  await talk.say('/forget')
  await talk.press('Erase everything')
  const [card] = await talk.say('I lost my passport in Helsinki')
  expect(card?.text).toContain('/privacy')
})

it('somebody forgotten who then blocks the bot stays forgotten', async () => {
  await talk.say('/forget')
  await talk.press('Erase everything')
  expect(await talk.send({ kind: 'reachable', reachable: false })).toEqual([])
  expect(await talk.store.conversations.exportPerson(ME)).toBeUndefined()
})
