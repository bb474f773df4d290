import { describe, expect, it } from 'vitest'
import type { Resident } from '../../support/town.ts'
import { type Cast, gather, newest } from './cast.ts'

const QUESTION = 'I lost my passport in Helsinki, write to olga@example.org'
const TITLE = /passport/i

/** Anna has the question before her, with the entries that could answer it. */
async function choosing(): Promise<Cast> {
  const cast = await gather()
  await cast.ask(QUESTION)
  await cast.anna.press('I’ll answer')
  await cast.anna.press('From the base')
  return cast
}

const titleIn = (person: Resident) =>
  (person.shown().at(-1)?.message.buttons ?? []).flat().find(({ label }) => TITLE.test(label))?.label ??
  expect.unreachable()

const sentCards = async ({ town }: Cast) =>
  (await town.store.relay.audit(0, 50)).items.filter(({ action }) => action === 'card-sent')

const waiting = async ({ town }: Cast) => (await town.store.curation.candidates({}, 0, 9)).items

describe('an entry that a volunteer answers with', () => {
  it('is what may be learnt of the question once it is solved, until the traveller is forgotten', async () => {
    const cast = await choosing()
    const { anna, traveller, town } = cast
    const title = titleIn(anna)
    await anna.press(title)
    await town.settle()
    expect(newest(traveller)).toMatch(TITLE)
    const [sent, ...more] = await sentCards(cast)
    expect(more).toEqual([])
    expect(await waiting(cast)).toEqual([])
    await traveller.press('✓ Solved')
    expect(await waiting(cast)).toMatchObject([
      { source: 'volunteer', entry: sent?.detail, text: 'I lost my passport in Helsinki, write to ▒▒▒' },
    ])
    expect(town.context().base.services.has(sent?.detail ?? '')).toBe(true)
    await traveller.say('/forget')
    await traveller.press('Erase everything')
    expect(await waiting(cast)).toEqual([])
    expect(await sentCards(cast)).toMatchObject([{ questionId: null }])
  })

  it('is none when the question is closed before it is sent', async () => {
    const cast = await choosing()
    const { anna, traveller } = cast
    const title = titleIn(anna)
    await traveller.press('Withdraw the question')
    await anna.press(title)
    expect(await sentCards(cast)).toEqual([])
  })
})
