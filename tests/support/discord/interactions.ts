import {
  ApiError,
  type BotMessage,
  EPHEMERAL,
  type Json,
  LOADING,
  type MessageContent,
  type UploadedFile,
} from './types.ts'
import { messageContent } from './validate.ts'
import { checkForm, type FormContent } from './validate-components.ts'
import type { World } from './world.ts'

/** What a person has done that the bot may answer. */
export interface Interaction {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly channelId: string
  readonly userId: string
  /** The message whose button was pressed. */
  readonly pressed?: string
}

/** What the server keeps of an interaction. */
interface State extends Interaction {
  /** The type of the first answer. */
  answered?: number
  /** What `@original` means. */
  original?: string
  /** What was sent with its token. */
  readonly sent: Set<string>
  expired: boolean
}

export interface Interactions {
  open(interaction: Omit<Interaction, 'id' | 'token'>): Interaction
  /** Ends the time of every interaction there is. */
  expire(): void
  /** Choices suggested last. */
  readonly suggested: readonly Json[]
  /** The form that was opened last for a person, until it is sent. */
  takeForm(userId: string): OpenForm | undefined
  /** The type of the first answer to each interaction, in order; `undefined` for none yet. */
  readonly answers: readonly (number | undefined)[]
  callback(id: string, token: string, body: Json): void
  followUp(token: string, body: Json, files: readonly UploadedFile[]): BotMessage
  edit(token: string, messageId: string, body: Json, files: readonly UploadedFile[]): BotMessage
  remove(token: string, messageId: string): void
}

/** A form on a person's screen. */
export interface OpenForm {
  readonly data: FormContent
  readonly channelId: string
  /** The message whose button opened it. */
  readonly pressed?: string
}

const NOTHING: MessageContent = { content: '', components: [], flags: LOADING, files: [] }

export function createInteractions(world: World): Interactions {
  const states: State[] = []
  const forms = new Map<string, OpenForm>()
  let suggested: readonly Json[] = []

  function byToken(token: string): State {
    const state = states.find((each) => each.token === token)
    if (!state || state.expired) throw new ApiError(401, 50027, 'Invalid Webhook Token')
    if (state.answered === undefined) throw new ApiError(404, 10015, 'Unknown Webhook')
    return state
  }

  function add(state: State, content: MessageContent): BotMessage {
    const { channelId, userId } = state
    const loading = (content.flags & LOADING) !== 0
    const hidden = (content.flags & EPHEMERAL) !== 0
    const added = world.add({ ...content, channelId, loading, ...(hidden && { onlyFor: userId }) })
    state.sent.add(added.id)
    return added
  }

  function sentWith(state: State, messageId: string): BotMessage {
    const id = messageId === '@original' ? state.original : messageId
    if (id === undefined || (messageId !== '@original' && !state.sent.has(id)))
      throw new ApiError(404, 10008, 'Unknown Message')
    return world.find(state.channelId, id)
  }

  return {
    open(interaction) {
      const id = world.nextId()
      const state = {
        ...interaction,
        id,
        token: `aW50ZXJhY3Rpb24.${id}_${'x'.repeat(140)}`,
        sent: new Set<string>(),
        expired: false,
      }
      states.push(state)
      return state
    },
    expire() {
      for (const state of states) state.expired = true
    },
    get suggested() {
      return suggested
    },
    takeForm(userId) {
      const form = forms.get(userId)
      forms.delete(userId)
      return form
    },
    get answers() {
      return states.map(({ answered }) => answered)
    },
    callback(id, token, body) {
      const state = states.find((each) => each.id === id && each.token === token)
      if (!state || state.expired) throw new ApiError(404, 10062, 'Unknown interaction')
      if (state.answered !== undefined) throw new ApiError(400, 40060, 'Interaction has already been acknowledged.')
      const data = (body.data ?? {}) as Json
      const flags = Number(data.flags ?? 0)
      if (body.type === 4) state.original = add(state, messageContent(data, [])).id
      else if (body.type === 5) state.original = add(state, { ...NOTHING, flags: flags | LOADING }).id
      else if (body.type === 6 && state.pressed !== undefined) state.original = state.pressed
      else if (body.type === 8 && state.type === 4) suggested = (data.choices ?? []) as readonly Json[]
      else if (body.type === 9 && (state.type === 2 || state.type === 3)) {
        const { channelId, pressed } = state
        forms.set(state.userId, { data: checkForm(data), channelId, ...(pressed !== undefined && { pressed }) })
      } else throw new ApiError(400, 50035, 'Invalid Form Body')
      state.answered = Number(body.type)
    },
    followUp(token, body, files) {
      const state = byToken(token)
      const content = messageContent(body, files)
      const original = world.messages(state.channelId).find(({ id }) => id === state.original)
      if (!original?.loading) return add(state, content)
      // As an answer to "thinking…" it shows to those to whom that shows.
      const hidden = original.flags & EPHEMERAL
      return world.replace(original, { ...content, flags: (content.flags & ~EPHEMERAL) | hidden, loading: false })
    },
    remove(token, messageId) {
      world.remove(sentWith(byToken(token), messageId))
    },
    edit(token, messageId, body, files) {
      const message = sentWith(byToken(token), messageId)
      const content = messageContent(body, files, message)
      return world.replace(message, { ...content, flags: content.flags & ~LOADING, loading: false })
    },
  }
}
