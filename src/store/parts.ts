import { type Announcements, createAnnouncements } from './announcements.ts'
import { type Codes, createCodes } from './codes.ts'
import { type Copies, createCopies } from './copies.ts'
import type { Db } from './database.ts'
import { createEntries, type Entries } from './entries.ts'
import { createInstitutions, type Institutions } from './institutions.ts'
import { createLessons, type Lessons } from './lessons.ts'
import { createMessageRefs, type MessageRefs } from './message-refs.ts'
import { type AddDelivery, createAddDelivery } from './new-deliveries.ts'
import { createNews, type News } from './news.ts'
import { createPeople, type People } from './people.ts'
import { createQuestionFiles, type QuestionFiles } from './question-files.ts'
import { createQuestions, type Questions } from './questions.ts'
import { createRelayedMessages, type RelayedMessages } from './relayed-messages.ts'
import { createResponders, type Responders } from './responders.ts'
import { createSubscriptions, type Subscriptions } from './subscriptions.ts'
import { createSuggestions, type Suggestions } from './suggestions.ts'
import { createWalkthroughs, type Walkthroughs } from './walkthroughs.ts'

/** What the stores share: each reads and writes some tables inside a transaction that is another's. */
export interface Parts {
  readonly people: People
  readonly questions: Questions
  readonly messages: RelayedMessages
  readonly refs: MessageRefs
  readonly responders: Responders
  readonly copies: Copies
  readonly files: QuestionFiles
  readonly codes: Codes
  readonly news: News
  readonly subscriptions: Subscriptions
  readonly announcements: Announcements
  readonly walkthroughs: Walkthroughs
  readonly entries: Entries
  readonly suggestions: Suggestions
  readonly institutions: Institutions
  readonly lessons: Lessons
  readonly addDelivery: AddDelivery
}

export function createParts(db: Db): Parts {
  const questions = createQuestions(db)
  const responders = createResponders(db, questions)
  const copies = createCopies(db)
  const refs = createMessageRefs(db)
  const news = createNews(db)
  const files = createQuestionFiles(db, copies, responders)
  return {
    people: createPeople(db),
    questions,
    messages: createRelayedMessages(db, refs, copies),
    refs,
    responders,
    copies,
    files,
    codes: createCodes(db),
    news,
    subscriptions: createSubscriptions(db, news),
    announcements: createAnnouncements(db, files),
    walkthroughs: createWalkthroughs(db),
    entries: createEntries(db),
    suggestions: createSuggestions(db),
    institutions: createInstitutions(db),
    lessons: createLessons(db),
    addDelivery: createAddDelivery(db),
  }
}
