import { afterEach, describe, expect, it } from 'vitest'
import type { InlineAnswers } from '../../../src/bots/telegram/index.ts'
import { type InlineAnswer, inlinePage } from '../../../src/bots/telegram/inline.ts'
import { LIMITS } from '../../../src/bots/telegram/render.ts'
import { heading, paragraph, plainMessage } from '../../../src/message.ts'
import { createInbox } from '../../contract/inbox.ts'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts'
import { createTelegramHarness, PERSON, type TelegramHarness } from './harness.ts'

const answer = (id: string, message = plainMessage('en', `About ${id}`)): InlineAnswer => ({
  id,
  title: `Title ${id}`,
  description: `Summary of ${id}`,
  message,
})
const many = Array.from({ length: 45 }, (_, index) => answer(`s${index}`))

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function setUp(inlineAnswers?: InlineAnswers, by: 'polling' | 'webhook' = 'polling', server?: TelegramServer) {
  const inbox = createInbox()
  const harness = await createTelegramHarness({
    receive: inbox.receive,
    by,
    ...(inlineAnswers && { inlineAnswers }),
    ...(server && { server }),
  })
  cleanUps.push(harness.stop)
  return { inbox, harness, server: harness.server }
}

const shown = (server: TelegramServer, query: number) => server.waitFor(() => server.inlineShown(query))

const received = ({ log }: TelegramHarness, text: string) => log.filter((line) => line.includes(text))

describe('an inline query', () => {
  it.each(['polling', 'webhook'] as const)('is answered for the person who asks: %s', async (by) => {
    const asked: unknown[] = []
    const { server, inbox } = await setUp((...query) => {
      asked.push(query)
      return [answer('lost')]
    }, by)
    const list = await shown(server, server.search(PERSON, 'kadotin passini', { language: 'fi-FI' }))
    expect(asked).toEqual([['kadotin passini', 'fi-FI']])
    expect(list).toMatchObject({ nextOffset: '', isPersonal: true, cacheTime: 60 })
    expect(list.results).toMatchObject([
      {
        id: 'lost',
        title: 'Title lost',
        description: 'Summary of lost',
        input_message_content: { message_text: 'About lost', link_preview_options: { is_disabled: true } },
      },
    ])
    expect(inbox.begun()).toBe(0)
    await server.waitFor(() => server.pending.length === 0)
  })

  it('is asked for only when there is somebody to answer it', async () => {
    const allowed = ({ requests }: TelegramServer) =>
      requests.find(({ method }) => method === 'getUpdates')?.params.allowed_updates
    const off = await setUp()
    await off.server.waitFor(() => allowed(off.server))
    expect(allowed(off.server)).toEqual([
      'message',
      'edited_message',
      'channel_post',
      'callback_query',
      'my_chat_member',
    ])
    const on = await setUp(() => [])
    await on.server.waitFor(() => allowed(on.server))
    expect(allowed(on.server)).toContain('inline_query')
    const hook = await setUp(() => [], 'webhook')
    const setWebhook = hook.server.requests.find(({ method }) => method === 'setWebhook')
    expect(setWebhook?.params.allowed_updates).toContain('inline_query')
  })

  it('is answered page by page', async () => {
    const { server } = await setUp(() => many)
    const ids: string[] = []
    let offset = ''
    do {
      const list = await shown(server, server.search(PERSON, '', { offset }))
      ids.push(...list.results.map(({ id }) => id))
      offset = list.nextOffset
    } while (offset !== '')
    expect(ids).toEqual(many.map(({ id }) => id))
  })

  it('is answered with nothing when the answers cannot be made', async () => {
    const { server, harness } = await setUp(() => {
      throw new Error('the index is broken')
    })
    const list = await shown(server, server.search(PERSON, 'x'))
    expect(list).toMatchObject({ results: [], cacheTime: 0 })
    expect(received(harness, 'the index is broken')).toHaveLength(1)
  })

  it('is answered with nothing when the answers are refused, and says so without what was typed', async () => {
    const { server, harness } = await setUp(() => [answer('same'), answer('same', plainMessage('en', 'secret words'))])
    expect(await shown(server, server.search(PERSON, 'secret words'))).toMatchObject({ results: [], cacheTime: 0 })
    expect(received(harness, 'RESULT_ID_DUPLICATE')).toHaveLength(1)
    expect(harness.log.join()).not.toContain('secret words')
  })

  it('that has ended meanwhile is left at that', async () => {
    const { server, harness } = await setUp(() => [answer('a')])
    const description = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
    server.failNext({ kind: 'error', code: 400, description }, 'answerInlineQuery')
    server.search(PERSON, 'late')
    await shown(server, server.search(PERSON, 'in time'))
    const answers = server.requests.filter(({ method }) => method === 'answerInlineQuery')
    expect(answers).toHaveLength(2)
    expect(received(harness, '"level":50')).toEqual([])
  })

  it('that cannot be answered at all harms nothing else', async () => {
    const { server, inbox, harness } = await setUp(() => [answer('a')])
    for (let time = 0; time < 2; time += 1) server.failNext({ kind: 'cut-before' }, 'answerInlineQuery')
    server.search(PERSON, 'x')
    server.say(PERSON, 'hello')
    await inbox.next('text')
    await server.waitFor(() => server.failuresAhead === 0 && server.pending.length === 0)
    expect(harness.platform.health()).toEqual({ ok: true })
  })

  it('asks the operator for /setinline where inline mode is off', async () => {
    const server = await startTelegramServer({ inline: false })
    cleanUps.push(server.close)
    const { harness } = await setUp(() => [], 'polling', server)
    expect(received(harness, '/setinline')).toHaveLength(1)
    const { harness: other } = await setUp(() => [])
    expect(received(other, '/setinline')).toEqual([])
  })

  it('brings an answer into the chat that the bot does not take for a question', async () => {
    const { server, inbox } = await setUp(() => [answer('lost')])
    const query = server.search(PERSON, 'passport')
    await shown(server, query)
    server.choose(PERSON, query, 'lost')
    server.say(PERSON, 'thanks')
    expect((await inbox.next('text')).content.text).toBe('thanks')
    expect(inbox.begun()).toBe(1)
  })
})

