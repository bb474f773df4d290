import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Address } from '../../src/address.ts'
import { type ClaimDesk, openClaimDesk } from '../support/claim-desk.ts'
import { seededRandom } from '../support/random.ts'
import { newFile } from './sqlite-file.ts'

const QUESTIONS = 2000
/** As many as everybody may press at the same instant without being held to flood. */
const AT_ONCE = 20
const PAUSE = 60_000
const GROUP: Address = { platform: 'two', chat: 'group' }

// Ten thousand waits for the disk, which other tests use at the same time.
describe('claims at the same instant', { timeout: 300_000 }, () => {
  it('have one winner each of 10,000 on three platforms, and the others are told who', async () => {
    const file = await newFile()
    const desk = await openClaimDesk(file)
    onTestFinished(() => desk.close())
    const people = await gather(desk)
    const ids = Array.from({ length: QUESTIONS }, (_, index) => `q${index}`)
    const random = seededRandom(20261121)
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const these = ids.slice(start, start + AT_ONCE)
      await Promise.all(these.map((id) => desk.open(id)))
      const taps = these.flatMap((id) => people.map(([person, chat]) => ({ id, person, chat, turn: random() })))
      taps.sort((one, other) => one.turn - other.turn)
      await Promise.all(taps.map(({ id, person, chat }) => desk.claim(person, id, chat)))
      desk.clock.now += PAUSE
    }

    const { winners, claims, told, shown } = readClaims(file)
    const names = people.map(([{ name }]) => name)
    const won = (name: string) => [...winners.values()].filter((winner) => winner === name).length
    expect(winners.size).toBe(QUESTIONS)
    expect(claims).toBe(QUESTIONS)
    expect(new Set(winners.values())).toEqual(new Set(names))
    for (const [{ name, address }] of people) {
      expect(told(address, '’s question is yours')).toBe(won(name))
      expect(told(address, 'already has this question')).toBe(QUESTIONS - won(name))
      for (const other of names.filter((each) => each !== name))
        expect(told(address, `Volunteer ${other} already has this question.`)).toBe(won(other))
      for (const offered of [GROUP, people[0][0].address, people[1][0].address])
        expect(shown(offered, `Volunteer ${name} has this question`)).toBe(won(name))
    }
  })

  it('have one winner each when two processes on one file race for them', async () => {
    const file = await newFile()
    const desk = await openClaimDesk(file)
    onTestFinished(() => desk.close())
    const ids = Array.from({ length: 200 }, (_, index) => `q${index}`)
    await Promise.all(ids.map((id) => desk.open(id)))
    const claimants = await Promise.all([startClaimant(file, 'Anna', 'one'), startClaimant(file, 'Boris', 'two')])
    for (const [index, id] of ids.entries()) {
      const order = index % 2 === 0 ? claimants : claimants.toReversed()
      await Promise.all(order.map((claimant) => claimant.claim(id)))
    }
    for (const claimant of claimants) expect(await claimant.end()).toBe(0)

    const { winners, claims, told } = readClaims(file)
    expect(winners.size).toBe(ids.length)
    expect(claims).toBe(ids.length)
    const won = (name: string) => [...winners.values()].filter((winner) => winner === name).length
    expect(won('Anna')).toBeGreaterThan(0)
    expect(won('Boris')).toBeGreaterThan(0)
    expect(told({ platform: 'one', chat: 'chat of Anna' }, 'Volunteer Boris already has')).toBe(won('Boris'))
    expect(told({ platform: 'two', chat: 'chat of Boris' }, 'Volunteer Anna already has')).toBe(won('Anna'))
  })
})

const SCRIPT = join(import.meta.dirname, 'claim-named.ts')

/** A volunteer in a process of its own. */
async function startClaimant(file: string, name: string, platform: string) {
  const child = spawn(process.execPath, [SCRIPT, file, name, platform], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill())
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  await lines.next()
  return {
    /** Resolves when the press has been handled, whatever came of it. */
    async claim(question: string) {
      child.stdin.write(`${question}\n`)
      const { value } = await lines.next()
      if (value !== question) throw new Error(`the process of ${name} has ended`)
    },
    async end(): Promise<number> {
      child.stdin.end()
      const [code] = await ended
      return code
    },
  }
}

/** Five volunteers on three platforms, three of whom press the button in a group. */
async function gather(desk: ClaimDesk) {
  await desk.group(GROUP)
  return [
    [await desk.volunteer('Anna', 'one')],
    [await desk.volunteer('Eeva', 'three')],
    [await desk.volunteer('Boris', GROUP.platform, false), GROUP],
    [await desk.volunteer('Cilla', GROUP.platform, false), GROUP],
    [await desk.volunteer('Dmitri', GROUP.platform, false), GROUP],
  ] as const
}

interface Claims {
  /** The name of each question's claimant. */
  readonly winners: ReadonlyMap<string, string>
  /** How many claims were written down. */
  readonly claims: number
  /** How many new messages in the chat have this text. */
  told(chat: Address, text: string): number
  /** How many offers in the chat say so now. */
  shown(chat: Address, text: string): number
}

function readClaims(file: string): Claims {
  const database = new Database(file, { readonly: true })
  onTestFinished(() => void database.close())
  const claimed = database
    .prepare<[], [string, string]>(
      `select q.id, r.name from questions q join responders r on r.person_id = q.claimant_id where q.state = 'claimed'`,
    )
    .raw()
  const audited = database.prepare<[], number>(`select count(*) from audit where action = 'question-claimed'`).pluck()
  const messages = database
    .prepare<[], { chat: string; edits: number | null; message: string }>(
      'select chat, edits_delivery as edits, message from deliveries',
    )
    .all()
  const countOf = ({ chat }: Address, text: string, edits: boolean) =>
    messages.filter((each) => each.chat === chat && (each.edits !== null) === edits && each.message.includes(text))
      .length
  return {
    winners: new Map(claimed.all()),
    claims: audited.get() ?? 0,
    told: (chat, text) => countOf(chat, text, false),
    shown: (chat, text) => countOf(chat, text, true),
  }
}
