import { type Block, type Button, paragraph } from '../../message.ts'
import type { NewsText } from '../../outreach/news.ts'
import type { QuestionFile } from '../../store/relay-store.ts'
import { fingerprint } from '../fingerprint.ts'
import { inPlace, type Outcome, type Turn } from '../turn.ts'
import type { RelayAction } from './actions.ts'
import { tellClaimant } from './closing.ts'
import { askerOf, notice, relayButton } from './context.ts'
import { noteOf } from './notes.ts'
import { audited, privately } from './outcome.ts'
import { answerNews, draftOf, hasObjected, hasPublicAnswer, publicText, readDraft } from './public-answer.ts'
import { fresh, isModerator, notAllowed, panel } from './staff.ts'
import { firstWord, textOf } from './text.ts'
import { momentText } from './times.ts'

/** What a moderator does about making the answer to a question public; a form brings `words` of theirs. */
export function publishing(
  turn: Turn,
  file: QuestionFile,
  action: RelayAction,
  words = textOf(turn.inbound.content),
): Outcome {
  const { texts, lists } = turn
  const { publicAnswer, messages = [] } = lists
  if (action.kind === 'unpublish') return unpublish(turn, file)
  if (!hasPublicAnswer(file)) return privately(turn, texts('public-not-now'))
  if (hasObjected(messages)) return privately(turn, texts('public-objected'))
  if (action.kind === 'reword') return reword(turn, file, words)
  if (publicAnswer) return show(turn, file, publicText(publicAnswer, file.question), publicAnswer.at)
  const draft = draftOf(file, messages)
  // What goes out is what has been looked at, and nothing that was written or changed since.
  return action.kind === 'publish' && action.value === markOf(draft) && draft.text !== ''
    ? publish(turn, file, draft)
    : show(turn, file, draft)
}

/** The same in a moderator's own words, where buttons do not ask for any: `/publish ID title`, and the text below. */
export function publishCommand(turn: Turn, argument: string): Outcome {
  if (!isModerator(turn)) return notAllowed(turn)
  const { file } = turn.state.relay
  const id = firstWord(argument)
  if (file?.question.id !== id) return privately(turn, turn.texts('public-how'))
  return publishing(turn, file, { kind: 'reword', question: id }, argument.trim().slice(id.length))
}

function markOf({ title, text }: NewsText): string {
  return fingerprint(`${title}\n${text}`)
}

/** What would be public or, with the time since when, what is. */
function show(turn: Turn, file: QuestionFile, draft: NewsText, since?: number): Outcome {
  const { texts, locale, context } = turn
  const { id } = file.question
  const asks = { title: texts('public-form'), label: texts('public-form-label') }
  const reword = relayButton(texts('button-reword'), { kind: 'reword', question: id }, asks)
  if (since !== undefined) {
    const head = texts('public-since', { since: momentText(since, context.community.timeZone, locale) })
    const takeBack = relayButton(texts('button-unpublish'), { kind: 'unpublish', question: id })
    return panel(turn, { locale, blocks: textBlocks(head, draft), buttons: [[reword, takeBack]] })
  }
  if (draft.text === '') {
    return fresh(turn, { locale, blocks: [paragraph(texts('public-no-words'))], buttons: [[reword]] })
  }
  const blocks = [...textBlocks(texts('public-preview'), draft), paragraph(texts('public-check'))]
  const publishIt = relayButton(texts('button-publish'), { kind: 'publish', question: id, value: markOf(draft) })
  return fresh(turn, { locale, blocks, buttons: [[publishIt, reword]] })
}

function textBlocks(head: string, { title, text }: NewsText): readonly Block[] {
  const parts = text.split(/\n{2,}/).map((part) => paragraph(part))
  return [paragraph({ text: head, bold: true }), paragraph({ text: title, bold: true }), ...parts]
}

/** With words, makes them public; without, says how to write them. */
function reword(turn: Turn, file: QuestionFile, words: string): Outcome {
  const { texts, lists, locale } = turn
  const { question } = file
  const draft = readDraft(words, question)
  if (draft) return publish(turn, file, draft)
  const { title, text } = lists.publicAnswer
    ? publicText(lists.publicAnswer, question)
    : draftOf(file, lists.messages ?? [])
  return fresh(turn, {
    locale,
    blocks: [paragraph(texts('public-reword')), paragraph(`/publish ${question.id} ${title}\n\n${text}`)],
  })
}

/** Tells everybody, its asker with a way to object, and the volunteer whose words they are. */
function publish(turn: Turn, file: QuestionFile, draft: NewsText): Outcome {
  const { context, lists } = turn
  const { question } = file
  const item = answerNews(context.base, question, draft, context.now)
  const shown = show(turn, file, draft, context.now)
  const asker = askerOf(file)
  const texts = context.catalogue(asker.locale)
  const objection: Button[][] = [[relayButton(texts('button-object'), { kind: 'object', question: question.id })]]
  const toAsker = notice(context, asker, file, [texts('asker-published'), draft.title, draft.text], objection)
  return {
    ...shown,
    changes: [
      { kind: 'news-added', item, of: { question: question.id } },
      audited(turn, 'answer-published', { question: question.id }),
    ],
    deliveries: [
      ...(shown.deliveries ?? []),
      ...toAsker,
      ...(lists.publicAnswer ? [] : tellClaimant(context, file, 'claimant-published')),
    ],
  }
}

function unpublish(turn: Turn, { question }: QuestionFile): Outcome {
  const { texts, locale } = turn
  const again = [[relayButton(texts('button-public'), { kind: 'public', question: question.id })]]
  const message = { locale, blocks: [paragraph(texts('public-taken-back'))], buttons: again }
  return panel(turn, message, [
    { kind: 'news-retracted', of: { question: question.id } },
    audited(turn, 'answer-taken-back', { question: question.id }),
  ])
}

/** The traveller wants it taken back, for good. */
export function object(turn: Turn, { question }: QuestionFile): Outcome {
  const { context, texts, locale } = turn
  const note = noteOf(turn, question.id, {
    side: 'asker',
    text: context.catalogue(question.locale)('public-objected'),
  })
  return {
    result: 'answer-objected',
    replies: [inPlace(turn, { locale, blocks: [paragraph(texts('asker-objected'))] })],
    changes: [
      { kind: 'news-retracted', of: { question: question.id } },
      { kind: 'suggestions-dropped', questionId: question.id },
      { kind: 'message-saved', message: note },
      audited(turn, 'answer-objected', { question: question.id }),
    ],
  }
}
