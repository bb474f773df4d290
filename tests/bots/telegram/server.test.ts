import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts'

/** The loopback server stands for Telegram in every other test, so it must refuse what Telegram refuses. */
let server: TelegramServer
let now = Date.UTC(2026, 10, 21)
beforeEach(async () => {
  server = await startTelegramServer({ rateLimits: true, now: () => now })
  server.say(7, 'hello')
})
afterEach(() => server.close())

interface Answer {
  readonly ok: boolean
  readonly result?: unknown
  readonly error_code?: number
  readonly description?: string
  readonly parameters?: unknown
}

async function call(method: string, params: object = {}, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(`${server.url}/bot${server.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
    ...(signal && { signal }),
  })
  return (await response.json()) as Answer
}

const ids = (answer: Answer) => (answer.result as { update_id: number }[]).map((update) => update.update_id)

describe('getUpdates', () => {
  it('waits for an update and offers it until a higher offset confirms it', async () => {
    const [first] = ids(await call('getUpdates'))
    expect(ids(await call('getUpdates', { timeout: 9 }))).toEqual([first])
    const waiting = call('getUpdates', { offset: Number(first) + 1, timeout: 9 })
    await server.waitFor(() => server.pending.length === 0)
    const second = server.say(7, 'again')
    expect(ids(await waiting)).toEqual([second])
  })

  it('ends the wait of another poller with a conflict', async () => {
    const offset = Number(ids(await call('getUpdates'))[0]) + 1
    const first = call('getUpdates', { offset, timeout: 9 })
    await server.waitFor(() => server.pending.length === 0)
    const aborted = new AbortController()
    const second = call('getUpdates', { offset, timeout: 9 }, aborted.signal).catch(() => 'hung up')
    expect(await first).toMatchObject({ ok: false, error_code: 409 })
    aborted.abort()
    expect(await second).toBe('hung up')
  })

  it('brings only what was asked for', async () => {
    await call('getUpdates', { offset: 9999, allowed_updates: ['callback_query'] })
    server.say(7, 'unheard')
    expect(ids(await call('getUpdates'))).toEqual([])
    await call('getUpdates', { allowed_updates: [] })
    const heard = server.say(7, 'heard')
    expect(ids(await call('getUpdates'))).toEqual([heard])
  })
})

describe('what is refused', () => {
  const text = (value: string, rest: object = {}) => ({ chat_id: 7, text: value, ...rest })
  const button = (rest: object) => text('x', { reply_markup: { inline_keyboard: [[{ text: 'b', ...rest }]] } })
  const entity = (rest: object) => text('a😀b', { entities: [{ type: 'bold', offset: 0, length: 1, ...rest }] })
  const cases: readonly [reason: string, params: object][] = [
    ['message text is empty', text(' \n\u0000 ')],
    ['message is too long', text('x'.repeat(4097))],
    ['chat not found', { chat_id: 8, text: 'x' }],
    ['message thread not found', text('x', { message_thread_id: 3 })],
    ['strings must be encoded in UTF-8', text('\ud800')],
    ['BUTTON_DATA_INVALID', button({ callback_data: '' })],
    ['BUTTON_DATA_INVALID', button({ callback_data: 'ä'.repeat(33) })],
    ['BUTTON_TEXT_INVALID', button({ text: ' ', callback_data: 'x' })],
    ['unsupported URL protocol', button({ url: 'tel:112' })],
    ['ends after the end of the text', entity({ length: 5 })],
    ['begins in a middle of a UTF-16 symbol', entity({ offset: 2 })],
    ['ends in a middle of a UTF-16 symbol', entity({ length: 2 })],
    ['invalid URL', entity({ type: 'text_link', url: 'tel:112' })],
    ['unsupported type', entity({ type: 'loud' })],
    ['expected an Array', text('x', { entities: {} })],
  ]
  it.each(cases)('%s', async (reason, params) => {
    expect(await call('sendMessage', params)).toMatchObject({
      ok: false,
      error_code: 400,
      description: expect.stringMatching(new RegExp(`^Bad Request: .*${reason}`)),
    })
    expect(server.sentCount).toBe(0)
  })

  it('an edit that changes nothing, and an edit of nothing', async () => {
    const { result } = await call('sendMessage', text('a'))
    const edit = { ...text('a'), message_id: (result as { message_id: number }).message_id }
    expect((await call('editMessageText', edit)).description).toContain('message is not modified')
    expect((await call('editMessageText', { ...edit, text: 'b' })).ok).toBe(true)
    expect((await call('editMessageText', { ...edit, message_id: 99 })).description).toContain(
      'message to edit not found',
    )
    expect((await call('deleteMessage', { chat_id: 7, message_id: edit.message_id })).ok).toBe(true)
    expect(server.messagesTo(7)).toEqual([])
  })

  it('an unknown method, token, press', async () => {
    expect((await call('sendNothing')).error_code).toBe(404)
    expect((await fetch(`${server.url}/bot1:x/getMe`)).status).toBe(401)
    expect((await call('answerCallbackQuery', { callback_query_id: 'q' })).description).toContain('query is too old')
  })
})

describe('an inline query', () => {
  const article = (rest: object = {}) => ({
    type: 'article',
    id: 'a',
    title: 'A',
    input_message_content: { message_text: 'x' },
    ...rest,
  })
  const content = (rest: object) => article({ input_message_content: { message_text: 'x', ...rest } })
  const answer = (id: string, results: unknown, rest: object = {}) =>
    call('answerInlineQuery', { inline_query_id: id, results, ...rest })

  async function ask(): Promise<{ id: string; update: number }> {
    const update = server.search(7, 'passport', { offset: '20' })
    const { result } = await call('getUpdates', { offset: update })
    const [{ inline_query: query }] = result as [{ inline_query: { id: string; query: string; offset: string } }]
    expect(query).toMatchObject({ query: 'passport', offset: '20' })
    return { id: query.id, update }
  }

  const button = { text: 'b', callback_data: 'ä'.repeat(33) }
  const cases: readonly [reason: string, results: unknown, rest?: object][] = [
    ['RESULTS_TOO_MUCH', Array.from({ length: 51 }, (_, id) => article({ id: `${id}` }))],
    ['RESULT_ID_DUPLICATE', [article(), article()]],
    ['RESULT_ID_INVALID', [article({ id: '' })]],
    ['RESULT_ID_INVALID', [article({ id: 'ä'.repeat(33) })]],
    ['ARTICLE_TITLE_EMPTY', [article({ title: ' ' })]],
    ['input_message_content', [article({ input_message_content: undefined })]],
    ['message text is empty', [content({ message_text: '\n' })]],
    ['message is too long', [content({ message_text: 'x'.repeat(4097) })]],
    ['ends after the end of the text', [content({ entities: [{ type: 'bold', offset: 0, length: 2 }] })]],
    ['BUTTON_DATA_INVALID', [article({ reply_markup: { inline_keyboard: [[button]] } })]],
    ['unsupported type', [article({ type: 'poem' })]],
    ['expected an Array', {}],
    ['NEXT_OFFSET_INVALID', [article()], { next_offset: 'x'.repeat(65) }],
  ]
  it.each(cases)('is not answered with %s', async (reason, results, rest) => {
    const { id, update } = await ask()
    expect(await answer(id, results, rest)).toMatchObject({
      error_code: 400,
      description: expect.stringContaining(reason),
    })
    expect(server.inlineShown(update)).toBeUndefined()
  })

  it('is answered once', async () => {
    const { id, update } = await ask()
    expect((await answer(id, [article()])).ok).toBe(true)
    expect(server.inlineShown(update)).toMatchObject({ cacheTime: 300, isPersonal: false, nextOffset: '' })
    expect((await answer(id, [])).description).toContain('query is too old')
  })
})

describe('sending limits', () => {
  const send = (chat: number) => call('sendMessage', { chat_id: chat, text: 'x' })

  it('lets a short burst to one chat pass, then asks to wait', async () => {
    for (let count = 0; count < 5; count += 1) expect((await send(7)).ok).toBe(true)
    expect(await send(7)).toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 5',
      parameters: { retry_after: 5 },
    })
    now += 5000
    expect((await send(7)).ok).toBe(true)
  })

  it('takes thirty messages a second in all, and twenty a minute in a group', async () => {
    for (let chat = 100; chat < 130; chat += 1) {
      server.say(chat, 'hello')
      expect((await send(chat)).ok).toBe(true)
    }
    expect((await send(7)).error_code).toBe(429)
    server.addGroup(-1)
    for (let count = 0; count < 20; count += 1) {
      now += 1000
      expect((await send(-1)).ok).toBe(true)
    }
    now += 1000
    expect(await send(-1)).toMatchObject({ parameters: { retry_after: 40 } })
  })
})
