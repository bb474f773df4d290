import type { Prompt } from '../../message.ts'
import { shortLabel } from '../labels.ts'

/** The button that posts an answer for everybody, the list of choices, and the form for a question. */
export const SHARE = 'share'
export const CHOICE = 'choice'
export const QUESTION = 'question'

/** Of a form: its title and the label of its field. */
export const LONGEST_PROMPT = 45

const LONGEST_ID = 100

/** What a button carries; with `asks` it opens a form, as far as the prompt had room. */
export interface Carried {
  readonly action: string
  readonly asks?: { readonly title?: string; readonly label?: string }
}

/** The number keeps ids apart: Discord refuses a message in which two are the same. */
export function actionId(index: number, action: string): string {
  return `${index}:${action}`
}

/** The prompt goes along in the id, so that the form can be shown at once and after a restart. */
export function formId(index: number, action: string, { title, label }: Prompt): string {
  const short = { title: shortLabel(title, LONGEST_PROMPT), label: shortLabel(label, LONGEST_PROMPT) }
  const written = (one: string, other: string) => `${index}?${action.length}.${one.length}:${action}${one}${other}`
  const candidates = [written(short.title, short.label), written('', short.label), written('', '')]
  return candidates.find((id) => id.length <= LONGEST_ID) ?? written('', '')
}

/** `undefined` for an id that Silta has not written. */
export function readId(id: string): Carried | undefined {
  const plain = /^\d+:([\s\S]*)$/.exec(id)?.[1]
  if (plain !== undefined) return { action: plain }
  const [, actionLength, titleLength, rest = ''] = /^\d+\?(\d+)\.(\d+):([\s\S]*)$/.exec(id) ?? []
  if (actionLength === undefined) return undefined
  const titleStart = Number(actionLength)
  const labelStart = titleStart + Number(titleLength)
  const title = rest.slice(titleStart, labelStart)
  const label = rest.slice(labelStart)
  return { action: rest.slice(0, titleStart), asks: { ...(title && { title }), ...(label && { label }) } }
}
