import { describe, expect, it, type TestContext } from 'vitest'
import type { Address, SentRef } from '../../../src/bots/platform.ts'
import { plainMessage } from '../../../src/message.ts'
import type { Bench, Met } from './bench.ts'

const NO_GROUPS = 'there are no groups with threads here'

/** The thread that was opened with a message. */
function openedBy(ref: SentRef): Address {
  if (!ref.opened) throw new Error('no thread was opened')
  return ref.opened
}

export function groupsContract({ meet }: Bench): void {
  describe('threads', () => {
    it('are not needed: where there are none the message comes without', async () => {
      const { harness, send } = await meet()
      const ref = await send({ ...plainMessage('en', 'Question'), thread: { title: 'Traveller 7F3' } })
      expect(ref.opened).toBeUndefined()
      expect((await harness.seen()).map(({ text }) => text)).toEqual(['Question'])
    })

    it('open with the message, under its title, and take what follows', async (context) => {
      const { group, send } = await meetGroup(context)
      const ref = await send(
        { ...plainMessage('en', 'Question'), thread: { title: 'Traveller 7F3 <b>*' } },
        {},
        group.address,
      )
      await send(plainMessage('en', 'What follows'), {}, openedBy(ref))
      const threads = await group.threads()
      expect(threads).toMatchObject([{ title: 'Traveller 7F3 <b>*', closed: false }])
      expect(threads[0]?.messages.at(-1)?.text).toBe('What follows')
    })

    it('take a title however long', async (context) => {
      const { group, send } = await meetGroup(context)
      const title = 'Lost passport 👨‍👩‍👧 '.repeat(20)
      openedBy(await send({ ...plainMessage('en', 'Question'), thread: { title } }, {}, group.address))
      const [thread] = await group.threads()
      expect(thread?.title).toMatch(/^Lost passport/)
    })

    it('are named anew and closed by an edit, twice without harm', async (context) => {
      const { group, platform, send } = await meetGroup(context)
      const message = plainMessage('en', 'Question')
      const ref = await send({ ...message, thread: { title: 'open' } }, {}, group.address)
      await platform.edit(group.address, ref, { ...message, thread: { title: 'claimed' } })
      expect(await group.threads()).toMatchObject([{ title: 'claimed', closed: false }])
      for (let time = 0; time < 2; time += 1)
        await platform.edit(group.address, ref, {
          ...plainMessage('en', 'Over'),
          thread: { title: 'resolved', closed: true },
        })
      expect(await group.threads()).toMatchObject([{ title: 'resolved', closed: true }])
    })
  })

  describe('groups', () => {
    it('pass on what is said in a thread, as not addressed to the bot', async (context) => {
      const { group, inbox, send } = await meetGroup(context)
      const opened = openedBy(
        await send({ ...plainMessage('en', 'Question'), thread: { title: 'Traveller 7F3' } }, {}, group.address),
      )
      await group.say('I know that', opened)
      const message = await inbox.next('text')
      expect(message).toMatchObject({ addressed: false, direct: false, content: { kind: 'text', text: 'I know that' } })
      expect(message.address).toEqual(opened)
      expect(message.sender.name).toBeTruthy()
    })

    it('pass on nothing of what their members say elsewhere', async (context) => {
      const { group, inbox, harness } = await meetGroup(context)
      await group.say('between us')
      await harness.say('to the bot')
      expect((await inbox.next('text')).content.text).toBe('to the bot')
    })
  })

  describe('who decides for a group', () => {
    it('is its administrators and nobody else', async (context) => {
      const { group, hello, platform } = await meetGroup(context)
      if (!group.makeAdministrator) return context.skip('nobody decides for a group here')
      group.makeAdministrator(hello.sender.id)
      expect(await platform.administers(group.address, hello.sender.id)).toBe(true)
      expect(await platform.administers(group.address, '500')).toBe(false)
    })

    it('is nobody where the group is unknown, and after the end', async () => {
      const { platform, hello } = await meet()
      const nowhere = { platform: platform.name, chat: '999' }
      expect(await platform.administers(nowhere, hello.sender.id)).toBe(false)
      await platform.stop()
      expect(await platform.administers(nowhere, '500')).toBe(false)
    })
  })

  async function meetGroup(context: TestContext) {
    const met: Met = await meet()
    if (!met.harness.group) return context.skip(NO_GROUPS)
    return { ...met, group: await met.harness.group() }
  }
}
