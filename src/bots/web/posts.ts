import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Texts } from '../../i18n.ts'
import { isSameOrigin } from '../../web/request.ts'
import { filesSchema, MAX_TEXT, type Post, postSchema, type Visitor } from './inbound.ts'
import { type Intake, NoSuchEntryError, NotTakingError } from './intake.ts'
import { MAX_FILE, MAX_FILES, MAX_FILES_TOTAL } from './media.ts'
import { NoRoomError } from './uploads.ts'

/** A message of {@link MAX_TEXT} characters fits even when each is written as a JSON escape; in bytes. */
const MAX_BODY = MAX_TEXT * 6 + 1024

/** What stands around the files in a form, in bytes. */
const FORM_OVERHEAD = 64 * 1024

/** Forms over a megabyte that are read at the same time: each is in memory until its files are written. */
const MAX_LARGE_FORMS = 4

const MEGABYTE = 1024 * 1024

/** Why a request is refused: the status, and words for the developer. */
export const REFUSALS = {
  'no-session': [401, 'Open the page first and send its cookie along.'],
  'cross-origin': [403, "Only Silta's own page may post here."],
  'too-large': [
    413,
    `A message has at most ${MAX_TEXT} characters, and its files ${MAX_FILES_TOTAL / MEGABYTE} MB together.`,
  ],
  'file-too-large': [413, `A file has at most ${MAX_FILE / MEGABYTE} MB.`],
  'too-many-files': [413, `A message has at most ${MAX_FILES} files.`],
  'empty-file': [400, 'A file is empty.'],
  invalid: [400, 'The message has not the form that docs/http.md describes.'],
  'no-such-entry': [404, 'There is no such entry of this person.'],
  'no-such-file': [404, 'There is no such file in this conversation.'],
  'no-room': [507, 'The server has no room for files now.'],
  'try-again': [503, 'The message could not be stored. Send it again with the same id.'],
} as const

export type RefusalCode = keyof typeof REFUSALS

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string = REFUSALS[code][1], options: { cause?: unknown } = {}) {
    super(message, options)
    this.code = code
  }

  get status() {
    return REFUSALS[this.code][0]
  }
}

/** What the person is told; the rest of a message is right as far as the page can send it. */
export function problemText({ code }: Refusal, text: Texts): string {
  if (code === 'file-too-large') return text('web-file-too-large', { size: MAX_FILE / MEGABYTE })
  if (code === 'too-large') return text('web-files-too-large', { size: MAX_FILES_TOTAL / MEGABYTE })
  if (code === 'too-many-files') return text('web-too-many-files', { count: MAX_FILES })
  if (code === 'empty-file') return text('web-empty-file')
  if (code === 'no-room') return text('web-no-room')
  return text('web-try-again')
}

/** Refuses a body that no message can have, before it is read. Throws Refusal. */
export function limitBody(): MiddlewareHandler {
  const onError = () => {
    throw new Refusal('too-large')
  }
  const small = bodyLimit({ maxSize: MAX_BODY, onError })
  const large = bodyLimit({ maxSize: MAX_FILES_TOTAL + FORM_OVERHEAD, onError })
  let reading = 0
  return async (c, next) => {
    if (!isForm(c)) return small(c, next)
    if (Number(c.req.header('content-length') ?? 0) <= MEGABYTE) return large(c, next)
    if (reading >= MAX_LARGE_FORMS) throw new Refusal('try-again')
    reading += 1
    try {
      return await large(c, next)
    } finally {
      reading -= 1
    }
  }
}

/** Throws Refusal when the request comes from another site's page. */
export function refuseForeign(c: Context): void {
  if (!isSameOrigin((name) => c.req.header(name))) throw new Refusal('cross-origin')
}

/** The message in a JSON body or a form, completed with `known`. Throws Refusal. */
export async function readPost(c: Context, known: Readonly<Record<string, string>> = {}): Promise<Post> {
  const type = c.req.header('content-type') ?? ''
  if (!isForm(c) && !type.startsWith('application/x-www-form-urlencoded')) {
    return parse(postSchema, await c.req.json().catch(() => undefined))
  }
  const form = await c.req.parseBody({ all: true }).catch(() => ({}))
  const { file, ...fields } = { ...form, ...known } as Record<string, unknown>
  // A form without a file still has an empty one.
  const files = [file].flat().filter((each) => each instanceof File && (each.name !== '' || each.size > 0)) as File[]
  if (files.length === 0) return parse(postSchema, fields)
  if (files.length > MAX_FILES) throw new Refusal('too-many-files')
  if (files.some(({ size }) => size > MAX_FILE)) throw new Refusal('file-too-large')
  if (files.some(({ size }) => size === 0)) throw new Refusal('empty-file')
  return parse(filesSchema, { ...fields, files })
}

/** The same as {@link Intake.post}, throwing Refusal; `onFault` is told of what is no fault of the person. */
export async function take(
  intake: Intake,
  post: Post,
  visitor: Visitor,
  onFault: (error: unknown) => void,
): Promise<{ readonly entry?: number }> {
  try {
    return await intake.post(post, visitor)
  } catch (error) {
    if (error instanceof NoSuchEntryError) throw new Refusal('no-such-entry')
    if (error instanceof NoRoomError) throw new Refusal('no-room')
    if (!(error instanceof NotTakingError)) onFault(error)
    throw new Refusal('try-again', undefined, { cause: error })
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Refusal('invalid', z.prettifyError(parsed.error))
  return parsed.data
}

function isForm(c: Context): boolean {
  return c.req.header('content-type')?.startsWith('multipart/form-data') ?? false
}
