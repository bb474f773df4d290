import { expect } from 'vitest'
import type { Address } from '../../../src/address.ts'
import { isClosed, type Question } from '../../../src/relay/question.ts'
import type { QuestionFile } from '../../../src/store/relay-store.ts'
import type { Resident, Shown, Town } from '../../support/town.ts'

/** What somebody has written; recognised wherever it stands by its mark, and by its telephone number. */
export interface Written {
  readonly mark: string
  readonly author: string
  readonly phone: string | null
  /** Its place in the order of what was said: an edit keeps it. */
  readonly order: number
  /** `asked`: for whoever may answer. `said`: for the other side. `gone`: edited, taken back or forgotten. */
  kind: 'asked' | 'said' | 'gone'
  /** Chats of others where it has been seen. */
  readonly seen: Set<string>
}

export interface Model {
  readonly written: Map<string, Written>
  readonly questions: Set<string>
  readonly threads: Map<string, Address>
  /** Whose chat it is; names of one person under one of them. */
  readonly owner: Map<string, string>
  readonly staff: Set<string>
  readonly travellers: readonly string[]
  /** To whom a traveller has agreed to show contact details: "question volunteer". */
  readonly consents: Set<string>
  readonly blocked: Set<string>
  /** Chats of those who were forgotten: nothing is known of them, so that nothing can be taken back there. */
  readonly left: Set<string>
}

export const keyOf = ({ platform, chat, thread }: Address) => `${platform} ${chat} ${thread ?? ''}`

export function createModel(residents: readonly Resident[], travellers: readonly string[]): Model {
  return {
    written: new Map(),
    questions: new Set(),
    threads: new Map(),
    owner: new Map(residents.map(({ address, id }) => [keyOf(address), id])),
    staff: new Set(residents.map(({ id }) => id).filter((id) => !travellers.includes(id))),
    travellers,
    consents: new Set(),
    blocked: new Set(),
    left: new Set(),
  }
}

/** All that `from` has is from now on `into`'s. */
export function linked({ owner, written }: Model, from: string, into: string): void {
  for (const [key, name] of owner) if (name === from) owner.set(key, into)
  for (const [mark, one] of written) if (one.author === from) written.set(mark, { ...one, author: into })
}

/** Whoever is named in what the traveller agreed to may see contact details, and nobody else. */
export function agree({ consents }: Model, file: QuestionFile | undefined, asked: string): void {
  const name = file?.claimant?.responder?.name
  if (file && name && asked.includes(`Volunteer ${name}`))
    consents.add(`${file.question.id} ${file.question.claimantId}`)
}

/** The relayed message of this id or with this mark. */
export async function messageWith(town: Town, model: Model, wanted: string) {
  for (const file of await filesOf(town, model)) {
    const messages = await town.store.relay.messages(file.question.id)
    const message = messages.find(({ id, text }) => id === wanted || text.includes(wanted))
    if (message) return { file, message }
  }
  return undefined
}

const MARK = /qz\d+x/g
const PHONE = /\+358 40 \d{7}/g

export async function filesOf({ store }: Town, { questions }: Model): Promise<QuestionFile[]> {
  const found = await Promise.all([...questions].map((id) => store.relay.question(id)))
  return found.filter((file) => file !== undefined)
}

/** Holds what people see, and what is kept, against what was promised; returns the questions as they are now. */
export async function check(town: Town, model: Model, chats: readonly Address[], before: readonly QuestionFile[]) {
  const files = await filesOf(town, model)
  for (const { question } of files) checkQuestion(question)
  for (const address of chats) checkChat(model, address, town.shown(address), [...before, ...files])
  for (const { mark, kind, seen } of model.written.values())
    if (kind === 'said') expect([...seen], `${mark} went to more than one`).toHaveLength(Math.min(seen.size, 1))
  return files
}

function checkQuestion(question: Question) {
  const { id, state, dueAt, claimantId, askerId } = question
  const isClaimed = state === 'claimed' || state === 'answered'
  expect(dueAt === null, `${id} ${state} has a timer just when it lives`).toBe(isClosed(question))
  if (!isClosed(question))
    expect(claimantId !== null, `${id} ${state}: claimed when there is a claimant`).toBe(isClaimed)
  if (isClaimed) expect(claimantId, `${id} is answered by its own asker`).not.toBe(askerId)
}

/** Messages in which no name was found: they are never changed. */
const named = new WeakSet<object>()

function checkChat(model: Model, address: Address, shown: readonly Shown[], files: readonly QuestionFile[]) {
  const key = keyOf(address)
  const owner = model.owner.get(key)
  const isStaffs = owner === undefined || model.staff.has(owner)
  const last = new Map<string, number>()
  for (const { text, message } of shown) {
    if (isStaffs && !named.has(message))
      for (const name of model.travellers) {
        if (name !== owner) expect(JSON.stringify(message), `names ${name} to staff`).not.toContain(name)
      }
    named.add(message)
    for (const mark of text.match(MARK) ?? []) {
      const written = model.written.get(mark)
      if (!written || written.author === owner) continue
      if (written.kind === 'gone') {
        expect(
          model.blocked.has(key) || model.left.has(key),
          `${mark} is gone and still stands in ${key}: ${text}`,
        ).toBe(true)
        continue
      }
      checkPlace(model, written, key, isStaffs, files)
      if (written.kind === 'asked') continue
      expect(last.get(written.author) ?? 0, `${mark} is out of order in ${key}`).toBeLessThanOrEqual(written.order)
      last.set(written.author, written.order)
    }
    for (const phone of text.match(PHONE) ?? []) checkPhone(model, phone, key, owner, files)
  }
}

function checkPlace(model: Model, written: Written, key: string, isStaffs: boolean, files: readonly QuestionFile[]) {
  const { mark, author, kind, seen } = written
  if (seen.has(key)) return
  if (kind === 'asked') {
    expect(isStaffs, `the question ${mark} of ${author} stands in ${key}`).toBe(true)
    return
  }
  const ends = files.flatMap(({ question: { address, place } }) => (place ? [[address, place].map(keyOf)] : []))
  const isAuthors = (end: string | undefined) => end !== undefined && (model.owner.get(end) ?? author) === author
  const allowed = ends.some(
    ([asker, place]) => (key === place && isAuthors(asker)) || (key === asker && isAuthors(place)),
  )
  expect(allowed, `${mark} of ${author} went to ${key}`).toBe(true)
  seen.add(key)
}

const shownPhones = new WeakMap<Model, Set<string>>()

function checkPhone(
  model: Model,
  phone: string,
  key: string,
  owner: string | undefined,
  files: readonly QuestionFile[],
) {
  const known = shownPhones.get(model) ?? new Set()
  shownPhones.set(model, known)
  const written = [...model.written.values()].find((one) => one.phone === phone)
  if (!written || written.author === owner || known.has(`${phone} ${key}`)) return
  // What a volunteer tells the traveller is for the traveller.
  const isForAsker = files.some(({ question }) => keyOf(question.address) === key && model.staff.has(written.author))
  const agreed = files.some(
    ({ question: { id, claimantId, place } }) =>
      place && keyOf(place) === key && model.consents.has(`${id} ${claimantId}`),
  )
  expect(isForAsker || agreed, `${phone} of ${written.author} is shown in ${key}`).toBe(true)
  known.add(`${phone} ${key}`)
}
