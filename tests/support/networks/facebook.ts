import { addressesIn } from '../../../src/publishers/text.ts'
import type { SeenPost } from '../../contract/publisher-harness.ts'
import { type Call, type Reply, readForm, type ScriptedServer, startScripted } from './scripted.ts'

export const FACEBOOK_TOKEN = 'EAAB-page-token-19f0'
export const PAGE = '104210001'
const RIGHTS = ['pages_manage_posts', 'pages_read_engagement', 'pages_manage_engagement']

interface Thing {
  readonly id: string
  message: string
  readonly at: number
  readonly link?: string
  readonly photo?: string
  /** What a comment answers. */
  readonly object?: string
}

/** The Graph API on loopback, as far as one page posts with it. */
export interface FacebookServer extends ScriptedServer {
  seen(): readonly SeenPost[]
  /** What the token may do from now on. */
  allow(rights: readonly string[]): void
  /** When the token ends, in seconds since 1970. */
  expire(at: number): void
  /** Photos that were uploaded, also those that nobody sees. */
  readonly photoCount: number
}

export async function startFacebook(): Promise<FacebookServer> {
  const things: Thing[] = []
  const photos = new Map<string, { alt: string; bytes: number }>()
  let rights = RIGHTS
  let expiresAt = 0
  let lastId = 900_000

  const server = await startScripted({
    isWrite: ({ method }) => method !== 'GET',
    isPost: ({ method, path }) => method === 'POST' && /\/(?:feed|comments)$/.test(path),
    async answer(call) {
      if (call.headers.authorization !== `Bearer ${FACEBOOK_TOKEN}`)
        return refusal(401, 190, 'Invalid OAuth access token - Cannot parse access token')
      const [version, object = '', edge = ''] = call.path.slice(1).split('/')
      if (version !== 'v25.0') return refusal(400, 2635, 'You are calling a deprecated version of the Graph API.')
      const form = call.method === 'POST' ? await readForm(call) : new FormData()
      return route(call, form, object, edge)
    },
  })

  function route(call: Call, form: FormData, object: string, edge: string): Reply {
    switch (`${call.method} ${edge}`) {
      case 'POST feed':
        return object === PAGE ? needs('pages_manage_posts', () => publish(form)) : missing(call)
      case 'POST photos':
        return object === PAGE ? needs('pages_manage_posts', () => upload(form)) : missing(call)
      case 'POST comments':
        return needs('pages_manage_engagement', () => comment(call, object, form))
      case 'GET posts':
        return object === PAGE ? needs('pages_read_engagement', () => list(call, undefined)) : missing(call)
      case 'GET comments':
        return find(object) ? list(call, object) : missing(call)
      case 'POST ':
        return change(call, object, form)
      case 'DELETE ':
        return remove(call, object)
      default:
        return read(call, object)
    }
  }

  const find = (id: string) => things.find((thing) => thing.id === id)
  const needs = (right: string, reply: () => Reply) =>
    rights.includes(right) ? reply() : refusal(403, 200, `(#200) This endpoint requires the '${right}' permission`)

  function publish(form: FormData): Reply {
    const message = text(form, 'message').trim()
    const attached = text(form, 'attached_media[0]')
    const link = text(form, 'link')
    const photo: unknown = attached === '' ? undefined : JSON.parse(attached).media_fbid
    if (message === '' && link === '' && attached === '')
      return refusal(400, 100, '(#100) Missing message or attachment')
    if (link !== '' && attached !== '') return refusal(400, 100, '(#100) Cannot specify both link and attached_media')
    if (message.length > 63_206) return refusal(400, 100, '(#100) Param message is too long')
    if (photo !== undefined && (typeof photo !== 'string' || !photos.has(photo)))
      return refusal(400, 100, '(#100) Invalid media_fbid')
    if (things.at(-1)?.message === message) return refusal(400, 506, 'Duplicate status message')
    const id = `${PAGE}_${++lastId}`
    things.push({ id, message, at: Date.now(), ...(link && { link }), ...(photo !== undefined && { photo }) })
    return { status: 200, json: { id } }
  }

  function upload(form: FormData): Reply {
    const source = form.get('source')
    if (!(source instanceof File)) return refusal(400, 324, '(#324) Missing or invalid image file')
    if (source.size > 4_000_000) return { ...refusal(400, 1, 'The image is too large') }
    if (form.get('published') !== 'false') throw new Error('a photo of its own was posted')
    const id = String(++lastId)
    photos.set(id, { alt: text(form, 'alt_text_custom'), bytes: source.size })
    return { status: 200, json: { id } }
  }

  function comment(call: Call, object: string, form: FormData): Reply {
    const parent = find(object)
    if (!parent) return missing(call)
    if (parent.object !== undefined && find(parent.object)?.object !== undefined)
      return refusal(400, 100, '(#100) This comment cannot be answered')
    const message = text(form, 'message')
    if (message.length > 8000) return refusal(400, 100, '(#100) Param message is too long')
    const photo = text(form, 'attachment_id')
    const id = `${object.split('_')[1]}_${++lastId}`
    things.push({ id, message, at: Date.now(), object, ...(photo && { photo }) })
    return { status: 200, json: { id } }
  }

  function list({ query }: Call, object: string | undefined): Reply {
    const latest = things.filter((thing) => thing.object === object).toReversed()
    const data = latest.slice(0, Number(query.get('limit'))).map(({ id, message, at }) => ({
      id,
      message,
      created_time: new Date(at).toISOString().replace(/\.\d+Z$/, '+0000'),
      from: { id: PAGE, name: 'Silta' },
    }))
    return { status: 200, json: { data, paging: {} } }
  }

  function change(call: Call, id: string, form: FormData): Reply {
    const thing = find(id)
    if (!thing) return missing(call)
    thing.message = text(form, 'message')
    return { status: 200, json: { success: true } }
  }

  function remove(call: Call, id: string): Reply {
    const thing = find(id)
    if (!thing) return missing(call)
    things.splice(things.indexOf(thing), 1)
    return { status: 200, json: { success: true } }
  }

  function read(call: Call, id: string): Reply {
    if (id === 'me' || id === PAGE) return { status: 200, json: { id: PAGE, name: 'Silta' } }
    if (id === 'debug_token') {
      const data = { type: 'PAGE', is_valid: true, expires_at: expiresAt, scopes: rights }
      return { status: 200, json: { data } }
    }
    const thing = rights.includes('pages_read_engagement') ? find(id) : undefined
    if (!thing) return missing(call)
    if (call.query.get('fields') === 'parent') {
      const isAnswer = thing.object !== undefined && find(thing.object)?.object !== undefined
      return { status: 200, json: { id, ...(isAnswer && { parent: { id: thing.object } }) } }
    }
    const permalink_url = `https://www.facebook.com/${PAGE}/posts/${id.split('_')[1]}`
    return { status: 200, json: { id, message: thing.message, permalink_url } }
  }

  return {
    ...server,
    seen: () =>
      things.map(({ id, message, link, photo, object }) => ({
        id,
        text: message,
        links: [...addressesIn(message).map((address) => address.text), ...(link ? [link] : [])],
        ...(photo !== undefined && { picture: photos.get(photo) ?? { alt: '', bytes: 0 } }),
        ...(object !== undefined && { replyTo: object }),
      })),
    allow: (some) => {
      rights = [...some]
    },
    expire: (at) => {
      expiresAt = at
    },
    get photoCount() {
      return photos.size
    },
  }
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

function missing({ method, path }: Call): Reply {
  const id = path.split('/')[2]
  const words = `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`
  return refusal(400, 100, words, 33)
}

/** A failure as the Graph API words it; `waitSeconds` are told in whole minutes. */
export function facebookFailure(status: 401 | 403 | 429 | 503, waitSeconds = 60): Reply {
  if (status === 401) return refusal(401, 190, `Error validating access token: ${FACEBOOK_TOKEN} has expired`)
  if (status === 403) return refusal(403, 200, "(#200) This endpoint requires the 'pages_manage_posts' permission")
  if (status === 503) return { status: 503 }
  const usage = { [PAGE]: [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: waitSeconds / 60 }] }
  const headers = { 'x-business-use-case-usage': JSON.stringify(usage) }
  return { ...refusal(400, 32, '(#32) Page request limit reached'), headers }
}

export function refusal(status: number, code: number, message: string, subcode?: number): Reply {
  const error = { message, type: 'OAuthException', code, ...(subcode && { error_subcode: subcode }), fbtrace_id: 'A1' }
  return { status, json: { error } }
}