describe('an inline answer', () => {
  const only = (message: InlineAnswer['message']) => inlinePage([answer('a', message)], '').results[0]
  const link = { label: 'Open', href: 'https://poliisi.fi' }
  const text = (message: InlineAnswer['message']) => {
    const content = only(message)?.input_message_content
    return content && 'message_text' in content ? content.message_text : ''
  }

  it('keeps bold and links, and those buttons that need no bot', () => {
    const page = { text: 'page', href: 'https://a.example' }
    const result = only({
      locale: 'en',
      blocks: [heading('Lost passport'), paragraph('See ', page)],
      buttons: [[{ label: 'More', action: 'more' }], [link, { label: 'Helped', action: 'helped' }]],
      attachment: { name: 'a.txt', mediaType: 'text/plain', content: 'a' },
    })
    expect(result?.input_message_content).toMatchObject({
      message_text: 'Lost passport\nSee page',
      entities: [{ type: 'bold' }, { type: 'text_link', url: 'https://a.example' }],
    })
    expect(result?.reply_markup).toEqual({ inline_keyboard: [[{ text: 'Open', url: 'https://poliisi.fi' }]] })
    expect(only(plainMessage('en', 'x'))).not.toHaveProperty('reply_markup')
  })

  it('is one text that fits, with its links', () => {
    const call = { label: 'Call 112', href: 'tel:112' }
    const long = { ...plainMessage('en', 'ä'.repeat(5000)), buttons: [[link, call]] }
    expect(text(long)).toHaveLength(LIMITS.text)
    expect(text(long)).toMatch(/ä\n\nCall 112/)
    expect(only(long)?.reply_markup?.inline_keyboard).toHaveLength(1)
  })

  it('is named on one line', () => {
    const named = { ...answer('a'), title: ' Lost\npassport ', description: 'What\n\nto do' }
    expect(inlinePage([named], '').results[0]).toMatchObject({ title: 'Lost passport', description: 'What to do' })
  })

  it.each(['', 'x', '-1', '1e3', '12345678'])('comes from the first page for the offset "%s"', (offset) => {
    expect(inlinePage(many, offset)).toMatchObject({ nextOffset: '20' })
    expect(inlinePage(many, offset).results[0]?.id).toBe('s0')
  })

  it('comes no more when all have been shown', () => {
    expect(inlinePage(many, '40')).toMatchObject({ nextOffset: '' })
    expect(inlinePage(many, '40').results).toHaveLength(5)
    expect(inlinePage(many, '45')).toEqual({ results: [], nextOffset: '' })
  })
})
