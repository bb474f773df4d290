import { paragraph } from '../../message.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { isCurator } from './outcome.ts'

const CODE_VALID_MS = 15 * 60_000

/** A link, or without an address of Silta's pages a code, that signs the person in to the console. */
export function consoleCommand(turn: Turn): Outcome {
  const { context, locale, texts, code, state } = turn
  const { person } = state
  if (!isCurator(turn)) return say(turn, 'console', 'console-not-admitted')
  const home = context.publicUrl?.replace(/\/+$/, '')
  const href = home === undefined ? undefined : `${home}/console/sign-in/${code.text}`
  const blocks = [
    paragraph(texts(href === undefined ? 'console-link-code' : 'console-link')),
    paragraph(href === undefined ? { text: code.text, bold: true } : { text: href, href }),
    paragraph(texts('console-link-care')),
  ]
  const expiresAt = context.now + CODE_VALID_MS
  return {
    result: 'console',
    // It gives access, so that nothing of it is kept.
    replies: [{ message: { locale, blocks }, traceless: true }],
    changes: [
      {
        kind: 'code-made',
        code: { hash: code.hash, purpose: 'console', personId: person.id, detail: null, expiresAt },
      },
    ],
  }
}
