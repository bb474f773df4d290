import { describe, expect, it } from 'vitest'
import { moderator, NET_CHAT, openNewsroom, photo } from './newsroom.ts'

const DAY = 24 * 60 * 60_000
const LONG = 'Closed on Friday\nThe service point is closed on Friday. It opens again on Monday.'

describe('the preview', () => {
  it('shows every target’s own text, its length, and what is missing', async () => {
    const { anna, begin, write, toNet } = await openNewsroom()
    await begin()
    await write('English', LONG)
    await toNet('Suomi')
    await anna.press('Where')
    await anna.press('English')
    await anna.press('Add a channel')
    await anna.say('@news')
    anna.news()
    await anna.press('Preview')
    const [net, channel, panel] = anna.news()
    expect(net).toBe(
      'net · Suomi: 40 of 40. It is shortened. There is no text in that language, so it is in this one: English.' +
        '\n\nClosed on Friday\nThe service point is cl',
    )
    expect(channel).toBe(`one @news · English: ${LONG.length} of 2,000.\n\n${LONG}`)
    expect(panel).toMatch(/^No text in: Suomi, Svenska, Русский, Eesti\.\n\nClosed on Friday\nDraft\n/)
  })

  it('shows subscribers’ texts where there is no target, and at most eight targets', async () => {
    const { anna, begin, write } = await openNewsroom()
    await begin()
    await write('English', LONG)
    await write('Suomi', 'Kiinni')
    anna.news()
    await anna.press('Preview')
    expect(anna.news().slice(0, 2)).toEqual([
      `For subscribers (English)\n\n${LONG}`,
      'For subscribers (Suomi)\n\nKiinni',
    ])
    for (let count = 0; count < 10; count += 1) {
      await anna.press('Where')
      await anna.press(count === 0 ? 'English' : '✓ English')
      await anna.press('Add a channel')
      await anna.say(`@news${count}`)
    }
    anna.news()
    await anna.press('Preview')
    const shown = anna.news()
    expect(shown).toHaveLength(10)
    expect(shown[8]).toBe('And 2 more places.')
  })

  it('warns of what was said within 14 days', async () => {
    const { town, anna, begin, write, post, said } = await openNewsroom()
    await begin()
    await write('English', LONG)
    await post()
    await town.pass(13 * DAY)
    await begin()
    await write('English', LONG)
    await anna.press('Preview')
    expect(said(anna)).toMatch(/^No text in: .*\n\nThe same was said on 23 Nov 2026/)
    await town.pass(2 * DAY)
    await anna.press('Preview')
    expect(said(anna)).not.toContain('The same was said')
  })
})

