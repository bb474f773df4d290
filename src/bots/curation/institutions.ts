import { translate } from '../../locale.ts'
import { paragraph } from '../../message.ts'
import type { OneTimeCode } from '../../store/relay-store.ts'
import { audited } from '../relay/outcome.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { consoleButtons } from './links.ts'

/** Whoever redeems a moderator's invitation acts for the institution from now on, and is told what they can do. */
export function joinInstitution(turn: Turn, { hash }: OneTimeCode): Outcome {
  const { context, locale, texts, state } = turn
  const { institution } = state.curation ?? {}
  // It may have been removed since.
  if (!institution) return say(turn, 'code', 'code-unknown')
  const name = translate(institution.name, locale)?.value ?? institution.id
  const { institutions } = state.acting
  if (institutions.some(({ id }) => id === institution.id)) {
    return {
      result: 'code',
      replies: [{ message: { locale, blocks: [paragraph(texts('curation-member-already', { name }))] } }],
    }
  }
  const words = [texts('curation-member', { name }), texts('curation-member-how'), texts('curation-member-can')]
  const links = consoleButtons(context, texts, '')
  return {
    result: 'code',
    replies: [
      {
        message: {
          locale,
          blocks: words.map((text) => paragraph(text)),
          ...(links.length > 0 && { buttons: [links] }),
        },
      },
    ],
    changes: [
      { kind: 'code-redeemed', hash },
      { kind: 'member-added', institutionId: institution.id, personId: state.person.id, at: context.now },
      audited(turn, 'member-added', { subject: state.person.id, detail: institution.id }),
    ],
  }
}
