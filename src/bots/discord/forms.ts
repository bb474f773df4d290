import {
  type APIApplicationCommandInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  type APIModalSubmission,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
} from 'discord.js'
import type { Texts } from '../../i18n.ts'
import type { Prompt } from '../../message.ts'
import { shortLabel } from '../labels.ts'
import { LONGEST_PROMPT, QUESTION, readId } from './custom-ids.ts'

const LONGEST_TEXT = 4000
const FIELD = 'text'

/** `/ask` without a question opens a form for a longer one. */
export function asksForQuestion({ data }: APIApplicationCommandInteraction): boolean {
  return data.type === ApplicationCommandType.ChatInput && data.name === 'ask' && !data.options?.length
}

export function questionForm(texts: Texts): APIInteractionResponse {
  return form(QUESTION, { title: texts('form-question'), label: texts('option-question') })
}

/** The form that the pressed button opens; `undefined` when it opens none. */
export function formOf({ data, message }: APIMessageComponentInteraction, texts: Texts) {
  const asks = readId(data.custom_id)?.asks
  if (!asks) return undefined
  const title = asks.title ?? buttonLabel(message, data.custom_id) ?? texts('form-text')
  return form(data.custom_id, { title, label: asks.label ?? texts('form-text') })
}

/** What was written into a form. */
export function formText({ components }: Pick<APIModalSubmission, 'components'>): string {
  for (const row of components) {
    if (row.type !== ComponentType.Label) continue
    if (row.component.type === ComponentType.TextInput) return row.component.value.trim()
  }
  return ''
}

function form(id: string, { title, label }: Prompt): APIInteractionResponse {
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: id,
      title: shortLabel(title, LONGEST_PROMPT),
      components: [
        {
          type: ComponentType.Label,
          label: shortLabel(label, LONGEST_PROMPT),
          component: {
            type: ComponentType.TextInput,
            custom_id: FIELD,
            style: TextInputStyle.Paragraph,
            min_length: 1,
            max_length: LONGEST_TEXT,
            required: true,
          },
        },
      ],
    },
  }
}

function buttonLabel({ components = [] }: APIMessageComponentInteraction['message'], id: string): string | undefined {
  const buttons = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
  const pressed = buttons.find((each) => 'custom_id' in each && each.custom_id === id)
  return pressed?.type === ComponentType.Button && 'label' in pressed ? pressed.label : undefined
}