describe('an announcement that is submitted', () => {
  it('is shown to the other moderators, who let it go out, and its author hears of it', async () => {
    const { town, anna, boris, begin, write, toNet, said, labels } = await openNewsroom()
    await begin()
    await write('English', LONG)
    await toNet()
    await anna.press('Submit for review')
    expect(said(anna)).toMatch(/^Submitted\. I have told one moderator\.\n\nClosed on Friday\nWaiting for approval\n/)
    expect(labels(anna)).toEqual(['Preview', 'Take back and change', 'All announcements'])
    const [preview, request] = boris.news()
    expect(preview).toContain('net · English: 40 of 40.')
    expect(request).toContain('anna asks you to approve an announcement.')
    expect(labels(boris)).toEqual(['Preview', 'Approve', 'Back to the author', 'All announcements'])
    await boris.press('Approve')
    expect(said(boris)).toMatch(/^You have approved it\./)
    expect(anna.news()).toContain('“Closed on Friday” has been approved.')
    await town.settle()
    await town.settle()
    expect(town.shown(NET_CHAT).map(({ text }) => text)).toEqual([LONG])
    expect(anna.news()).toEqual(['“Closed on Friday” is posted everywhere.'])
    const { items } = await town.store.relay.audit(0, 10)
    expect(items.map(({ action }) => action).filter((action) => action.startsWith('announcement'))).toEqual([
      'announcement-finished',
      'announcement-due',
      'announcement-approved',
      'announcement-submitted',
    ])
  })

  it('is approved once when two press at once, and by nobody who has written it', async () => {
    const { town, anna, boris, begin, write, said, force, latest } = await openNewsroom()
    const carl = await moderator(town, 'carl')
    await begin()
    await write('English', LONG)
    await anna.press('Submit for review')
    const approve = boris.shown().at(-1)?.message.buttons?.flat()[1]
    if (!approve || !('action' in approve)) throw new Error('there is no button')
    await force(anna, approve.action)
    expect(said(anna)).toContain('Somebody else has to approve what you have written.')
    await Promise.all([boris.press('Approve'), carl.press('Approve')])
    const answers = [said(boris), said(carl)].map((text) => text.split('\n')[0])
    expect(answers.sort()).toEqual([
      'That can’t be done now. The announcement: Approved, goes out in a moment.',
      'You have approved it.',
    ])
    const { items } = await town.store.relay.audit(0, 10)
    expect(items.filter(({ action }) => action === 'announcement-approved')).toHaveLength(1)
    expect((await latest()).approvedBy).not.toBe((await latest()).authorId)
  })

  it('may be approved by its author where the community has it so', async () => {
    const { anna, begin, write, latest } = await openNewsroom({ announcementRules: { fourEyes: false } })
    await begin()
    await write('English', LONG)
    await anna.press('Submit for review')
    await anna.press('Approve')
    expect((await latest()).state).toBe('posted')
  })

  it('is not approved by who has seen another text', async () => {
    const { anna, boris, begin, write, said, latest } = await openNewsroom()
    await begin()
    await write('English', LONG)
    await anna.press('Submit for review')
    const seen = boris.shown().at(-1)
    await anna.press('Take back and change')
    await write('✓ English', 'Something else')
    await anna.press('Submit for review')
    const approve = seen?.message.buttons?.flat()[1]
    if (!seen || !approve || !('action' in approve)) throw new Error('there is no button')
    await boris.send({ kind: 'action', action: approve.action }, { message: seen.ref })
    expect((await latest()).state).toBe('review')
    expect(boris.shown().find(({ ref }) => ref.id === seen.ref.id)?.text).toContain(
      'It has been changed since you saw it.',
    )
    await boris.press('Approve')
    expect(said(boris)).toContain('You have approved it.')
  })

  it('goes back to its author, who is told', async () => {
    const { anna, boris, begin, write, latest, labels } = await openNewsroom()
    await begin()
    await write('English', LONG)
    await anna.press('Submit for review')
    anna.news()
    await boris.press('Back to the author')
    expect(anna.news().at(-1)).toContain('A moderator has sent “Closed on Friday” back to you.')
    expect((await latest()).state).toBe('draft')
    expect(labels(boris)).toEqual(['Preview', 'All announcements'])
    await anna.press('Open')
    expect(labels(anna)).toContain('Submit for review')
  })

  it('is complete: text, description of the picture, one text a place, an end to come', async () => {
    const { town, anna, begin, write, toNet, said } = await openNewsroom()
    await begin()
    await anna.press('Submit for review')
    expect(said(anna)).toContain('Write a text first.')
    await write('English', LONG)
    await anna.press('Picture')
    await anna.send(photo())
    await anna.say('/cancel')
    await anna.press('Submit for review')
    expect(said(anna)).toContain('Describe the picture first')
    await anna.press('Picture')
    await anna.press('English')
    await anna.say('A door')
    await toNet('Eesti')
    await toNet('Svenska')
    await anna.press('Submit for review')
    expect(said(anna)).toContain('net · Svenska would say the same twice')
    await write('Svenska', 'Stängt')
    await anna.press('When')
    await anna.press('Emergency notice')
    await anna.say('24.11. 9:00')
    town.clock.now += 2 * DAY
    await anna.press('Submit for review')
    expect(said(anna)).toContain('The emergency notice would be over before it begins.')
  })

  it('tells an author who cannot be reached, and one who is alone, how it goes on', async () => {
    const { town, boris, said, latest } = await openNewsroom()
    const dora = town.person('dora', { platform: 'two' })
    await town.store.relay.changeStanding({ platform: 'two', user: 'dora' }, 'admin', town.clock.now)
    await boris.say('/volunteer')
    await boris.press('Stop')
    await boris.press('Yes, stop')
    await town.store.relay.changeStanding({ platform: 'one', user: 'anna' }, 'traveller', town.clock.now)
    await dora.say('/announce')
    await dora.press('New announcement')
    await dora.press('Texts and link')
    await dora.press('English')
    await dora.say(LONG)
    await dora.press('Submit for review')
    expect(said(dora)).toMatch(
      /^Submitted, but I can reach no other moderator\. They find it with \/announce\.\n\nI can’t tell you by myself/,
    )
    dora.news()
    await boris.say('/announce')
    await boris.press('Closed on Friday')
    await boris.press('Approve')
    expect((await latest()).state).toBe('posted')
    expect(dora.news()[0]).toBe('“Closed on Friday” has been approved.')
  })

  it('outlives its author', async () => {
    const { town, anna, boris, begin, write, toNet, latest } = await openNewsroom()
    await begin()
    await write('English', LONG)
    await toNet()
    await anna.press('Submit for review')
    await anna.say('/forget')
    await anna.press('Erase everything')
    expect((await latest()).authorId).toBeNull()
    const before = anna.shown().length
    await boris.press('Approve')
    await town.settle()
    await town.settle()
    expect(town.shown(NET_CHAT)).toHaveLength(1)
    expect((await latest()).state).toBe('posted')
    expect(anna.shown()).toHaveLength(before)
    await anna.say('/announce')
    expect(anna.shown().at(-1)?.text).toContain('You can’t do that')
  })
})
