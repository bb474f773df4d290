import type { Context } from 'hono'
import { hasRole } from '../../relay/responder.ts'
import { sessionOf } from '../../web/console/session.ts'
import type { DeskSource, DeskVisitor } from './desk.ts'
import { chatOf } from './session.ts'

/** Somebody who answers, and the chat that they do it in. */
export interface StaffSession {
  readonly chat: string
  readonly visitor: DeskVisitor
}

/** The browser's own session when a volunteer is behind it, else that of the console where one is signed in there. */
export async function staffSessionOf(c: Context, desk: DeskSource): Promise<StaffSession | undefined> {
  const own = chatOf(c)
  const known = own === undefined ? undefined : await desk.whoIs(own)
  if (own !== undefined && known && hasRole(known.role, 'responder')) return { chat: own, visitor: known }
  const session = sessionOf(c)?.hash
  const signedIn = session === undefined ? undefined : await desk.whoSignedIn(session)
  if (session === undefined || !signedIn || !hasRole(signedIn.role, 'responder')) return undefined
  return { chat: session, visitor: signedIn }
}
