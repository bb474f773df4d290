import { onTestFinished } from 'vitest'
import { decideCuration } from '../../../src/bots/curation/deciding.ts'
import type { Curated, CurationEvent } from '../../../src/curation/curate.ts'
import type { EntryContent, EntryRef } from '../../../src/curation/entry.ts'
import { createCode } from '../../../src/one-time-code.ts'
import type { Role } from '../../../src/relay/responder.ts'
import type { CurationChange, CurationReference } from '../../../src/store/curation-store.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../../support/knowledge-data.ts'
import { type Resident, startTown, type TownOptions } from '../../support/town.ts'
import { unhurried } from '../announcing/newsroom.ts'

export const CARD: EntryRef = { kind: 'service', id: 'fi-library-card' }
export const MUSEUM: EntryRef = { kind: 'service', id: 'ee-museum-card' }
export const DAY = 24 * 3_600_000

/** Checked half a year and some days before the town's day, so that it is due. */
export const OVERDUE = { by: 'moderators', on: '2026-05-10', every: 'P6M' }

const LANGUAGES = { en: 'English', fi: 'Suomi', ru: 'Русский', sv: 'Svenska', et: 'Eesti' } as const

export interface CommunityOptions extends TownOptions {
  readonly services?: readonly Readonly<Record<string, unknown>>[]
}

/** Not due in any of these stories. */
const CHECKED = { by: 'moderators', on: '2026-11-20', every: 'P6M' }

/** A small living base, and people who look after it. */
export async function gatherCurators({ services = [], ...options }: CommunityOptions = {}) {
  const all = [
    serviceContent({ review: CHECKED }),
    serviceContent({
      id: MUSEUM.id,
      country: 'ee',
      title: everywhere('Museum card'),
      keywords: { en: ['museum'] },
      review: CHECKED,
    }),
    ...services.map((given) => serviceContent({ review: CHECKED, ...given })),
  ]
  const files = new Map(all.map((one) => [`services/${one.country}/${one.id}.yaml`, JSON.stringify(one)]))
  const living = options.living ?? (await knowledgeFolder(Object.fromEntries(files)))
  const town = await startTown({ ...options, living })
  let closed: Promise<void> | undefined
  const close = () => {
    closed ??= town.close()
    return closed
  }
  onTestFinished(close)

  /** Somebody whom the bot knows, in a language of theirs. */
  async function person(name: string, language: keyof typeof LANGUAGES = 'en', platform = 'one'): Promise<Resident> {
    const somebody = unhurried(town, town.person(name, { platform, language }))
    await somebody.say('/language')
    await somebody.press(LANGUAGES[language])
    somebody.news()
    return somebody
  }

  async function appoint(somebody: Resident, role: Role): Promise<void> {
    const identity = { platform: somebody.address.platform, user: somebody.id }
    if (role !== 'traveller') {
      await town.store.relay.changeStanding(identity, 'moderator', town.clock.now)
      await somebody.say(`/volunteer ${somebody.id}`)
    }
    await town.store.relay.changeStanding(identity, role, town.clock.now)
    somebody.news()
  }

  async function staff(name: string, role: Role, language?: keyof typeof LANGUAGES, platform?: string) {
    const somebody = await person(name, language, platform)
    await appoint(somebody, role)
    return somebody
  }

  async function idOf({ address, id }: Resident): Promise<string> {
    const party = await town.store.relay.party({ platform: address.platform, user: id })
    if (!party) throw new Error(`nobody knows ${id}`)
    return party.personId
  }

  async function change(...changes: readonly CurationChange[]): Promise<void> {
    await town.store.curation.handle({}, null, town.clock.now, () => ({ changes, deliveries: [], result: null }))
  }

  /** What the console does. */
  async function curate(by: Resident, about: CurationReference, event: CurationEvent): Promise<Curated> {
    const party = await town.store.relay.party({ platform: by.address.platform, user: by.id })
    if (!party) throw new Error(`nobody knows ${by.id}`)
    const { result } = await town.store.curation.handle(about, party.personId, town.clock.now, (state) =>
      decideCuration(town.context(), event, party, state),
    )
    await town.settle()
    return result
  }

  async function contentOf(ref: EntryRef): Promise<EntryContent> {
    const content = (await town.store.curation.file(ref))?.current?.content
    if (!content) throw new Error(`there is no ${ref.id}`)
    return content
  }

  /** Proposes the entry with the given fields, or publishes it where the person may. */
  async function write(by: Resident, given: EntryContent, more: { ref?: EntryRef; why?: string } = {}) {
    const { ref = CARD, why = 'It has changed' } = more
    const base = (await town.store.curation.file(ref))?.entry?.seq ?? null
    const content = { ...(await contentOf(ref)), ...given }
    return curate(by, { entry: ref }, { kind: 'written', ref, content, base, why, origin: 'console' })
  }

  /** An institution with an entry of its own. */
  async function institution(id: string, ...refs: readonly EntryRef[]): Promise<void> {
    const name = { en: `The ${id}`, fi: `Se ${id}` }
    await change(
      { kind: 'institution-saved', institution: { id, name, url: `https://${id}.example.org`, createdAt: 0 } },
      ...refs.map((ref) => ({ kind: 'entry-kept', ref, institutionId: id, keeperId: null }) as const),
    )
  }

  async function member(somebody: Resident, institutionId: string): Promise<void> {
    await change({ kind: 'member-added', institutionId, personId: await idOf(somebody), at: town.clock.now })
  }

  async function makeCode(purpose: 'institution' | 'console' | 'link', detail: string | null, by?: Resident) {
    const { text, hash } = createCode()
    const personId = by ? await idOf(by) : null
    await town.store.relay.makeCode({ hash, purpose, personId, detail, expiresAt: town.clock.now + 3_600_000 })
    return text
  }

  return {
    town: { ...town, close },
    living,
    person,
    staff,
    appoint,
    idOf,
    change,
    curate,
    write,
    contentOf,
    institution,
    member,
    makeCode,
  }
}

export function said(person: Resident): string {
  return person.shown().at(-1)?.text ?? ''
}

export function labels(person: Resident): readonly string[] {
  const buttons = person.shown().at(-1)?.message.buttons ?? []
  return buttons.flat().map(({ label }) => label)
}

/** Presses a button that is shown no more, or never was. */
export async function force(person: Resident, action: string, text?: string): Promise<void> {
  const message = person.shown().at(-1)?.ref ?? { id: 'none' }
  await person.send(text === undefined ? { kind: 'action', action } : { kind: 'form', action, text }, { message })
}
