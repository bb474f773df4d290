import { createHash } from 'node:crypto'
import type { SeenPost } from '../../contract/publisher-harness.ts'
import { type PostFields, recordProblem } from './bluesky-record.ts'
import { type Call, type Reply, type ScriptedServer, startScripted } from './scripted.ts'

export const BLUESKY_PASSWORD = 'abcd-efgh-+/=%-secret'
export const BLUESKY_DID = 'did:plc:silta'
export const BLUESKY_HANDLE = 'silta.example'

interface Stored {
  readonly uri: string
  readonly cid: string
  readonly value: PostFields
}

export interface BlueskyServer extends ScriptedServer {
  seen(): readonly SeenPost[]
  records(): readonly PostFields[]
  /** The tokens that the server has given until now. */
  tokens(): readonly string[]
  /** The access tokens given so far have had their time; with `all`, what renews them as well. */
  expire(all?: 'all'): void
  /** The account is closed down for the time being. */
  deactivate(): void
}

/** A server of the AT protocol with one account. */
export async function startBluesky(): Promise<BlueskyServer> {
  const records = new Map<string, Stored>()
  const blobs = new Map<string, number>()
  const given: string[] = []
  const access = new Set<string>()
  const refresh = new Set<string>()
  let active = true

  function token(kind: Set<string>): string {
    const made = `eyJ.${given.length}.${createHash('sha256').update(String(given.length)).digest('hex')}`
    given.push(made)
    kind.add(made)
    return made
  }

  const openSession = (): Reply =>
    ok({
      did: BLUESKY_DID,
      handle: BLUESKY_HANDLE,
      accessJwt: token(access),
      refreshJwt: token(refresh),
      active,
      ...(!active && { status: 'deactivated' }),
    })

  function logIn(call: Call): Reply {
    const { identifier, password } = JSON.parse(call.body.toString()) as Record<string, unknown>
    const isKnown = [BLUESKY_DID, BLUESKY_HANDLE].some((name) => name === identifier)
    if (!isKnown || password !== BLUESKY_PASSWORD)
      return xrpcError(401, 'AuthenticationRequired', 'Invalid identifier or password')
    return openSession()
  }

  function renew(call: Call): Reply {
    const old = bearer(call)
    if (!refresh.delete(old)) return xrpcError(400, 'ExpiredToken', 'Token has been revoked')
    return openSession()
  }

  function create(call: Call): Reply {
    const { repo, collection, rkey, record } = JSON.parse(call.body.toString()) as Record<string, unknown>
    if (repo !== BLUESKY_DID || collection !== 'app.bsky.feed.post') return xrpcError(400, 'InvalidRequest', 'Bad repo')
    if (typeof rkey !== 'string' || !/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/.test(rkey))
      return xrpcError(400, 'InvalidRequest', 'Invalid record key')
    const problem = recordProblem(record, { blobs, records })
    if (problem !== undefined) return xrpcError(400, 'InvalidRecord', problem)
    const uri = uriOf(rkey)
    if (records.has(uri)) return xrpcError(500, 'InternalServerError', 'Internal Server Error')
    const cid = `bafyrei${createHash('sha256').update(JSON.stringify(record)).digest('hex')}`
    records.set(uri, { uri, cid, value: record as PostFields })
    return ok({ uri, cid, validationStatus: 'valid' })
  }

  function takeBlob(call: Call): Reply {
    const link = `bafkrei${createHash('sha256').update(call.body).digest('hex')}`
    blobs.set(link, call.body.length)
    const mimeType = call.headers['content-type']
    return ok({ blob: { $type: 'blob', ref: { $link: link }, mimeType, size: call.body.length } })
  }

  function getRecord({ query }: Call): Reply {
    const found = records.get(uriOf(query.get('rkey') ?? ''))
    return found ? ok(found) : xrpcError(400, 'RecordNotFound', 'Could not locate record')
  }

  function remove(call: Call): Reply {
    const { rkey } = JSON.parse(call.body.toString()) as Record<string, unknown>
    records.delete(uriOf(String(rkey)))
    return ok({})
  }

  const methods: Readonly<Record<string, (call: Call) => Reply>> = {
    createRecord: create,
    deleteRecord: remove,
    getRecord,
    uploadBlob: takeBlob,
  }

  const server = await startScripted({
    isWrite: ({ path }) => path.endsWith('.createRecord'),
    isPost: ({ path }) => path.endsWith('.createRecord'),
    answer(call) {
      if (call.path === '/xrpc/com.atproto.server.createSession') return logIn(call)
      if (call.path === '/xrpc/com.atproto.server.refreshSession') return renew(call)
      if (!access.has(bearer(call)))
        return given.includes(bearer(call))
          ? xrpcError(400, 'ExpiredToken', 'Token has expired')
          : xrpcError(401, 'AuthMissing', 'Authentication Required')
      const method = methods[call.path.replace('/xrpc/com.atproto.repo.', '')]
      return method?.(call) ?? xrpcError(501, 'MethodNotImplemented', 'Method Not Implemented')
    },
  })

  return {
    ...server,
    records: () => Array.from(records.values(), ({ value }) => value),
    seen: () => Array.from(records.values(), (stored) => seenPost(stored, blobs)),
    tokens: () => given,
    expire(all) {
      access.clear()
      if (all) refresh.clear()
    },
    deactivate: () => {
      active = false
    },
  }
}

function seenPost({ uri, value }: Stored, blobs: ReadonlyMap<string, number>): SeenPost {
  const [image] = value.embed?.images ?? []
  const card = value.embed?.external
  const facets = value.facets?.flatMap(({ features }) => features.map((feature) => feature.uri)) ?? []
  return {
    id: uri,
    text: value.text,
    links: card ? [...facets, card.uri] : facets,
    ...(image && { picture: { alt: image.alt, bytes: blobs.get(image.image.ref.$link) ?? 0 } }),
    ...(value.reply && { replyTo: value.reply.parent.uri }),
  }
}

function uriOf(rkey: string): string {
  return `at://${BLUESKY_DID}/app.bsky.feed.post/${rkey}`
}

function bearer({ headers }: Call): string {
  return headers.authorization?.replace(/^Bearer /, '') ?? ''
}

function ok(json: unknown): Reply {
  return { status: 200, json }
}

export function xrpcError(status: number, error: string, message: string): Reply {
  return { status, json: { error, message } }
}
