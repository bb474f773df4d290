import { type ButtonRow, formError, type Json } from './types.ts'

/** A form of one field. */
export interface FormContent {
  readonly custom_id: string
  readonly title: string
  readonly components: readonly {
    readonly type: 18
    readonly label: string
    readonly component: { readonly type: 4; readonly custom_id: string; readonly max_length?: number }
  }[]
}

/** Reads the rows of a message's components. */
export function rows(value: unknown): readonly ButtonRow[] {
  const found = value as readonly ButtonRow[]
  if (found.length > 5) throw formError('components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')
  const ids = new Set<unknown>()
  for (const [row, { type, components }] of found.entries()) {
    const path = `components.${row}`
    if (type !== 1) throw formError(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).')
    if (components.length < 1 || components.length > 5)
      throw formError(`${path}.components`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')
    for (const [index, button] of components.entries())
      checkComponent(button as unknown as Json, `${path}.components.${index}`, ids)
  }
  return found
}

function checkComponent(component: Json, path: string, ids: Set<unknown>): void {
  if (component.type === 3) checkList(component, path)
  else checkButton(component, path, ids)
}

function checkButton(button: Json, path: string, ids: Set<unknown>): void {
  const { label, custom_id: id, url, style } = button
  if (typeof label !== 'string' || label.trim() === '')
    throw formError(path, 'BUTTON_COMPONENT_INVALID_EMOJI', 'A button must have a label or an emoji')
  if (label.length > 80) throw formError(`${path}.label`, 'BASE_TYPE_MAX_LENGTH', 'Must be 80 or fewer in length.')
  if (style === 5) {
    if (typeof url !== 'string' || id !== undefined)
      throw formError(path, 'BUTTON_COMPONENT_LINK_URL_REQUIRED', 'A url is required')
    if (url.length > 512) throw formError(`${path}.url`, 'BASE_TYPE_MAX_LENGTH', 'Must be 512 or fewer in length.')
    if (!/^(https?|discord):\/\/[^/\s]+/.test(url))
      throw formError(`${path}.url`, 'URL_TYPE_INVALID_SCHEME', 'Scheme must be one of (http, https, discord).')
    return
  }
  if (typeof id !== 'string' || id === '')
    throw formError(path, 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required')
  if (id.length > 100) throw formError(`${path}.custom_id`, 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.')
  if (ids.has(id)) throw formError(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
  ids.add(id)
}

function checkList({ custom_id: id, options }: Json, path: string): void {
  checkText(id, `${path}.custom_id`, 100)
  const choices = options as readonly Json[]
  if (choices.length < 1 || choices.length > 25)
    throw formError(`${path}.options`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 25 in length.')
  for (const [index, { label, value }] of choices.entries()) {
    checkText(label, `${path}.options.${index}.label`, 100)
    checkText(value, `${path}.options.${index}.value`, 100)
  }
  if (new Set(choices.map(({ value }) => value)).size < choices.length)
    throw formError(
      `${path}.options`,
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is taken',
    )
}

/** Refuses a form that Discord would not open. */
export function checkForm(data: Json): FormContent {
  const form = data as unknown as FormContent
  checkText(form.custom_id, 'data.custom_id', 100)
  checkText(form.title, 'data.title', 45)
  for (const [index, { component, label, type }] of form.components.entries()) {
    const path = `data.components.${index}`
    if (type !== 18 || component.type !== 4)
      throw formError(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (18,).')
    checkText(label, `${path}.label`, 45)
    checkText(component.custom_id, `${path}.component.custom_id`, 100)
    if ((component.max_length ?? 4000) > 4000)
      throw formError(`${path}.component.max_length`, 'NUMBER_TYPE_MAX', 'Must be 4000 or less.')
  }
  return form
}

function checkText(text: unknown, path: string, most: number): void {
  if (typeof text !== 'string' || text.length < 1 || text.length > most)
    throw formError(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${most} in length.`)
}
