import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Catalogue, loadCatalogue } from '../../src/i18n.ts'
import { type Seat, says } from '../support/seats/seat.ts'
import { PLATFORMS, type PlatformName, startWorld, type World } from '../support/seats/world.ts'
import { PROJECT } from '../support/silta-process.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { begin, ODD_QUESTION, textsOf } from './script.ts'

interface Pair {
  readonly world: World
  readonly traveller: Seat
  readonly anna: Seat
}

/** A traveller and a volunteer who has claimed the question. */
async function pair(asker: PlatformName, responder: PlatformName): Promise<Pair> {
  // Waits are drawn by lot: the shortest.
  const world = await startWorld({ parts: { random: () => 0 } })
  const [anna, traveller] = [world.seat(responder), world.seat(asker)]
  await world.volunteer(anna, 'Anna')
  await begin(traveller, anna)
  await world.settle()
  await Promise.all([anna.news(), traveller.news()])
  return { world, traveller, anna }
}

/** More than the second that a server asks for. */
const RETRY_AFTER = 1100

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Message number ${index}.`)

describe('the mistakes of others', () => {
  it('no second winner: of three who tap at once on three platforms one has it, and the others learn who (1)', async () => {
    const world = await startWorld()
    const seats = PLATFORMS.map((platform) => ({ seat: world.seat(platform), name: `Anna-${platform}` }))
    for (const { seat, name } of seats) await world.volunteer(seat, name)
    const traveller = world.seat('web')
    await traveller.say(ODD_QUESTION)
    await traveller.press('Ask a volunteer')
    await Promise.all(seats.map(({ seat }) => seat.until(says(ODD_QUESTION))))
    const taps = await Promise.all(seats.map(({ seat }) => seat.aim('I’ll answer')))
    await Promise.all(taps.map((tap) => tap()))
    await traveller.until(says('has your question'))
    await Promise.all(
      seats.map(({ seat }) => seat.until((seen) => says('is yours')(seen) || says('already has')(seen))),
    )
    await world.settle()
    const seen = await Promise.all(
      seats.map(async ({ seat, name }) => ({ name, texts: textsOf(await seat.seen()).join('\n') })),
    )
    const winners = seen.filter(({ texts }) => texts.includes('is yours'))
    expect(winners).toHaveLength(1)
    const { name } = winners[0] ?? { name: '' }
    for (const each of seen)
      if (each.name !== name) expect(each.texts).toContain(`Volunteer ${name} already has this question.`)
    expect(textsOf(await traveller.seen()).filter((text) => text.includes('has your question'))).toEqual([
      expect.stringContaining(`Volunteer ${name} has your question`),
    ])
  })

  it('no "sent" before it is: a message that waits is told of as waiting, and as delivered afterwards (2)', async () => {
    const { world, traveller, anna } = await pair('telegram', 'web')
    const { telegram } = world
    telegram.failNext({ kind: 'error', code: 429, description: 'Too Many Requests: retry after 60', retryAfter: 60 })
    await anna.say('Only towels.')
    await telegram.waitFor(() => telegram.failuresAhead === 0)
    await world.settle()
    expect(await anna.news()).toEqual([])
    await world.pass(11_000)
    expect(textsOf(await anna.seen()).at(-1)).toBe('Not delivered yet: I keep trying to reach Traveller ….')
    expect(await traveller.news()).toEqual([])
    await world.pass(60_000)
    expect(textsOf(await anna.seen()).at(-1)).toBe('✓ Traveller … has it.')
    expect(await anna.news()).toHaveLength(1)
    expect(textsOf(await traveller.news())).toEqual(['Volunteer Anna\nOnly towels.'])
  })

  it('no state of one person used for another: conversations side by side stay apart (3)', async () => {
    const world = await startWorld()
    const volunteers = [world.seat('telegram'), world.seat('discord')]
    const travellers = [world.seat('discord'), world.seat('web')]
    for (const [index, volunteer] of volunteers.entries()) {
      await world.volunteer(volunteer, `Anna${index}`)
      await begin(travellers[index] ?? volunteer, volunteer, `${ODD_QUESTION} I am number ${index}.`)
      await world.settle()
    }
    await Promise.all([...volunteers, ...travellers].map((seat) => seat.news()))
    await Promise.all(
      [0, 1].flatMap((index) =>
        numbered(4).flatMap((text) => [
          volunteers[index]?.say(`V${index}: ${text}`),
          travellers[index]?.say(`T${index}: ${text}`),
        ]),
      ),
    )
    for (const index of [0, 1]) {
      for (const text of numbered(4)) {
        await volunteers[index]?.until(says(`T${index}: ${text}`))
        await travellers[index]?.until(says(`V${index}: ${text}`))
      }
    }
    await world.settle()
    for (const index of [0, 1]) {
      const copies = async (seat?: Seat) =>
        textsOf((await seat?.news()) ?? []).flatMap((text) => text.split('\n')[1] ?? [])
      expect((await copies(volunteers[index])).toSorted()).toEqual(numbered(4).map((text) => `T${index}: ${text}`))
      expect((await copies(travellers[index])).toSorted()).toEqual(numbered(4).map((text) => `V${index}: ${text}`))
    }
  })

  it('no identity read out of words: renaming every text breaks no reply and no edit (4)', async () => {
    const { world, traveller, anna } = await pair('discord', 'telegram')
    const said = await anna.say('Do you have the receipt?')
    const copy = (await traveller.until(says('the receipt'))).at(-1)
    await world.settle()
    await world.stop()
    await world.start({ catalogue: await renamed() })
    if (!copy) throw new Error('the message has not arrived')
    await traveller.answer(copy, 'Yes.')
    const answer = (await anna.until(says('Yes.'))).at(-1)
    expect(answer?.text).toMatch(/^Guest <[0-9A-F]{3}>\nYes\.$/)
    expect(answer?.replyTo).toBe(said)
    await anna.edit(said, 'Do you have the bill?')
    await traveller.until(says('Helper [Anna]\nDo you have the bill?'))
  })

  it('no edit as a new message, and none lost: one that comes before its copy is sent changes it (5)', async () => {
    const { world, traveller, anna } = await pair('telegram', 'discord')
    const { telegram } = world
    telegram.failNext({ kind: 'error', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 })
    const said = await anna.say('It opens at 8.')
    await telegram.waitFor(() => telegram.failuresAhead === 0)
    await anna.edit(said, 'It opens at 9.')
    await world.settle()
    await world.pass(RETRY_AFTER)
    await traveller.until(says('opens at 9'))
    await world.settle()
    expect(textsOf(await traveller.news())).toEqual(['Volunteer Anna\nIt opens at 9.'])
    expect(textsOf(await anna.news())).toEqual(['✓ Traveller … has it.'])
  })

  it.each(PLATFORMS.filter((name) => name !== 'web'))(
    'no message lost by a 429 on %s: it delays a relayed message, and those behind it keep their order (6)',
    async (platform) => {
      const { world, traveller, anna } = await pair(platform, 'web')
      const { telegram, discord } = world
      if (platform === 'telegram')
        telegram.failNext({ kind: 'error', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 })
      else
        discord.failNext({ kind: 'error', status: 429, code: 0, message: 'You are being rate limited.', retryAfter: 1 })
      for (const text of numbered(3)) await anna.say(text)
      await traveller.until(says('number 2'))
      await world.settle()
      expect(textsOf(await traveller.news())).toEqual(numbered(3).map((text) => `Volunteer Anna\n${text}`))
      expect(textsOf(await anna.news())).toEqual(numbered(3).map(() => '✓ Traveller … has it.'))
    },
  )

  it.each(PLATFORMS)(
    'no message dropped while the bot is busy: a burst on %s arrives whole and in order (6)',
    async (platform) => {
      const { world, traveller, anna } = await pair(platform, 'telegram')
      const saying = numbered(10)
      if (platform === 'web') for (const text of saying) await traveller.say(text)
      else await Promise.all(saying.map((text) => traveller.say(text)))
      await anna.until(says('number 9'))
      await world.settle()
      expect(textsOf(await anna.news())).toEqual(saying.map((text) => `Traveller …\n${text}`))
    },
  )

  it('no update taken twice: one that is offered again relays nothing again (10)', async () => {
    const { world, traveller, anna } = await pair('telegram', 'discord')
    const { telegram, discord } = world
    await traveller.say('Hello?')
    await anna.until(says('Hello?'))
    const { length } = telegram.requests
    telegram.offerAgain()
    await telegram.waitFor(() => telegram.requests.slice(length).some(({ method }) => method === 'getUpdates'))
    await anna.say('Yes?')
    await traveller.until(says('Yes?'))
    discord.gateway.offerAgain()
    await anna.say('I am here.')
    await traveller.until(says('I am here.'))
    await world.settle()
    expect(textsOf(await anna.news()).filter((text) => !text.startsWith('✓'))).toEqual(['Traveller …\nHello?'])
    expect(textsOf(await traveller.news()).filter((text) => !text.startsWith('✓'))).toEqual([
      'Volunteer Anna\nYes?',
      'Volunteer Anna\nI am here.',
    ])
  })

  it('no second conversation: two taps on "Ask a volunteer" and an album’s parts racing in make one (10)', async () => {
    const world = await startWorld()
    const [anna, traveller] = [world.seat('discord'), world.seat('telegram')]
    await world.volunteer(anna, 'Anna')
    await traveller.say(ODD_QUESTION)
    await traveller.until((seen) => seen.some(({ buttons }) => buttons.includes('Ask a volunteer')))
    await Promise.all([traveller.press('Ask a volunteer'), traveller.press('Ask a volunteer')])
    await traveller.until(says('already have this question'))
    await anna.until(says(ODD_QUESTION))
    await world.settle()
    expect(textsOf(await anna.news())).toHaveLength(1)
    expect((await world.app.store.relay.counts()).states).toEqual([{ state: 'offered', count: 1 }])
    await anna.press('I’ll answer')
    await traveller.until(says('has your question'))
    await world.settle()
    await anna.news()
    const photos = Array.from({ length: 6 }, (_, index) => ({ name: `${index}.jpg`, content: `photo ${index}` }))
    await traveller.sendPhotos(photos, 'All pages')
    await world.pass(2000)
    await anna.until((seen) => seen.some(({ files }) => files.length === 6))
    await world.settle()
    expect((await anna.news()).map(({ files }) => files)).toEqual([photos.map(({ content }) => content)])
  })

  it('no blocked person kept from the staff: the volunteer is told once, and nobody is sent to in a loop (11)', async () => {
    const { world, traveller, anna } = await pair('telegram', 'discord')
    const { telegram } = world
    traveller.blocking?.block()
    await telegram.waitFor(() => telegram.pending.length === 0)
    await anna.say('Here is the answer.')
    await anna.until(says('has blocked the bot'))
    await world.settle()
    const tried = () => telegram.requests.filter(({ method }) => method === 'sendMessage').length
    const before = tried()
    await world.pass(60_000)
    expect(tried()).toBe(before)
    expect(textsOf(await anna.news())).toEqual([
      expect.stringMatching(/^Not delivered: Traveller … has blocked the bot/),
    ])
    expect((await fetch(`${world.url}/readyz`)).status).toBe(200)
  })
})

/** The English texts under other names for those who talk. */
async function renamed(): Promise<Catalogue> {
  const directory = await makeTempDir()
  await cp(join(PROJECT, 'locales'), directory, { recursive: true })
  const file = join(directory, 'en', 'relay.ftl')
  const texts = await readFile(file, 'utf8')
  await writeFile(
    file,
    texts.replace('Traveller { $alias }', 'Guest <{ $alias }>').replace('Volunteer { $name }', 'Helper [{ $name }]'),
  )
  return loadCatalogue(directory)
}
