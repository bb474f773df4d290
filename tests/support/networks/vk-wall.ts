import type { Reply } from './scripted.ts'

export interface WallEntry {
  readonly id: number
  /** The post below which this one is an answer. */
  readonly post?: number
  readonly thread?: number
  readonly replyTo?: number
  text: string
  attachments: readonly string[]
  readonly date: number
}

type Fields = ReadonlyMap<string, string>

/** One community's wall with its answers, as the methods of VK change and show it. */
export function createVkWall(options: { group: number; hasPhoto: (attachment: string) => boolean }) {
  const { group, hasPhoto } = options
  const entries: WallEntry[] = []
  let lastId = 0

  const number = (fields: Fields, name: string) => Number(fields.get(name) ?? Number.NaN)
  const isOwn = (fields: Fields) => number(fields, 'owner_id') === -group
  const posts = () => entries.filter(({ post }) => post === undefined)
  const find = (id: number, isAnswer: boolean) =>
    entries.find((entry) => entry.id === id && (entry.post !== undefined) === isAnswer)

  function content(fields: Fields, limit: number): Reply | Pick<WallEntry, 'text' | 'attachments'> {
    const text = (fields.get('message') ?? '').trim()
    const attachments = (fields.get('attachments') ?? '').split(',').filter((one) => one !== '')
    if (text === '' && attachments.length === 0) return parameterError('message is undefined')
    if (text.length > limit) return parameterError('message is too long')
    if (!attachments.every(hasPhoto)) return parameterError('attachments is invalid')
    return { text, attachments }
  }

  function add(fields: Fields): Reply {
    if (!isOwn(fields)) return vkError(15, 'Access denied')
    if (fields.get('from_group') !== '1') throw new Error('a post was not in the name of the community')
    const made = content(fields, 15_895)
    if ('status' in made) return made
    const id = ++lastId
    entries.push({ id, ...made, date: now() })
    return { status: 200, json: { response: { post_id: id } } }
  }

  function answer(fields: Fields): Reply {
    const post = find(number(fields, 'post_id'), false)
    const replyTo = fields.has('reply_to_comment') ? find(number(fields, 'reply_to_comment'), true) : undefined
    if (!isOwn(fields) || !post) return vkError(212, 'Access to post comments denied')
    if (fields.has('reply_to_comment') && !replyTo) return parameterError('reply_to_comment is invalid')
    if (number(fields, 'from_group') !== group) throw new Error('an answer was not in the name of the community')
    const made = content(fields, 4096)
    if ('status' in made) return made
    const id = ++lastId
    const thread = replyTo && (replyTo.thread ?? replyTo.id)
    entries.push({
      id,
      post: post.id,
      ...made,
      date: now(),
      ...(replyTo && { replyTo: replyTo.id }),
      ...(thread !== undefined && { thread }),
    })
    return { status: 200, json: { response: { comment_id: id, parents_stack: thread === undefined ? [] : [thread] } } }
  }

  function change(fields: Fields, isAnswer: boolean): Reply {
    const entry = find(number(fields, isAnswer ? 'comment_id' : 'post_id'), isAnswer)
    if (!isOwn(fields) || !entry) return vkError(15, 'Access denied: no access to edit')
    const made = content(fields, isAnswer ? 4096 : 15_895)
    if ('status' in made) return made
    Object.assign(entry, made)
    return { status: 200, json: { response: isAnswer ? 1 : { post_id: entry.id } } }
  }

  function remove(fields: Fields, isAnswer: boolean): Reply {
    const entry = find(number(fields, isAnswer ? 'comment_id' : 'post_id'), isAnswer)
    if (!isOwn(fields) || !entry) return vkError(15, 'Access denied: post or comment deleted')
    entries.splice(entries.indexOf(entry), 1)
    return { status: 200, json: { response: 1 } }
  }

  function byId(fields: Fields): Reply {
    const [owner, id] = (fields.get('posts') ?? '').split('_').map(Number)
    const entry = owner === -group ? find(id ?? 0, false) : undefined
    return { status: 200, json: { response: { items: entry ? [shown(entry)] : [] } } }
  }

  function list(fields: Fields): Reply {
    const count = number(fields, 'count')
    if (!isOwn(fields)) return vkError(15, 'Access denied: wall is disabled')
    const items = posts().toReversed().slice(0, count).map(shown)
    return { status: 200, json: { response: { count: posts().length, items } } }
  }

  function answers(fields: Fields): Reply {
    const post = find(number(fields, 'post_id'), false)
    if (!isOwn(fields) || !post) return vkError(100, 'One of the parameters specified was missing or invalid: post_id')
    const thread = fields.has('comment_id') ? number(fields, 'comment_id') : undefined
    const all = entries.filter((entry) => entry.post === post.id && entry.thread === thread)
    const ordered = fields.get('sort') === 'desc' ? all.toReversed() : all
    const start = fields.has('start_comment_id')
      ? ordered.findIndex(({ id }) => id === number(fields, 'start_comment_id'))
      : 0
    const items = start < 0 ? [] : ordered.slice(start, start + number(fields, 'count')).map(shown)
    return { status: 200, json: { response: { count: all.length, items } } }
  }

  const shown = ({ id, text, date, attachments }: WallEntry) => ({
    id,
    owner_id: -group,
    from_id: -group,
    date,
    text,
    attachments: attachments.map((attachment) => {
      const [owner_id, photo] = attachment.replace('photo', '').split('_').map(Number)
      return { type: 'photo', photo: { owner_id, id: photo, sizes: [] } }
    }),
  })

  return { entries, add, answer, change, remove, byId, list, answers }
}

const now = () => Math.floor(Date.now() / 1000)

export function vkError(code: number, message: string): Reply {
  const request_params = [{ key: 'v', value: '5.199' }]
  return { status: 200, json: { error: { error_code: code, error_msg: message, request_params } } }
}

function parameterError(what: string): Reply {
  return vkError(100, `One of the parameters specified was missing or invalid: ${what}`)
}
