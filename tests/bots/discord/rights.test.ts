import { PermissionFlagsBits as Bits } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkTarget } from '../../../src/bots/discord/check.ts'
import { type MemberOf, permissionsOf } from '../../../src/bots/discord/rights.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import { without } from '../../support/discord/guild.ts'
import { createDiscordHarness, type DiscordHarness, NOW, PERSON } from './harness.ts'

let inbox: Inbox
let harness: DiscordHarness
let channel: string
let now: number
beforeEach(async () => {
  inbox = createInbox()
  now = NOW
  harness = await createDiscordHarness({ receive: inbox.receive, now: () => now })
  channel = harness.server.addChannel().id
})
afterEach(() => harness.stop())

const decides = (user = PERSON, chat = channel) => harness.platform.administers({ platform: 'discord', chat }, user)

describe('who decides for a channel', () => {
  it.each([
    ['Administrator', true],
    ['ManageGuild', true],
    ['ManageChannels', true],
    ['ManageMessages', false],
  ] as const)('somebody with %s: %s', async (name, expected) => {
    harness.server.setPermissions(PERSON, Bits[name])
    expect(await decides()).toBe(expected)
    expect(await decides(PERSON, `${channel}/${PERSON}`)).toBe(expected)
  })

  it('the owner of the server, and nobody who is not in it', async () => {
    harness.server.setOwner(PERSON)
    expect(await decides()).toBe(true)
    expect(await decides('500')).toBe(false)
  })

  it('those of its channel decide for a thread', async () => {
    const { id: thread } = harness.server.addChannel({ threadOf: channel })
    harness.server.setPermissions(PERSON, Bits.ManageChannels)
    harness.server.setPermissions('500', 0n)
    harness.server.changeChannel(channel, {
      overwrites: [{ id: '500', type: 1, allow: String(Bits.ManageChannels), deny: '0' }],
    })
    expect(await decides('500', thread)).toBe(true)
    expect(await decides('500', harness.server.addChannel().id)).toBe(false)
  })

  it('is asked once a minute, and again after a failure', async () => {
    harness.server.setPermissions(PERSON, Bits.ManageGuild)
    harness.server.failNext({ kind: 'error', status: 503, code: 0, message: 'no' }, /^GET \/guilds/)
    expect(await decides()).toBe(false)
    expect(await decides()).toBe(true)
    const asked = harness.server.requests.length
    harness.server.setPermissions(PERSON, 0n)
    now += 59_999
    expect(await decides()).toBe(true)
    expect(harness.server.requests).toHaveLength(asked)
    now += 1
    expect(await decides()).toBe(false)
  })

  it('nobody for a direct chat, nor for a channel that is closed to the bot', async () => {
    expect(await decides(PERSON, harness.server.direct(PERSON).id)).toBe(false)
    harness.server.setBarrier(channel, 'no-access')
    harness.server.setPermissions(PERSON, Bits.ManageGuild)
    expect(await decides()).toBe(false)
  })
})

describe('what decides for a channel', () => {
  it('is answered for all to see, so that its buttons are the channel’s', async () => {
    const { server, platform } = harness
    server.command(PERSON, 'subscribe', undefined, { channel })
    const { address } = await inbox.next('command')
    expect(address.chat).toBe(channel)
    const message = { locale: 'en', blocks: [], buttons: [[{ label: 'What', action: 'sub:menu:what' }]] } as const
    const text = { kind: 'paragraph', runs: [{ text: 'Nothing yet' }] } as const
    const download = async () => new Uint8Array()
    await platform.send(address, { ...message, blocks: [text] }, { key: 'k', download })
    expect(server.messagesTo('500', channel)).toMatchObject([{ content: 'Nothing yet' }])
    server.press(PERSON, 'What', { channel })
    expect((await inbox.next('action')).address).toEqual({ platform: 'discord', chat: channel })
  })

  it('is not shown to others where it is a person’s own', async () => {
    harness.server.command(PERSON, 'help', undefined, { channel })
    expect((await inbox.next('command')).address.chat).toBe(`${channel}/${PERSON}`)
  })
})

describe('permissions', () => {
  const guild = {
    id: '1',
    owner_id: '9',
    roles: [
      { id: '1', permissions: String(Bits.ViewChannel | Bits.SendMessages) },
      { id: '2', permissions: String(Bits.AttachFiles) },
      { id: '3', permissions: String(Bits.Administrator) },
    ],
  }
  const member: MemberOf = { guild, user: '7', roles: ['2'], overwrites: [] }
  const rule = (id: string, type: 0 | 1, allow: bigint, deny: bigint) =>
    ({ id, type, allow: String(allow), deny: String(deny) }) as const
  const may = (given: Partial<MemberOf>, bit: bigint) => (permissionsOf({ ...member, ...given }) & bit) !== 0n

  it('come from the roles', () => {
    expect(permissionsOf(member)).toBe(Bits.ViewChannel | Bits.SendMessages | Bits.AttachFiles)
    expect(permissionsOf({ ...member, roles: [] })).toBe(Bits.ViewChannel | Bits.SendMessages)
  })

  it('are all for the owner and for administrators, whatever the channel says', () => {
    const overwrites = [rule('1', 0, 0n, Bits.SendMessages)]
    expect(may({ overwrites, user: '9' }, Bits.SendMessages)).toBe(true)
    expect(may({ overwrites, roles: ['3'] }, Bits.ManageChannels)).toBe(true)
  })

  it('are changed for everybody, then for roles, then for the member', () => {
    const forAll = rule('1', 0, 0n, Bits.SendMessages)
    const forRole = rule('2', 0, Bits.SendMessages, 0n)
    const forMember = rule('7', 1, 0n, Bits.SendMessages)
    expect(may({ overwrites: [forAll] }, Bits.SendMessages)).toBe(false)
    expect(may({ overwrites: [forRole, forAll] }, Bits.SendMessages)).toBe(true)
    expect(may({ overwrites: [forMember, forRole, forAll] }, Bits.SendMessages)).toBe(false)
    expect(
      may({ overwrites: [rule('8', 1, Bits.ManageGuild, 0n), rule('3', 0, Bits.ManageGuild, 0n)] }, Bits.ManageGuild),
    ).toBe(false)
  })
})

describe('the check of a target', () => {
  const check = (chat = channel, thread?: string) =>
    checkTarget({ token: harness.server.token, apiRoot: harness.server.url }, { chat, ...(thread && { thread }) })

  it('finds nothing where the bot may post', async () => {
    expect(await check()).toEqual([])
    expect(await check(harness.server.addChannel({ type: 5 }).id)).toEqual([])
    expect(harness.server.sentCount).toBe(0)
  })

  it('names the permissions that are missing', async () => {
    harness.server.changeChannel(channel, { overwrites: without(Bits.SendMessages | Bits.AttachFiles) })
    expect(await check()).toEqual([expect.stringContaining('the permission Send Messages, Attach Files.')])
    const { id: thread } = harness.server.addChannel({ threadOf: channel })
    expect(await check(channel, thread)).toEqual([expect.stringContaining('Send Messages in Threads')])
  })

  it('says when there is no such channel, when it is none of a server, and when the token is refused', async () => {
    expect(await check('500')).toEqual([expect.stringContaining('no such channel')])
    expect(await check(harness.server.direct(PERSON).id)).toEqual([expect.stringContaining('direct chat')])
    harness.server.resetToken('another')
    expect(await check()).toEqual([expect.stringContaining('DISCORD_BOT_TOKEN')])
  })
})
