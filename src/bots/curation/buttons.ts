import type { Texts } from '../../i18n.ts'
import type { Button } from '../../message.ts'
import type { QuestionFile } from '../../store/relay-store.ts'
import { hasPublicAnswer } from '../relay/public-answer.ts'
import { curationButton } from './actions.ts'

/** The way to make a suggestion of a question; none while there is no answer that others may see. */
export function suggestRows(texts: Texts, file: Pick<QuestionFile, 'question'>): Button[][] {
  if (!hasPublicAnswer(file)) return []
  return [[curationButton(texts('curation-button-suggest'), { kind: 'suggest', question: file.question.id })]]
}
