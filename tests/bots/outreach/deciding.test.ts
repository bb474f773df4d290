import { describe, expect, it } from 'vitest'
import type { Address, Content } from '../../../src/bots/platform.ts'
import { createScriptPlatform } from '../../support/script-platform.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { startTestApp } from '../../support/test-app.ts'

const GROUP: Address = { platform: 'script', chat: 'group' }

async function meet() {
  const platform = createScriptPlatform({ administrators: ['admin'] })
  const app = await startTestApp({ DATA_DIR: await makeTempDir() }, { platforms: [platform] })
  let updates = 0
  async function send(user: string, content: Content, address = GROUP): Promise<string> {
    updates += 1
    const before = platform.calls.length
    const message = platform.shown().at(-1)?.ref
    const pressed = content.kind === 'action' && message ? { message } : {}
    await platform.deliver({
      updateId: String(updates),
      address,
      sender: { id: user, language: 'en' },
      direct: address.chat === user,
      content,
      ...pressed,
    })
    await app.idle()
    return platform.calls
      .slice(before)
      .map(({ text }) => text)
      .join('\n')
  }
  const command = (user: string, name: string, address?: Address) =>
    send(user, { kind: 'command', name, argument: '' }, address)
  return { app, send, command, subscription: () => app.store.outreach.subscription(GROUP) }
}

describe('the subscription of a group', () => {
  it('is refused to members, with whom to ask', async () => {
    const { command, send, subscription } = await meet()
    expect(await command('member', 'subscribe')).toContain(
      'an administrator of the group or a moderator of Silta decides',
    )
    expect(await send('member', { kind: 'action', action: 'sub:announce:yes' })).toContain('an administrator')
    expect(await command('member', 'unsubscribe')).toContain('an administrator')
    expect(await subscription()).toBeUndefined()
  })

  it('is an administrator’s to begin and to end, and no other member’s', async () => {
    const { command, send, subscription } = await meet()
    expect(await command('admin', 'subscribe')).toContain('The news I send you')
    await send('admin', { kind: 'action', action: 'sub:announce:yes' })
    expect(await subscription()).toMatchObject({ address: GROUP, interests: [{ kind: 'announcements' }] })
    await command('member', 'unsubscribe')
    expect(await subscription()).toBeDefined()
    await command('admin', 'unsubscribe')
    expect(await subscription()).toBeUndefined()
  })

  it('is a moderator’s as well', async () => {
    const { app, command, send, subscription } = await meet()
    await command('moderator', 'start', { platform: 'script', chat: 'moderator' })
    await app.store.relay.changeStanding({ platform: 'script', user: 'moderator' }, 'moderator', Date.now())
    await command('moderator', 'subscribe')
    await send('moderator', { kind: 'action', action: 'sub:announce:yes' })
    expect(await subscription()).toBeDefined()
  })

  it('needs no administrator in a person’s own chat', async () => {
    const { command } = await meet()
    expect(await command('member', 'subscribe', { platform: 'script', chat: 'member' })).toContain(
      'The news I send you',
    )
  })
})
