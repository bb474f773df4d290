import type { Question } from '../../../src/relay/question.ts'
import type { RelayChange } from '../../../src/store/relay-store.ts'
import type { Person, Store, Update } from '../../../src/store/store.ts'
import { ADDRESS, anUpdate, aQuestion, stateAt } from '../../support/store-data.ts'

/** Somebody who writes in their own chat. */
export async function asker(store: Store, user: string) {
  const from = { platform: 'script', user }
  const address = { ...ADDRESS, chat: `chat of ${user}` }
  const update = (given: Partial<Update> = {}) => anUpdate({ from, address, ...given })
  const { person } = await stateAt(store, update())
  return { person, from, address, update }
}

export async function personOf(store: Store, user: string, given: Partial<Person> = {}): Promise<Person> {
  const { update } = await asker(store, user)
  const { person } = await stateAt(store, update(), { person: given })
  return { ...person, ...given }
}

/** Makes changes in an update of nobody in particular. */
export async function save(store: Store, ...changes: readonly RelayChange[]): Promise<void> {
  const from = { platform: 'script', user: 'operator' }
  await stateAt(store, anUpdate({ from, direct: false, address: { ...ADDRESS, chat: 'office' } }), { changes })
}

export async function openQuestion(store: Store, user: string, given: Partial<Question> = {}) {
  const somebody = await asker(store, user)
  const question = aQuestion(somebody.person.id, { address: somebody.address, ...given })
  await save(store, { kind: 'question-saved', question })
  return { ...somebody, question }
}
