import type { OutboundMessage } from '../../message.ts'
import { checklistMessage } from './checklist.ts'
import { endMessage, leftMessage } from './ending.ts'
import type { Lead } from './lead.ts'
import { questionMessage } from './question.ts'
import type { View } from './view.ts'

/** A walkthrough as it stands: its question, its checklist or its end. */
export function presentMessage(view: View, lead: Lead = []): OutboundMessage {
  const { state } = view.walkthrough
  const { standing } = view.progress
  if (state === 'left') return leftMessage(view)
  if (standing.kind === 'ended' || state === 'finished')
    return endMessage(view, standing.kind === 'ended' ? standing.end : null, lead)
  return standing.kind === 'asked' ? questionMessage(view, standing.fact, { lead }) : checklistMessage(view, lead)
}
