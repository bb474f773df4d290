import { describe, expect, it } from 'vitest'
import { createRig, DISCORD_CHANNEL, everywhere, FORUM, LINK, WORDS } from './announce-rig.ts'

const saying = (locale: keyof typeof WORDS, day = '6.12.') => [
  expect.stringMatching(
    new RegExp(`^\\W*${WORDS[locale]}\\W+${WORDS[locale]} ${day.replaceAll('.', '\\.')}\\s+[\\s\\S]*${LINK}`),
  ),
]

async function announced() {
  const rig = await createRig()
  const { telegram, discord, vk, facebook } = rig.servers
  const topic = telegram.openTopic(FORUM, 'News')
  const app = await rig.start()
  const id = await rig.add(everywhere(topic))
  await rig.announce('approve', id)
  await rig.settle(app)
  const inForum = (thread: number | undefined) =>
    telegram
      .messagesTo(FORUM)
      .filter((message) => message.thread === thread)
      .map(({ text }) => text)
  return {
    rig,
    app,
    id,
    topic,
    shown: () => ({
      ...rig.shown(),
      topic: inForum(topic),
      forum: inForum(undefined),
      discord: discord.messagesTo('', DISCORD_CHANNEL).map(({ content }) => content),
      followers: discord.published(DISCORD_CHANNEL).map(({ content }) => content),
      vk: vk.seen().map(({ text }) => text),
      facebook: facebook.seen().map(({ text, links }) => `${text}\n${links.join('\n')}`),
    }),
  }
}

const POSTED = {
  telegram: saying('ru'),
  topic: saying('fi'),
  forum: saying('fi'),
  discord: saying('sv'),
  followers: saying('sv'),
  mastodon: saying('fi'),
  bluesky: saying('en'),
  x: saying('en'),
  vk: saying('ru'),
  facebook: saying('sv'),
  webhook: saying('et'),
}

describe('one announcement for every network, in five languages', () => {
  it('stands once on each in its language, which the networks themselves confirm', async () => {
    const { rig, app, id, shown } = await announced()
    expect(shown()).toEqual(POSTED)
    await rig.settle(app)
    expect(shown()).toEqual(POSTED)
    expect(await rig.announce('show', id)).toMatch(new RegExp(`^${id}: posted\n`))
    const verified = await rig.announce('verify', id)
    for (const network of ['mastodon (fi)', 'bluesky (en)', 'x (en)', 'vk (ru)', 'facebook (sv)'])
      expect(verified).toContain(`${network}: there, at http`)
  })

  it('is corrected where that can be done', async () => {
    const { rig, app, id, topic, shown } = await announced()
    await rig.announce('correct', id, await rig.write(everywhere(topic, '7.12.'), 'corrected.yaml'))
    await rig.settle(app)
    expect(shown()).toEqual({
      telegram: saying('ru', '7.12.'),
      topic: saying('fi', '7.12.'),
      forum: saying('fi', '7.12.'),
      discord: saying('sv', '7.12.'),
      followers: saying('sv', '7.12.'),
      mastodon: saying('fi', '7.12.'),
      bluesky: saying('en'),
      x: saying('en'),
      vk: saying('ru', '7.12.'),
      facebook: saying('sv', '7.12.'),
      webhook: saying('et', '7.12.'),
    })
  })

  it('is taken back everywhere', async () => {
    const { rig, app, id, shown } = await announced()
    await rig.announce('withdraw', id)
    await rig.settle(app)
    await rig.settle(app)
    expect(Object.values(shown()).flat()).toEqual([])
    expect(await rig.announce('verify', id)).not.toContain(': there, at')
  })

  it('whose answers were lost stands nowhere twice: what cannot be looked up waits for a human', async () => {
    const rig = await createRig()
    const { telegram, discord, vk, facebook } = rig.servers
    const app = await rig.start()
    const id = await rig.add(everywhere(telegram.openTopic(FORUM, 'News')))
    await rig.announce('approve', id)
    telegram.failNext({ kind: 'cut-after' }, 'sendMessage')
    discord.failNext({ kind: 'cut-after' })
    vk.loseNext()
    facebook.loseNext()
    await rig.settle(app)
    rig.pass(60_000)
    await rig.settle(app)
    expect(telegram.sentCount).toBe(3)
    expect(discord.messagesTo('', DISCORD_CHANNEL)).toHaveLength(1)
    expect(discord.published(DISCORD_CHANNEL)).toHaveLength(1)
    expect(vk.seen()).toHaveLength(1)
    expect(facebook.seen()).toHaveLength(1)
    const said = await rig.announce('show', id)
    expect(said).toMatch(new RegExp(`^${id}: partly\n`))
    expect(said.match(/unconfirmed/g)).toHaveLength(1)
    expect(await rig.deliveries('--unconfirmed')).toMatch(/telegram {2}bulk {2}unconfirmed/)
  })

  it('says where Discord did not publish it', async () => {
    const rig = await createRig()
    const { telegram, discord } = rig.servers
    const app = await rig.start()
    discord.failNext({ kind: 'error', status: 403, code: 50013, message: 'Missing Permissions' }, /\/crosspost$/)
    const id = await rig.add(everywhere(telegram.openTopic(FORUM, 'News')))
    await rig.announce('approve', id)
    await rig.settle(app)
    expect(await rig.announce('show', id)).toMatch(/: posted\n[\s\S]*discord .*post sent: post \d+; .*press "Publish"/)
  })
})

describe('the check', () => {
  it('tells whether a channel can be posted in', async () => {
    const rig = await createRig()
    expect(await rig.announce('check', `discord:${DISCORD_CHANNEL}`)).toBe(`discord:${DISCORD_CHANNEL}: all is right`)
    expect(await rig.announce('check', `telegram:${FORUM}/12`)).toContain('all is right')
    expect(await rig.announce('check', 'telegram:@nowhere')).toMatch(
      /^telegram:@nowhere:\n {2}Telegram shows the bot no/,
    )
    await expect(rig.announce('check', 'matrix:1')).rejects.toThrow('"matrix" is no chat that is switched on')
    await expect(rig.announce('check', 'nowhere')).rejects.toThrow('Write PLATFORM:CHAT')
    await expect(rig.announce('check', 'a', 'b')).rejects.toThrow('Usage')
  })
})

describe('a target in a topic', () => {
  it('needs its chat, and may stand beside the chat itself', async () => {
    const rig = await createRig()
    const file = everywhere(12).replace(`chat: "${FORUM}", thread`, 'thread')
    await expect(rig.announce('add', await rig.write(file))).rejects.toThrow('a thread needs its chat')
    expect(await rig.announce('preview', await rig.write(everywhere(12)))).toContain(`telegram ${FORUM}`)
  })
})
