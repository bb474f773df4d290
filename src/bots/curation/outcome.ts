import type { Curated, CurationEvent, Curator } from '../../curation/curate.ts'
import { fieldName } from '../../curation/field-names.ts'
import { type Block, type Button, list, paragraph } from '../../message.ts'
import { hasRole } from '../../relay/responder.ts'
import type { CurationCase } from '../../store/curation-store.ts'
import { fresh, isModerator } from '../relay/staff.ts'
import { inPlace, type Outcome, say, type Turn } from '../turn.ts'
import { decideCuration } from './deciding.ts'
import { consoleButtons, editorPath } from './links.ts'

/** More are shown in the console, where they can be mended. */
const MOST_FAULTS = 3

export function curatorOf({ state: { person } }: Pick<Turn, 'state'>): Curator {
  return { personId: person.id, role: person.role }
}

/** Whether the person has a part in looking after the base. */
export function isCurator({ state: { person, acting } }: Pick<Turn, 'state'>): boolean {
  return hasRole(person.role, 'responder') || acting.institutions.length > 0
}

/** A message of its own, whatever button was pressed: what that stood below stays. */
export function told(turn: Turn, blocks: readonly Block[], buttons: readonly (readonly Button[])[] = []): Outcome {
  const rows = buttons.filter((row) => row.length > 0)
  const message = { locale: turn.locale, blocks, ...(rows.length > 0 && { buttons: rows }) }
  return { ...fresh(turn, message), result: 'curation' }
}

export function line(turn: Turn, text: string, buttons: readonly (readonly Button[])[] = []): Outcome {
  return told(turn, [paragraph(text)], buttons)
}

/** Does it to the base; `done` says that it has been done, in place of the message whose button was pressed. */
export function perform(
  turn: Turn,
  state: CurationCase,
  event: CurationEvent,
  done: (curated: Extract<Curated, { readonly ok: true }>) => string,
): Outcome {
  const { context, locale, inbound } = turn
  const { result, changes, deliveries } = decideCuration(context, event, curatorOf(turn), state)
  if (!result.ok) return refused(turn, state, result)
  const message = { locale, blocks: [paragraph(done(result))] }
  const isPressed = inbound.content.kind === 'action' || inbound.content.kind === 'form'
  const reply = isPressed ? inPlace(turn, message) : { message }
  return { result: 'curation', replies: [reply], changes, deliveries }
}

/** Why not, and what to do about it. */
export function refused(turn: Turn, state: CurationCase, why: Extract<Curated, { readonly ok: false }>): Outcome {
  const { texts, context } = turn
  const { refusal, faults = [], conflicts = [] } = why
  const ref = state.revision?.ref ?? state.file?.current?.ref
  const { seq } = state.revision ?? {}
  const path = ref && editorPath(ref) + (seq === undefined ? '' : `?from=${seq}`)
  const toEditor = path === undefined ? [] : consoleButtons(context, texts, path)
  switch (refusal) {
    case 'not-allowed':
      return say(turn, 'curation', 'not-allowed')
    case 'errors':
      return told(
        turn,
        [
          paragraph(texts('curation-refused-errors', { count: faults.length })),
          list(faults.slice(0, MOST_FAULTS).map(({ path: at, message }) => [`${fieldName(at, texts)}: ${message}`])),
        ],
        [toEditor],
      )
    case 'conflict':
      return told(
        turn,
        [paragraph(texts('curation-refused-conflict')), list(conflicts.map((at) => [fieldName(at, texts)]))],
        [toEditor],
      )
    case 'decided':
      return line(turn, texts('curation-refused-decided', { state: state.revision?.state ?? 'published' }))
    case 'own':
      return line(turn, texts(isModerator(turn) ? 'curation-refused-own' : 'not-allowed'))
    case 'gone':
    case 'same':
      return line(turn, texts(`curation-refused-${refusal}`))
  }
}
