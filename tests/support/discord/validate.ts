import { ApiError, formError, type Json, type MessageContent, type UploadedFile } from './types.ts'
import { rows } from './validate-components.ts'

/** Reads a message the way Discord does; refuses what it refuses. `before` is the message that is edited. */
export function messageContent(body: Json, files: readonly UploadedFile[], before?: MessageContent): MessageContent {
  const content = contentOf(body.content) ?? before?.content ?? ''
  checkMentions(body.allowed_mentions)
  if (body.nonce !== undefined && String(body.nonce).length > 25)
    throw formError('nonce', 'NONCE_TYPE_TOO_LONG', 'Must be 25 or fewer in length.')
  if (files.length > 10) throw formError('attachments', 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.')
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
