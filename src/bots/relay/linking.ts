import { paragraph } from '../../message.ts'
import { hasRole } from '../../relay/responder.ts'
import type { OneTimeCode } from '../../store/relay-store.ts'
import { joinInstitution } from '../curation/institutions.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { responderOf } from './joining.ts'
import { audited } from './outcome.ts'
import { profilePanel } from './profile.ts'

export { roleCommand } from './roles.ts'

const CODE_VALID_MS = 15 * 60_000

/** A one-time code that makes an account on another platform the same person as this one. */
export function linkCommand(turn: Turn): Outcome {
  const { context, locale, texts, code, state } = turn
  const expiresAt = context.now + CODE_VALID_MS
  const blocks = [
    paragraph(texts('link-how')),
    paragraph({ text: `/code ${code.text}`, bold: true }),
    paragraph(texts('link-care')),
  ]
  return {
    result: 'link',
    replies: [{ message: { locale, blocks } }],
    changes: [
      {
        kind: 'code-made',
        code: { hash: code.hash, purpose: 'link', personId: state.person.id, detail: null, expiresAt },
      },
    ],
  }
}

/** Redeems a one-time code. What was typed is neither repeated nor kept. */
export function codeCommand(turn: Turn, argument: string): Outcome {
  const { context, state } = turn
  const { code } = state.relay
  if (argument.trim() === '') return say(turn, 'code', 'code-how')
  if (!code || code.expiresAt <= context.now) return say(turn, 'code', 'code-unknown')
  switch (code.purpose) {
    case 'admin':
      return becomeAdmin(turn, code)
    case 'institution':
      return joinInstitution(turn, code)
    case 'console':
      return say(turn, 'code', 'code-for-console')
    case 'link':
      return link(turn, code)
  }
}

function link(turn: Turn, { hash, personId }: OneTimeCode): Outcome {
  const { person } = turn.state
  if (personId === null) return say(turn, 'code', 'code-unknown')
  if (personId === person.id) return say(turn, 'code', 'code-own')
  // Rights would go to whoever made the code, so that a stranger could ask for them by having a code typed.
  if (hasRole(person.role, 'responder')) return say(turn, 'code', 'code-other-way')
  return {
    ...say(turn, 'code', 'code-linked'),
    changes: [
      { kind: 'code-redeemed', hash },
      { kind: 'people-linked', into: personId },
    ],
  }
}

/** Reachable at once, so that the first applications have somebody to go to. */
function becomeAdmin(turn: Turn, { hash }: OneTimeCode): Outcome {
  const { context, locale, texts, state } = turn
  const responder = responderOf(turn, 'active')
  const { blocks, ...panel } = profilePanel(context, responder, locale)
  const welcome = [texts('admin-now'), texts('admin-how')].map((text) => paragraph(text))
  return {
    result: 'code',
    replies: [{ message: { ...panel, blocks: [...welcome, ...blocks] } }],
    changes: [
      { kind: 'code-redeemed', hash },
      { kind: 'standing-changed', personId: state.person.id, role: 'admin' },
      { kind: 'responder-saved', responder },
      audited(turn, 'admin-added', { subject: state.person.id }),
    ],
  }
}
