import { describe, expect, it } from 'vitest'
import { discordSeat } from '../support/seats/discord.ts'
import { type Seat, says } from '../support/seats/seat.ts'
import { telegramSeat } from '../support/seats/telegram.ts'
import { webDesk } from '../support/seats/web.ts'
import { startWorld, type World } from '../support/seats/world.ts'
import { fillLike, ODD_QUESTION, textsOf } from './script.ts'

const FORUM = -1_001_234

/** Only moderators choose where a community's questions go. */
async function asModerator(world: World, seat: Seat, act: () => Promise<unknown>): Promise<void> {
  const { relay } = world.app.store
  await relay.changeStanding(seat.identity, 'moderator', Date.now())
  await act()
  await world.settle()
  await relay.changeStanding(seat.identity, 'responder', Date.now())
}

describe('a question in the topic of a Telegram forum', () => {
  it('is claimed and answered there, and its topic says how it stands', async () => {
    const world = await startWorld()
    const { telegram } = world
    telegram.addGroup(FORUM, { forum: true })
    const anna = world.seat('telegram')
    const traveller = world.seat('discord')
    await world.volunteer(anna, 'Anna')
    const user = Number(anna.identity.user)
    const forum = telegramSeat(telegram, user, { chat: FORUM })
    await asModerator(world, anna, async () => {
      await forum.say('/desk')
      await forum.until((seen) => seen.length > 0)
    })
    await traveller.say(ODD_QUESTION)
    await traveller.press('Ask a volunteer')
    await anna.until(says(ODD_QUESTION))
    await world.settle()
    const topics = () => [...telegram.topics(FORUM)]
    const [thread] = topics().map(([id]) => id)
    if (thread === undefined) throw new Error('no topic was opened')
    expect(topics()).toHaveLength(1)
    const topic = telegramSeat(telegram, user, { chat: FORUM, thread })
    await topic.press('I’ll answer')
    await traveller.until(says('Volunteer Anna has your question'))
    const said = await topic.say('They lend towels only.')
    await traveller.until(says('towels only'))
    await topic.edit(said, 'They lend towels and caps.')
    await traveller.until(says('towels and caps'))
    await traveller.say('Thank you!')
    await topic.until(says('Thank you!'))
    await world.settle()
    const texts = textsOf(await topic.news())
    expect(texts[1]).toMatch(/^Traveller …’s question is yours/)
    expect(texts.slice(2)).toEqual(['✓ Traveller … has it.', 'Traveller …\nThank you!'])
    // What others say there is theirs.
    telegram.say(777, 'I would not go there.', { chat: FORUM, thread })
    await traveller.press('✓ Solved')
    await topic.until(says('is solved'))
    await world.settle()
    expect(topics().map(([, { title, closed }]) => ({ mark: title.slice(0, 2), closed }))).toEqual([
      { mark: '✓ ', closed: true },
    ])
    expect(textsOf(await traveller.seen()).join()).not.toContain('would not go')
  })
})

describe.each([{ messageContent: true }, { messageContent: false }])(
  'a question in a Discord thread, message content $messageContent',
  ({ messageContent }) => {
    it('is claimed and answered there', async () => {
      const world = await startWorld({ messageContent })
      const { discord } = world
      const { id: channel } = discord.addChannel()
      const anna = world.seat('discord')
      const traveller = world.seat('telegram')
      await world.volunteer(anna, 'Anna')
      const { user } = anna.identity
      const desk = discordSeat(discord, user, { channel })
      await asModerator(world, anna, async () => {
        await desk.say(`<@${discord.bot.id}> /desk`)
        await desk.until((seen) => seen.length > 0)
      })
      await traveller.say(ODD_QUESTION)
      await traveller.press('Ask a volunteer')
      await desk.until(says(ODD_QUESTION))
      await world.settle()
      await desk.press('I’ll answer')
      await traveller.until(says('Volunteer Anna has your question'))
      await world.settle()
      const [opened, ...others] = discord.threadsOf(channel)
      if (!opened) throw new Error('no thread was opened')
      expect(others).toEqual([])
      const thread = discordSeat(discord, user, { channel: opened.id })
      if (messageContent) await thread.say('They lend towels only.')
      else await fillLike(thread, /^Answer Traveller/, 'They lend towels only.')
      await traveller.until(says('towels only'))
      await world.settle()
      expect(textsOf(await traveller.seen()).at(-1)).toBe('Volunteer Anna\nThey lend towels only.')
      await traveller.say('Thank you!')
      await thread.until(says('Thank you!'))
      await world.settle()
      const texts = textsOf(await thread.news())
      expect(texts[0]).toMatch(/^Traveller …’s question is yours/)
      expect(texts.slice(1)).toEqual(['✓ Traveller … has it.', 'Traveller …\nThank you!'])
      await traveller.press('✓ Solved')
      await thread.until(says('is solved'))
      await discord.waitFor(() => discord.threadsOf(channel)[0]?.archived)
      expect(discord.threadsOf(channel)[0]?.name).toMatch(/^✓ /)
    })
  },
)

