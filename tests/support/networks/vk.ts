import { addressesIn } from '../../../src/publishers/text.ts'
import type { SeenPost } from '../../contract/publisher-harness.ts'
import { type Call, type Reply, readForm, type ScriptedServer, startScripted } from './scripted.ts'
import { createVkWall, vkError, type WallEntry } from './vk-wall.ts'

export const GROUP = 212979992
export const TOKENS = { person: 'vk1.a.person-2f+90', community: 'vk1.a.community-77e1', service: 'service-0b4c' }

export type TokenKind = keyof typeof TOKENS

/** One call of a method: its parameters without token and version. */
export interface VkCall {
  readonly method: string
  readonly params: Readonly<Record<string, string>>
}

/** The API of VK on loopback, as far as one community posts on its wall with it. */
export interface VkServer extends ScriptedServer {
  seen(): readonly SeenPost[]
  readonly methodCalls: readonly VkCall[]
  /** What the person who owns the token is in the community: 1 moderates, 2 edits, 3 administers. */
  setLevel(level: 0 | 1 | 2 | 3): void
  /** The rights of the community's own token. */
  allow(rights: readonly string[]): void
}

/** What the two lesser kinds of token may call; a person's may call all but the last. */
const ALLOWED: Readonly<Record<Exclude<TokenKind, 'person'>, readonly string[]>> = {
  service: ['wall.get', 'wall.getById', 'wall.getComments', 'groups.getById'],
  community: ['wall.post', 'wall.createComment', 'groups.getById', 'groups.getTokenPermissions'],
}

export async function startVk(): Promise<VkServer> {
  const photos = new Map<string, { alt: string; bytes: number }>()
  const uploads = new Map<string, number>()
  const methodCalls: VkCall[] = []
  const wall = createVkWall({ group: GROUP, hasPhoto: (attachment) => photos.has(attachment) })
  let level = 3
  let rights: readonly string[] = ['wall', 'photos', 'manage']
  let url = ''

  const server = await startScripted({
    isWrite: ({ path }) => /^\/method\/wall\.(?!get)/.test(path),
    isPost: ({ path }) => path === '/method/wall.post' || path === '/method/wall.createComment',
    async answer(call) {
      const form = await readForm(call)
      if (call.path === '/upload') return upload(form)
      return answerMethod(call, new Map(Array.from(form, ([name, value]) => [name, String(value)])))
    },
  })
  url = server.url

  function answerMethod(call: Call, fields: Map<string, string>): Reply {
    const method = call.path.replace('/method/', '')
    const kind = kindOf(fields.get('access_token'))
    if (fields.get('v') !== '5.199') return vkError(8, 'Invalid request: versions below 5.81 are deprecated')
    fields.delete('access_token')
    fields.delete('v')
    methodCalls.push({ method, params: Object.fromEntries(fields) })
    if (!kind) return vkError(5, 'User authorization failed: invalid access_token (4).')
    if (kind === 'community' && !ALLOWED.community.includes(method))
      return vkError(27, 'Group authorization failed: method is unavailable with group auth.')
    if (kind === 'service' && !ALLOWED.service.includes(method))
      return vkError(28, 'Application authorization failed: method is unavailable with service token.')
    return route(method, fields, kind)
  }

  function route(method: string, fields: ReadonlyMap<string, string>, kind: TokenKind): Reply {
    switch (method) {
      case 'wall.post':
        return wall.add(fields)
      case 'wall.createComment':
        return wall.answer(fields)
      case 'wall.edit':
      case 'wall.editComment':
        return wall.change(fields, method === 'wall.editComment')
      case 'wall.delete':
      case 'wall.deleteComment':
        return wall.remove(fields, method === 'wall.deleteComment')
      case 'wall.getById':
        return wall.byId(fields)
      case 'wall.get':
        return wall.list(fields)
      case 'wall.getComments':
        return wall.answers(fields)
      case 'photos.getWallUploadServer':
        return { status: 200, json: { response: { album_id: -14, upload_url: `${url}/upload`, user_id: 7 } } }
      case 'photos.saveWallPhoto':
        return save(fields)
      case 'groups.getById':
        return community(fields, kind)
      case 'groups.getTokenPermissions':
        return { status: 200, json: { response: { mask: 8192, permissions: rights.map((name) => ({ name })) } } }
      default:
        return vkError(3, 'Unknown method passed')
    }
  }

  function upload(form: FormData): Reply {
    const file = form.get('photo')
    if (!(file instanceof File) || !/\.(?:png|jpg)$/.test(file.name))
      return { status: 200, json: { server: 1, photo: '[]', hash: '' } }
    const hash = `hash${uploads.size}`
    uploads.set(hash, file.size)
    return { status: 200, json: { server: 1, photo: '[{"markers_restarted":true}]', hash } }
  }

  function save(fields: ReadonlyMap<string, string>): Reply {
    const bytes = uploads.get(fields.get('hash') ?? '')
    if (bytes === undefined || fields.get('group_id') !== String(GROUP)) return vkError(121, 'Invalid hash')
    const id = 457239000 + photos.size
    photos.set(`photo-${GROUP}_${id}`, { alt: fields.get('caption') ?? '', bytes })
    return { status: 200, json: { response: [{ id, owner_id: -GROUP, album_id: -14 }] } }
  }

  function community(fields: ReadonlyMap<string, string>, kind: TokenKind): Reply {
    const id = fields.get('group_id')
    if (id === undefined && kind !== 'community')
      return vkError(100, 'One of the parameters specified was missing or invalid: group_ids is undefined')
    if (id !== undefined && id !== String(GROUP))
      return { status: 200, json: { response: { groups: [], profiles: [] } } }
    const group = {
      id: GROUP,
      name: 'Silta',
      ...(kind === 'person' && { is_admin: level > 0 ? 1 : 0, admin_level: level }),
    }
    return { status: 200, json: { response: { groups: [group], profiles: [] } } }
  }

  const seen = ({ post, id, thread, text, replyTo, attachments }: WallEntry): SeenPost => {
    const picture = photos.get(attachments[0] ?? '')
    const answered = replyTo === undefined ? undefined : wall.entries.find((entry) => entry.id === replyTo)
    const above = answered ? name(answered) : post === undefined ? undefined : String(post)
    return {
      id: name({ post, id, thread }),
      text,
      links: addressesIn(text).map((address) => address.text),
      ...(picture && { picture }),
      ...(above !== undefined && { replyTo: above }),
    }
  }

  return {
    ...server,
    methodCalls,
    seen: () => wall.entries.map(seen),
    setLevel: (some) => {
      level = some
    },
    allow: (some) => {
      rights = some
    },
  }
}

function name({ post, id, thread }: { post?: number | undefined; id: number; thread?: number | undefined }): string {
  if (post === undefined) return String(id)
  return `${post}?reply=${id}${thread === undefined ? '' : `&thread=${thread}`}`
}

function kindOf(token: string | undefined): TokenKind | undefined {
  if (token === TOKENS.person) return 'person'
  if (token === TOKENS.community) return 'community'
  return token === TOKENS.service ? 'service' : undefined
}

/** A failure as VK words it; it names no wait. */
export function vkFailure(status: 401 | 403 | 429 | 503): Reply {
  if (status === 401)
    return vkError(5, `User authorization failed: access_token ${TOKENS.person} was given to another ip address.`)
  if (status === 403) return vkError(214, 'Access to adding post denied: access to the wall is closed')
  if (status === 429) return vkError(9, 'Flood control')
  return { status: 503 }
}
