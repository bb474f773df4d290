import { type Address, isSameChat } from '../address.ts'
import type { Db } from './database.ts'
import { and, asc, eq, sql } from './drizzle.ts'
import type { Parts } from './parts.ts'
import { createApplyRelayChange } from './relay-changes.ts'
import { createRelayLists } from './relay-lists.ts'
import { inFocus } from './relay-state.ts'
import { EMPTY_ROSTER, type QuestionCase, type RelayStore } from './relay-store.ts'
import { eraseTexts } from './retention.ts'
import { deliveries, UNTOLD } from './schema.ts'
import type { Writer } from './writer.ts'

export function createRelayStore(db: Db, writer: Writer, parts: Parts): RelayStore {
  const { questions, messages, responders, files, codes, addDelivery } = parts
  const apply = createApplyRelayChange(db, parts)
  const untold = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        UNTOLD,
        sql`(state in ('sent', 'failed', 'unconfirmed')
          or (state in ('due', 'sending') and told_state is null and created_at < ${sql.placeholder('waitingSince')}))`,
      ),
    )
    .orderBy(asc(deliveries.id))
    .limit(sql.placeholder('limit'))
    .prepare()
  const partOf = db
    .select({ questionId: deliveries.questionId, messageId: deliveries.messageId })
    .from(deliveries)
    // Another process may have told its author meanwhile.
    .where(
      and(
        eq(deliveries.id, sql.placeholder('id')),
        UNTOLD,
        sql`(state in ('sent', 'failed', 'unconfirmed') or told_state is null)`,
      ),
    )
    .prepare()

  function findCase(which: Parameters<RelayStore['change']>[0]): QuestionCase | undefined {
    const part = 'delivery' in which ? partOf.get({ id: which.delivery }) : undefined
    const id = 'question' in which ? which.question : part?.questionId
    const question = id == null ? undefined : questions.get(id)
    if (!question) return undefined
    return {
      file: files.of(question),
      message: part?.messageId == null ? undefined : messages.file(part.messageId),
      roster: 'question' in which ? responders.roster() : EMPTY_ROSTER,
    }
  }

  return {
    ...createRelayLists(db),
    async dueQuestions(now, limit) {
      return questions.due(now, limit)
    },
    async nextDue() {
      return questions.nextDue()
    },
    async untoldCopies(waitingSince, limit) {
      return untold.all({ waitingSince, limit }).map(({ id }) => id)
    },
    async change(which, now, decide) {
      return writer.run(() => {
        const found = findCase(which)
        if (!found) return undefined
        const { changes, deliveries } = decide(found)
        for (const change of changes) apply(change)
        return deliveries.map((delivery) => addDelivery(delivery, delivery.personId, now))
      }, 'power-cut')
    },
    async question(id) {
      const question = questions.get(id)
      return question && files.of(question)
    },
    async messages(questionId) {
      return messages.of(questionId)
    },
    async counterpart(from, address) {
      const person = parts.people.find({ from })
      return person && counterpart(parts, person.id, address)
    },
    async traces(from) {
      const person = parts.people.find({ from })
      return person ? parts.copies.tracesOf(person.id) : []
    },
    async party(from) {
      const person = parts.people.find({ from })
      return person && files.party(person.id)
    },
    async changeStanding(from, role, now) {
      await writer.run(() => {
        const person = parts.people.find({ from }) ?? parts.people.make({ from, at: now })
        apply({ kind: 'standing-changed', personId: person.id, role })
      }, 'power-cut')
    },
    async hasAdmin() {
      return parts.people.hasAdmin()
    },
    async makeCode(code) {
      await writer.run(() => codes.make(code), 'power-cut')
    },
    async eraseTexts(closed, limit) {
      return writer.run(() => eraseTexts(db, closed, limit), 'process')
    },
  }
}

function counterpart({ questions, responders }: Parts, personId: string, address: Address): Address | undefined {
  const inThread = questions.inThread(address)
  if (inThread) {
    return inThread.claimantId === personId && inThread.closedAt === null ? inThread.address : undefined
  }
  const own = questions.conversing(personId)
  if (own?.place && isSameChat(own.address, address)) return own.place
  const focused = inFocus(questions, personId, responders.get(personId))
  return focused?.place && isSameChat(focused.place, address) ? focused.address : undefined
}