it('a reminder in a Discord thread is claimed where it stands', async () => {
  const world = await startWorld({ messageContent: true })
  const { discord } = world
  const { id: channel } = discord.addChannel()
  const [anna, traveller] = [world.seat('discord'), world.seat('web')]
  await world.volunteer(anna, 'Anna')
  const desk = discordSeat(discord, anna.identity.user, { channel })
  await asModerator(world, anna, async () => {
    await desk.say(`<@${discord.bot.id}> /desk`)
    await desk.until((seen) => seen.length > 0)
  })
  await traveller.say(ODD_QUESTION)
  await traveller.press('Ask a volunteer')
  await desk.until(says(ODD_QUESTION))
  await world.settle()
  const thread = discordSeat(discord, anna.identity.user, { channel: discord.threadsOf(channel)[0]?.id ?? '' })
  for (let rung = 0; rung < 3; rung += 1) await world.pass(16 * 60_000)
  await thread.press('I’ll answer')
  await thread.until(says('is yours'))
  await thread.say('They lend towels only.')
  await traveller.until(says('towels only'))
})

describe('a question handed over', () => {
  it('goes from a volunteer on Discord to one on Telegram, and the talk with it', async () => {
    const world = await startWorld()
    const [anna, boris, traveller] = [world.seat('discord'), world.seat('telegram'), world.seat('web')]
    await world.volunteer(anna, 'Anna')
    await world.volunteer(boris, 'Boris')
    await traveller.say(ODD_QUESTION)
    await traveller.press('Ask a volunteer')
    await anna.press('I’ll answer')
    await boris.until(says('Volunteer Anna has this question'))
    await anna.say('One moment.')
    await traveller.until(says('One moment.'))
    await anna.press('Hand over')
    await anna.press('To a volunteer')
    await anna.press('Boris (en)')
    await boris.until(says('is yours'))
    await traveller.until(says('Volunteer Boris has your question'))
    await world.settle()
    expect(textsOf(await anna.news()).at(-1)).toBe('Volunteer Boris has Traveller …’s question now.')
    await boris.news()
    await traveller.news()
    await anna.say('Is this still for the traveller?')
    await boris.say('Only towels.')
    await traveller.until(says('Only towels.'))
    await traveller.say('A pity.')
    await boris.until(says('A pity.'))
    await world.settle()
    expect(textsOf(await boris.news())).toEqual(['✓ Traveller … has it.', 'Traveller …\nA pity.'])
    expect(textsOf(await traveller.news())).toEqual(['Volunteer Boris\nOnly towels.', '✓ Volunteer Boris has it.'])
  })
})

describe('a volunteer at the desk page', () => {
  it('joins by a link from the bot, claims, and writes', async () => {
    const world = await startWorld()
    const [anna, traveller] = [world.seat('telegram'), world.seat('discord')]
    await world.volunteer(anna, 'Anna')
    await anna.say('/desk')
    const link = (await anna.until(says('/join/'))).flatMap(
      ({ text }) => /https?:\/\/\S+\/join\/\S+/.exec(text) ?? [],
    )[0]
    const desk = webDesk(world.url)
    await desk.join(link ?? '')
    await traveller.say(ODD_QUESTION)
    await traveller.press('Ask a volunteer')
    await anna.until(says(ODD_QUESTION))
    const [question = ''] = await desk.waiting()
    await desk.claim(question)
    await traveller.until(says('Volunteer Anna has your question'))
    await anna.until(says('Volunteer Anna has this question'))
    const page = desk.at(question)
    const said = await page.say('They lend towels only.')
    await traveller.until(says('towels only'))
    await page.edit(said, 'They lend caps only.')
    await traveller.until(says('caps only'))
    await traveller.sendPhotos([{ name: 'cap.jpg', content: 'a cap' }], 'Such a cap?')
    await page.until(says('Such a cap?'))
    await world.settle()
    const shown = await page.news()
    expect(textsOf(shown).slice(1)).toEqual(['✓ Traveller … has it.', 'Traveller …\nSuch a cap?'])
    expect(shown.at(-1)?.files).toEqual(['a cap'])
    expect(await desk.waiting()).toEqual([])
  })
})
