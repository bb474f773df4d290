import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedKnowledge } from '../../support/shipped.ts'
import { startTalk, type Talk } from '../../support/talk.ts'

let talk: Talk

beforeEach(async () => {
  talk = await startTalk()
})

afterEach(() => talk.close())

describe('a question', () => {
  it.each([
    ['Kadotin passini Lappeenrannassa, juna lähtee huomenna', 'Passi tai henkilökortti', 'Ilmoita katoamisesta'],
    ['poteryal pasport v helsinki chto delat', 'паспорт', 'Сразу сообщите полиции'],
    ['my kid is 3, do we get lapsilisä if we live in Turku?', 'lapsilisä', 'Kela'],
  ])('%s gets the right card in its language', async (text, title, step) => {
    const [card] = await talk.say(text)
    expect(card?.text).toContain(title)
    expect(card?.text).toContain(step)
  })

  it('gets the line on privacy with the first answer only', async () => {
    const [first] = await talk.say('I lost my passport in Helsinki')
    const [second] = await talk.say('I lost my passport in Helsinki again')
    expect(first?.text).toContain('/privacy')
    expect(second?.text).not.toContain('/privacy')
  })

  it('is told that no moderator has checked the answer', async () => {
    const [card] = await talk.say('I lost my passport in Helsinki')
    expect(card?.text).toContain('Not yet checked by a moderator')
  })

  it('without an answer is told so plainly, with what to do next', async () => {
    const [none] = await talk.say('will it rain in Barcelona next week')
    expect(none?.text).toContain('I don’t have an answer')
    expect(talk.buttons()).toEqual(['Browse topics', 'Ask a volunteer'])
  })

  it('keeps the language of the conversation for a single word', async () => {
    await talk.say('Kadotin passini Lappeenrannassa, juna lähtee huomenna')
    const [card] = await talk.say('passport')
    expect(card?.message.locale).toBe('fi')
  })

  it('in an emergency gets the number first and then the ordinary answer', async () => {
    const [first] = await talk.say('help my husband is not breathing, we are in Tallinn')
    expect(first?.text).toMatch(/^Call 112/)
    expect(first?.message.locale).toBe('en')
  })

  it('in an emergency is asked nothing back', async () => {
    const text = 'help, my husband is not breathing'
    const { decision } = (await shippedKnowledge()).base.answer({ text, locale: 'en' })
    expect(decision).not.toBe('answer')
    const replies = await talk.say(text)
    expect(replies).toHaveLength(1)
    expect(replies[0]?.text).toMatch(/^Call 112/)
  })
})

describe('an edited question', () => {
  it('changes its answer in place and asks nothing new', async () => {
    const [card] = await talk.say('I lost my passport in Helsinki', { message: { id: 'm1' } })
    const [changed, ...rest] = await talk.send(
      { kind: 'text', text: 'How do I get child benefit in Finland?', edited: true },
      { message: { id: 'm1' } },
    )
    expect(rest).toEqual([])
    expect(changed?.edits).toEqual(card?.ref)
    expect(changed?.text).toContain('Kela')
    const data = await talk.store.conversations.exportPerson({ platform: 'talk', user: 'user-1' })
    expect(data?.queries).toHaveLength(1)
    expect(data?.queries?.[0]).toMatchObject({ text: 'How do I get child benefit in Finland?' })
  })

  it('that was never answered is answered now', async () => {
    const [answer] = await talk.send({ kind: 'text', text: 'I lost my passport in Helsinki', edited: true })
    expect(answer?.edits).toBeUndefined()
    expect(answer?.text).toContain('passport')
  })
})

describe('the card’s buttons', () => {
  beforeEach(() => talk.say('I lost my passport in Helsinki, what do I do?'))

  it('show the details in further messages', async () => {
    const details = await talk.press('Show more')
    expect(details.map(({ text }) => text).join('\n')).toContain('What can go wrong')
    expect(details.every(({ edits }) => edits === undefined)).toBe(true)
    expect(talk.buttons()).toEqual([
      '👍 This helped',
      '👎 Did not help',
      'Ask a volunteer',
      'Tell me when this changes',
    ])
  })

  it('record that it helped', async () => {
    const [thanks] = await talk.press('👍 This helped')
    expect(thanks?.text).toContain('Thank you')
    const data = await talk.store.conversations.exportPerson({ platform: 'talk', user: 'user-1' })
    expect(data?.queries).toMatchObject([{ helped: true, ratedEntry: expect.any(String) }])
  })

  it('record that it did not, and offer what else there is', async () => {
    const [sorry] = await talk.press('👎 Did not help')
    expect(sorry?.text).toContain('Sorry')
    expect(talk.buttons()).toContain('Ask a volunteer')
  })

  it('file the question for volunteers once, honestly', async () => {
    const [filed] = await talk.press('Ask a volunteer')
    expect(filed?.text).toContain('there is no volunteer for it now')
    const [again] = await talk.press('Ask a volunteer')
    expect(again?.text).toContain('Volunteers already have this question')
    const data = await talk.store.conversations.exportPerson({ platform: 'talk', user: 'user-1' })
    expect(data?.questions).toHaveLength(1)
    expect(data?.questions?.[0]).toMatchObject({ text: 'I lost my passport in Helsinki, what do I do?', locale: 'en' })
    expect(data?.questions?.[0]?.services).toContain('fi-lost-passport')
  })

  it('show the same card in another language', async () => {
    await talk.press('Language')
    const [set, card] = await talk.press('Suomi')
    expect(set?.text).toBe('Vastaan suomeksi.')
    expect(card?.text).toContain('Passi tai henkilökortti')
    const [next] = await talk.say('passport')
    expect(next?.message.locale).toBe('fi')
  })
})

describe('another person', () => {
  it('cannot use the buttons of a query that is not theirs', async () => {
    const [card] = await talk.say('I lost my passport in Helsinki')
    const button = card?.message.buttons?.flat().find(({ label }) => label === 'Ask a volunteer')
    const action = button && 'action' in button ? button.action : ''
    const [answer] = await talk.send(
      { kind: 'action', action },
      { sender: { id: 'user-2' }, address: { platform: 'talk', chat: 'chat-2' } },
    )
    expect(answer?.text).toContain('I no longer have that question')
  })
})
