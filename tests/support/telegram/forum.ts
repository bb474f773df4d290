import { badRequest, type Topic } from './types.ts'

const TITLE = 128

/** The topics of the groups that are forums. */
export interface Forums {
  /** Makes the group a forum; without `managed` the bot may not change its topics. */
  add(chatId: number, managed: boolean): void
  /** Opens a topic, as a member does. */
  open(chatId: number, title: string): number
  remove(chatId: number, topic: number): void
  /** For what the bot does; throws what Telegram answers when it may not. */
  create(chatId: number, title: unknown): number
  change(chatId: number, topic: unknown, changes: Partial<Topic>): true
  delete(chatId: number, topic: unknown): true
  /** Throws what Telegram answers when nothing can be sent there. */
  check(chatId: number, topic: number): void
  topics(chatId: number): ReadonlyMap<number, Topic>
}

export function createForums(nextMessageId: () => number): Forums {
  const forums = new Map<number, { readonly managed: boolean; readonly topics: Map<number, Topic> }>()

  function managed(chatId: number): Map<number, Topic> {
    const forum = forums.get(chatId)
    if (!forum) throw badRequest('the chat is not a forum')
    if (!forum.managed) throw badRequest('not enough rights to create a topic')
    return forum.topics
  }

  function existing(chatId: number, topic: unknown): { topics: Map<number, Topic>; id: number; found: Topic } {
    const topics = managed(chatId)
    const id = Number(topic)
    const found = topics.get(id)
    if (!found) throw badRequest('TOPIC_ID_INVALID')
    return { topics, id, found }
  }

  function open(topics: Map<number, Topic>, title: string): number {
    const id = nextMessageId()
    topics.set(id, { title, closed: false })
    return id
  }

  return {
    add(chatId, mayManage) {
      forums.set(chatId, { managed: mayManage, topics: new Map() })
    },
    open(chatId, title) {
      const forum = forums.get(chatId)
      if (!forum) throw new Error(`chat ${chatId} is no forum`)
      return open(forum.topics, title)
    },
    remove(chatId, topic) {
      forums.get(chatId)?.topics.delete(topic)
    },
    create(chatId, title) {
      const topics = managed(chatId)
      if (typeof title !== 'string' || title.trim() === '') throw badRequest('topic name must be non-empty')
      if (title.length > TITLE) throw badRequest('topic name is too long')
      return open(topics, title)
    },
    change(chatId, topic, changes) {
      const { topics, id, found } = existing(chatId, topic)
      const changed = { ...found, ...changes }
      if (changed.title.length > TITLE) throw badRequest('topic name is too long')
      if (changed.title === found.title && changed.closed === found.closed) throw badRequest('TOPIC_NOT_MODIFIED')
      topics.set(id, changed)
      return true
    },
    delete(chatId, topic) {
      const { topics, id } = existing(chatId, topic)
      return topics.delete(id) as true
    },
    check(chatId, topic) {
      const forum = forums.get(chatId)
      const found = forum?.topics.get(topic)
      if (!forum || !found) throw badRequest('message thread not found')
      if (found.closed && !forum.managed) throw badRequest('TOPIC_CLOSED')
    },
    topics: (chatId) => forums.get(chatId)?.topics ?? new Map(),
  }
}
