import type { Locale } from '../../locale.ts'
import { QUESTION_STATES, type Question } from '../../relay/question.ts'
import { hasRole } from '../../relay/responder.ts'
import type { Page, Party, QuestionLine, RelayStore } from '../../store/relay-store.ts'
import { type DeskLine, type DeskTab, isWaiting } from '../../web/desk-line.ts'

/** Somebody who may see the desk. */
export type DeskVisitor = Pick<Party, 'personId' | 'role'>

/** What the desk shows; the rules of who sees what stand here and not in the pages. */
export interface DeskSource {
  /** The person behind a browser's session. */
  whoIs(chat: string): Promise<DeskVisitor | undefined>
  /** The person who is signed in to the console under this session. */
  whoSignedIn(session: string): Promise<DeskVisitor | undefined>
  lines(
    visitor: DeskVisitor,
    filter: { readonly tab: DeskTab; readonly language?: Locale },
    offset: number,
    limit: number,
  ): Promise<Page<DeskLine>>
  /** `undefined` when there is no such question, or somebody else has it. */
  line(visitor: DeskVisitor, id: string): Promise<DeskLine | undefined>
}

/** `mask` takes contact details out of a question's text, for somebody who may not see them. */
export function createDeskSource(options: {
  relay: Pick<RelayStore, 'questions' | 'question'>
  whoIs: DeskSource['whoIs']
  whoSignedIn: DeskSource['whoSignedIn']
  mask: (question: Question) => string
}): DeskSource {
  const { relay, whoIs, whoSignedIn, mask } = options

  function toLine(visitor: DeskVisitor, { question, claimant }: QuestionLine): DeskLine {
    const { id, alias, locale, openedAt, state } = question
    const isMine = question.claimantId === visitor.personId
    return { id, alias, locale, openedAt, state, claimant, isMine, text: mask(question) }
  }

  return {
    whoIs,
    whoSignedIn,
    async lines(visitor, { tab, language }, offset, limit) {
      const states = {
        waiting: QUESTION_STATES.filter((state) => isWaiting({ state })),
        mine: ['claimed', 'answered'] as const,
        all: QUESTION_STATES,
      }[tab]
      const filter = {
        states,
        ...(language && { locales: [language] }),
        ...(tab === 'mine' && { claimant: visitor.personId }),
      }
      const { items, total } = await relay.questions(filter, offset, limit)
      return {
        items: items.filter((each) => maySee(visitor, each.question)).map((each) => toLine(visitor, each)),
        total,
      }
    },
    async line(visitor, id) {
      const file = await relay.question(id)
      if (!file || !maySee(visitor, file.question)) return undefined
      return toLine(visitor, { question: file.question, claimant: file.claimant?.responder?.name ?? null })
    },
  }
}

function maySee({ personId, role }: DeskVisitor, question: Question): boolean {
  if (hasRole(role, 'moderator')) return true
  return question.claimantId === personId || (isWaiting(question) && !question.hidden)
}
