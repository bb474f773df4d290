import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../src/bots/commands.ts'
import type { UnsupportedKind } from '../../../src/bots/platform.ts'
import { LOCALES } from '../../../src/locale.ts'
import { shippedKnowledge } from '../../support/shipped.ts'
import { startTalk, type Talk } from '../../support/talk.ts'

let talk: Talk

beforeEach(async () => {
  talk = await startTalk()
})

afterEach(() => talk.close())

describe('commands', () => {
  it.each(COMMANDS)('/%s is answered', async (command) => {
    await talk.say('I lost my passport in Helsinki')
    const replies = await talk.say(`/${command}`)
    expect(replies.length).toBeGreaterThan(0)
    expect(replies[0]?.text.length).toBeGreaterThan(10)
  })

  it('tell somebody who gives an unknown one what there is', async () => {
    const [reply] = await talk.say('/frobnicate')
    expect(reply?.text).toContain('/help')
  })

  it('answer in the language of the person’s app before anything is known', async () => {
    const finnish = await startTalk({ language: 'fi-FI' })
    const [reply] = await finnish.say('/start')
    expect(reply?.message.locale).toBe('fi')
    await finnish.close()
  })

  it('/ask answers its question and says how when there is none', async () => {
    const [empty] = await talk.say('/ask')
    expect(empty?.text).toContain('/ask I lost my passport')
    const [card] = await talk.send({ kind: 'command', name: 'ask', argument: 'I lost my passport in Helsinki' })
    expect(card?.text).toContain('passport')
  })

  it('/language sets the language for good', async () => {
    for (const locale of LOCALES) {
      await talk.send({ kind: 'action', action: `language:${locale}` })
      const [help] = await talk.say('/help')
      expect(help?.message.locale).toBe(locale)
    }
  })

  it('/country prefers a country', async () => {
    await talk.say('/country')
    const [set] = await talk.press('Estonia')
    expect(set?.text).toContain('Estonia')
    const data = await talk.store.conversations.exportPerson({ platform: 'talk', user: 'user-1' })
    expect(data?.people).toMatchObject([{ country: 'ee' }])
  })
})

describe('/topics', () => {
  it('leads by life event and service to a card, page by page and back', async () => {
    await talk.say('/topics')
    expect(talk.buttons().length).toBeLessThanOrEqual(8)
    const [second] = await talk.press('Next →')
    expect(second?.edits).toBeDefined()
    await talk.press('← Previous')
    await talk.press('Lost or stolen documents')
    expect(talk.buttons()).toContain('↑ All topics')
    const [card] = await talk.press(talk.buttons()[0] ?? '')
    expect(card?.text).toMatch(/passport/i)
  })

  it('says so when the base is empty', async () => {
    const knowledge = await shippedKnowledge()
    const empty = await startTalk({ knowledge: { ...knowledge, base: { ...knowledge.base, services: new Map() } } })
    const [reply] = await empty.say('/topics')
    expect(reply?.text).toContain('no topics')
    await empty.close()
  })
})

describe('what cannot be handled', () => {
  it.each<UnsupportedKind>(['photo', 'video', 'voice', 'sticker', 'file', 'location', 'contact', 'other'])(
    'a %s is refused aloud with what would work',
    async (what) => {
      const [reply] = await talk.send({ kind: 'unsupported', what })
      expect(reply?.text).toMatch(/question/)
    },
  )

  it.each([
    '',
    'card',
    'card:',
    'card:nothing:-',
    'language:xx',
    'topics:-1',
    'topic:KE1:99',
    'x'.repeat(500),
    'forget:maybe',
  ])('a button that asks for "%s" is answered', async (action) => {
    expect((await talk.send({ kind: 'action', action })).length).toBeGreaterThan(0)
  })

  it('a person who writes too fast is told so once, and answered again later', async () => {
    const counts: number[] = []
    for (let index = 0; index < 25; index += 1) counts.push((await talk.say('/help')).length)
    expect(counts.slice(0, 20).every((count) => count === 1)).toBe(true)
    expect(counts.slice(20)).toEqual([1, 0, 0, 0, 0])
    talk.pass(3000)
    expect(await talk.say('/help')).toHaveLength(1)
  })

  it('an emergency is answered however fast the person writes', async () => {
    for (let index = 0; index < 22; index += 1) await talk.say('/help')
    for (const text of ['help he is not breathing', '/ask help he is not breathing']) {
      const [reply] = await talk.say(text)
      expect(reply?.text).toMatch(/^Call 112/)
    }
  })
})

describe('in a group', () => {
  const group = { direct: false, address: { platform: 'talk', chat: 'group-1' } }

  it('a question is answered there', async () => {
    const [card] = await talk.say('I lost my passport in Helsinki', group)
    expect(card?.text).toContain('passport')
  })

  it.each(['/mydata', '/forget'])('%s is kept for the private chat', async (command) => {
    const [reply] = await talk.say(command, group)
    expect(reply?.text).toContain('private chat')
    expect(reply?.message.attachment).toBeUndefined()
  })
})
