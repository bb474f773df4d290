import { html } from 'hono/html'
import { encodeCurationAction } from '../../../bots/curation/actions.ts'
import { encodeRelayAction, type QuestionAction } from '../../../bots/relay/actions.ts'
import { hasPublicAnswer } from '../../../bots/relay/public-answer.ts'
import { isClosed } from '../../../relay/question.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { QuestionFile } from '../../../store/relay-store.ts'
import { isWaiting } from '../../desk-line.ts'
import type { Html } from '../../page-options.ts'
import { actButton, backField } from '../acting.ts'
import { field, form } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'

/** What the person can do about a question; a claim leads on to the desk. */
export function questionActions(c: ConsoleContext, file: QuestionFile): readonly Html[] {
  const { texts, visitor } = c.var
  const { question, asker } = file
  const { personId, role, responder } = visitor.party
  const isClaimant = question.claimantId === personId
  const isModerator = hasRole(role, 'moderator')
  const isOpen = !isClosed(question)
  const isOthers = asker.personId !== personId
  const does = (kind: QuestionAction, label: string) =>
    actButton(c, texts(label), encodeRelayAction({ kind, question: question.id }))
  const moderation: readonly (readonly [isPossible: boolean, kind: QuestionAction, label: string])[] = [
    [isOpen, 'people-of', 'button-give'],
    [isOpen, 'requeue', 'button-requeue'],
    [isOpen, 'duplicates', 'button-duplicate'],
    [isOpen, 'close', 'button-close'],
    [!isOpen && question.state !== 'merged', 'reopen', 'button-reopen'],
    [hasPublicAnswer(file), 'public', 'button-public'],
    [asker.ban === null && isOthers, 'ban', 'button-ban'],
    [asker.ban === null && isOthers, 'shadow', 'button-shadow'],
    [asker.ban !== null || question.hidden, 'unban', 'button-unban'],
  ]
  return [
    ...(isWaiting(question) && isOthers && responder ? [does('claim', 'button-claim')] : []),
    ...(isClaimant && isOpen
      ? [
          html`<a class="choice" href="/desk/questions/${question.id}">${texts('console-questions-answer')}</a>`,
          does('release', 'button-release'),
          does('done', 'button-done'),
        ]
      : []),
    ...((isModerator || isClaimant) && hasPublicAnswer(file)
      ? [
          actButton(
            c,
            texts('curation-button-suggest'),
            encodeCurationAction({ kind: 'suggest', question: question.id }),
          ),
        ]
      : []),
    ...(isModerator ? moderation.flatMap(([isPossible, kind, label]) => (isPossible ? [does(kind, label)] : [])) : []),
  ]
}

/** Makes the answer public in a moderator's own words. */
export function rewordForm(c: ConsoleContext, id: string): Html {
  const { texts } = c.var
  return html`<details class="reword">
    <summary>${texts('console-questions-reword')}</summary>
    ${form(
      c,
      '/console/act',
      html`${backField(c)}
        ${field({ name: 'title', label: texts('console-questions-reword-title'), maximum: 200, isRequired: true })}
        ${field({ name: 'argument', label: texts('console-questions-reword-text'), rows: 6, maximum: 3000, isRequired: true })}
        <button class="choice">${texts('button-publish')}</button>`,
      { command: 'publish', of: id },
    )}
  </details>`
}
