import { ApiError, type ButtonRow, formError, type Json, type MessageContent, type UploadedFile } from './types.ts'

/** Reads a message the way Discord does; refuses what it refuses. `before` is the message that is edited. */
export function messageContent(body: Json, files: readonly UploadedFile[], before?: MessageContent): MessageContent {
  const content = contentOf(body.content) ?? before?.content ?? ''
  checkMentions(body.allowed_mentions)
  if (body.nonce !== undefined && String(body.nonce).length > 25)
    throw formError('nonce', 'NONCE_TYPE_TOO_LONG', 'Must be 25 or fewer in length.')
  for (const attachment of (body.attachments ?? []) as readonly Json[])
    if (!files[Number(attachment.id)])
      throw formError('attachments.0.id', 'ATTACHMENT_NOT_FOUND', 'File could not be found.')
  const shown = {
    content,
    components: body.components === undefined ? (before?.components ?? []) : rows(body.components),
    flags: body.flags === undefined ? (before?.flags ?? 0) : Number(body.flags),
    files: files.length > 0 ? files : (before?.files ?? []),
  }
  if (content === '' && shown.files.length === 0) throw new ApiError(400, 50006, 'Cannot send an empty message')
  return shown
}

function contentOf(content: unknown): string | undefined {
  if (content === undefined) return undefined
  if (typeof content !== 'string') throw formError('content', 'BASE_TYPE_BAD_TYPE', 'Must be a string.')
  if ([...content].length > 2000) throw formError('content', 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer in length.')
  return content.replace(/[^\P{Cc}\n\t]/gu, '').trim()
}

function checkMentions(allowed: unknown): void {
  if (allowed !== undefined && (typeof allowed !== 'object' || allowed === null))
    throw formError('allowed_mentions', 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')
}

function rows(value: unknown): readonly ButtonRow[] {
  const found = value as readonly ButtonRow[]
  if (found.length > 5) throw formError('components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')
  const ids = new Set<unknown>()
  for (const [row, { type, components }] of found.entries()) {
    const path = `components.${row}`
    if (type !== 1) throw formError(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).')
    if (components.length < 1 || components.length > 5)
      throw formError(`${path}.components`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')
    for (const [index, button] of components.entries())
      checkButton(button as unknown as Json, `${path}.components.${index}`, ids)
  }
  return found
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

/** Refuses commands that Discord would not publish. */
export function checkCommands(body: unknown): readonly Json[] {
  const commands = body as readonly Json[]
  for (const [index, command] of commands.entries()) {
    checkNamed(command, String(index))
    const options = (command.options ?? []) as readonly Json[]
    for (const [at, option] of options.entries()) checkNamed(option, `${index}.options.${at}`)
  }
  return commands
}

function checkNamed({ name, description, description_localizations: localised }: Json, path: string): void {
  if (!/^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u.test(String(name)))
    throw formError(`${path}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
  for (const [locale, text] of Object.entries({ default: description, ...(localised as Json) })) {
    if (!LOCALES.has(locale))
      throw formError(
        `${path}.description_localizations`,
        'ENUM_TYPE_COERCE',
        `Value "${locale}" is not a valid enum value.`,
      )
    if (typeof text !== 'string' || text.length < 1 || text.length > 100)
      throw formError(`${path}.description`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.')
  }
}

const LOCALES = new Set(
  'default id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
)
