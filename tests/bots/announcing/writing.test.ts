import { describe, expect, it, onTestFinished } from 'vitest'
import { makeTempDir } from '../../support/temp-dir.ts'
import { startTown } from '../../support/town.ts'
import { openNewsroom, photo } from './newsroom.ts'

const MINUTE = 60_000

describe('an announcement in chat', () => {
  it('is begun by a moderator alone, in their own chat', async () => {
    const { town, anna, said } = await openNewsroom()
    const carl = town.person('carl')
    await carl.say('/announce')
    expect(said(carl)).toContain('You can’t do that')
    const group = town.group('all')
    await anna.say('/announce', { address: group, direct: false })
    expect(town.shown(group).at(-1)?.text).toContain('only in a private chat')
    await anna.say('/announce')
    expect(said(anna)).toContain('There are no announcements here yet')
  })

  it('takes the next message as its text, whatever it says, and only that one', async () => {
    const { anna, begin, write, said, latest } = await openNewsroom()
    await begin()
    await write('English', 'Help, there is a fire!\nCall 112.\n\nThen leave the house.')
    expect(said(anna)).toMatch(/^Got it\.\n\nHelp, there is a fire!\nDraft\n\n• Texts: English\n/)
    expect((await latest()).texts).toEqual({
      en: { title: 'Help, there is a fire!', text: 'Call 112.\n\nThen leave the house.' },
    })
    await anna.say('I lost my passport in Helsinki, what do I do?')
    expect(said(anna)).toMatch(/passport/i)
    expect((await latest()).texts.en?.title).toBe('Help, there is a fire!')
  })

  it('is written for half an hour, and not after a command, a button or /cancel', async () => {
    const { town, anna, begin, said, latest } = await openNewsroom()
    await begin()
    const ask = async () => {
      await anna.say('/announce')
      await anna.press('No text yet')
      await anna.press('Texts and link')
      await anna.press('Suomi')
    }
    const taken = async () => {
      await anna.say('Sauna on kiinni')
      return (await latest()).texts.fi?.title
    }
    await ask()
    await anna.say('/cancel')
    expect(said(anna)).toContain('Stopped. Nothing has changed.')
    expect(await taken()).toBeUndefined()
    await ask()
    await anna.say('/topics')
    expect(await taken()).toBeUndefined()
    await ask()
    await anna.press('↑ Back')
    expect(await taken()).toBeUndefined()
    await ask()
    town.clock.now += 31 * MINUTE
    expect(await taken()).toBeUndefined()
    await anna.say('/cancel')
    expect(said(anna)).toContain('Stopped')
    await anna.say('/cancel')
    expect(said(anna)).toContain('There is nothing to cancel')
    await ask()
    town.clock.now += 29 * MINUTE
    expect(await taken()).toBe('Sauna on kiinni')
  })

  it('changes with an edit of what was taken, while it is a draft', async () => {
    const { anna, begin, write, said, latest, post } = await openNewsroom()
    await begin()
    const english = await write('English', 'Close')
    const finnish = await write('Suomi', 'Kiinni')
    await anna.edit(english, 'Closed')
    await anna.edit(finnish, 'Kiinni\nHuomenna')
    expect((await latest()).texts).toEqual({
      en: { title: 'Closed', text: '' },
      fi: { title: 'Kiinni', text: 'Huomenna' },
    })
    await post()
    await anna.edit(english, 'Open')
    expect(said(anna)).toContain('the announcement is no longer a draft')
    expect((await latest()).texts.en?.title).toBe('Closed')
  })

  it('takes link, time and notice, and says what is wrong with others', async () => {
    const { anna, begin, said, latest } = await openNewsroom()
    await begin()
    const give = async (path: readonly string[], text: string) => {
      for (const label of path) await anna.press(label)
      await anna.say(text)
      return said(anna)
    }
    const again = async (text: string) => {
      await anna.say(text)
      return said(anna)
    }
    expect(await give(['Texts and link', 'Link'], 'example.org')).toContain('It has to begin with https://')
    expect(await again('https://example.org/closed')).toContain('Link: https://example.org/closed')
    expect(await give(['When', 'Time'], 'tomorrow')).toContain('I can’t read that time.')
    expect(await again('1.11.2026 9:00')).toContain('That time is over already.')
    expect(await again('5.12. 9:00')).toContain('When: 5 Dec 2026, 09:00')
    expect((await latest()).postAt).toBe(Date.parse('2026-12-05T07:00Z'))
    expect(await give(['When', 'Emergency notice'], 'now')).toContain('An emergency notice needs an end time.')
    expect(await again('2026-12-06 18:00 Europe/Moscow')).toContain('Emergency notice until 6 Dec 2026, 17:00')
    expect(await give(['When', 'Time'], 'now')).toContain('When: as soon as it is approved')
    expect(await give(['When', 'Emergency notice'], '-')).not.toContain('Emergency')
    expect(await give(['Texts and link', '✓ Link'], '-')).not.toContain('Link:')
    expect(await latest()).toMatchObject({ postAt: null, noticeUntil: null, link: null })
  })

  it('takes a picture, then what it shows, and no other file', async () => {
    const { anna, begin, said, latest } = await openNewsroom()
    await begin()
    await anna.press('Picture')
    await anna.say('a picture of the door')
    expect(said(anna)).toContain('no picture I can use')
    await anna.send(photo('image/gif'))
    expect(said(anna)).toContain('no picture I can use')
    await anna.send(photo('image/png', { kind: 'file' }))
    expect(said(anna)).toContain('not as a file')
    await anna.send(photo('image/png', { album: 'a' }))
    expect(said(anna)).toMatch(/^Got it\.\n\nDescribe what the picture shows/)
    const before = anna.shown().length
    await anna.send(photo('image/jpeg', { album: 'a' }))
    expect(anna.shown()).toHaveLength(before)
    await anna.say('A closed door')
    expect(said(anna)).toContain('Picture, described in: English')
    expect((await latest()).picture).toEqual({
      file: { platform: 'one', id: 'photo-1' },
      name: 'queue.png',
      mediaType: 'image/png',
      alt: { en: 'A closed door' },
    })
    await anna.press('Picture')
    await anna.press('No picture')
    expect((await latest()).picture).toBeNull()
  })

  it('says whom it concerns and where it goes', async () => {
    const { anna, begin, said, latest, toNet, labels } = await openNewsroom()
    await begin()
    await anna.press('For whom')
    await anna.press('Estonia')
    await anna.press('Topics')
    await anna.press('Emergency')
    await anna.press('↑ Back')
    await anna.press('↑ Back')
    expect(said(anna)).toContain('For: Estonia, Emergency')
    await toNet('Suomi')
    await anna.press('Where')
    await anna.press('Svenska')
    await anna.press('Add a channel')
    await anna.say('one two three')
    expect(said(anna)).toContain('Send one @name or id')
    await anna.say('@news/7')
    expect(said(anna)).toContain('Where: net · Suomi, one @news/7 · Svenska')
    expect((await latest()).targets).toEqual([
      { network: 'net', chat: '', locale: 'fi' },
      { network: 'one', chat: '@news', thread: '7', locale: 'sv' },
    ])
    await anna.press('Where')
    await anna.press('✓ Svenska')
    expect(labels(anna)).toEqual(['net', '✓ one @news/7', 'Add a channel', '↑ Back'])
    await anna.press('✓ one @news/7')
    await anna.press('↑ Back')
    await anna.press('✓ Suomi')
    await anna.press('✓ net')
    expect((await latest()).targets).toEqual([])
  })

  it('can be deleted, and its author alone changes it', async () => {
    const { town, anna, boris, begin, write, said, latest, labels, force } = await openNewsroom()
    await begin()
    await write('English', 'Secret')
    await boris.say('/announce')
    await boris.press('Secret')
    expect(labels(boris)).toEqual(['Preview', 'All announcements'])
    const { id } = await latest()
    await force(boris, `ann:text:${id}:en`)
    expect(said(boris)).toContain('Only its author can change this draft')
    await anna.press('Delete')
    await anna.press('Yes, delete')
    expect(await town.store.outreach.announcements(0, 1)).toEqual({ items: [], total: 0 })
    await anna.say('/announce')
    expect(said(anna)).not.toContain('Secret')
    await force(anna, `ann:text:${id}:en`)
    expect(said(anna)).toContain('That announcement is no longer here')
  })

  it('goes on being written after a restart', async () => {
    const file = `${await makeTempDir()}/silta.db`
    const { town, anna, begin } = await openNewsroom({ file })
    await begin()
    await anna.press('Texts and link')
    await anna.press('English')
    await town.close()
    const again = await startTown({ file })
    onTestFinished(() => again.close())
    await again.person('anna').say('Open again', { updateId: 'after the restart' })
    const { items } = await again.store.outreach.announcements(0, 1)
    expect(items[0]?.texts).toEqual({ en: { title: 'Open again', text: '' } })
  })
})
