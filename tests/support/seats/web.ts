import { createHash, randomUUID } from 'node:crypto'
import { plainText } from '../../../src/bots/plain.ts'
import type { TranscriptEntry } from '../../../src/store/store.ts'
import type { ShownMessage } from '../../../src/web/shown.ts'
import { type Client, createClient } from '../../bots/web/client.ts'
import { type Seat, type Shown, sitDown } from './seat.ts'

export interface WebSeat extends Seat {
  readonly client: Client
}

/** A browser at the page, or with `token` another page of the same browser; `thread` is a question on the desk. */
export function webSeat(url: string, { token, thread }: { token?: string; thread?: string } = {}): WebSeat {
  const client = createClient(url, token)
  const place = thread === undefined ? {} : { thread }

  /** Posts as the page does, which sends the same again when the connection was closed. */
  async function post(send: () => Promise<Response>): Promise<string> {
    const response = await send().catch(send)
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    const { entry } = (await response.json()) as { entry?: number }
    return String(entry)
  }

  const said = (body: Readonly<Record<string, string>>) => {
    const message = { id: randomUUID(), ...place, ...body }
    return post(() => client.post(message))
  }

  async function entries(): Promise<readonly TranscriptEntry[]> {
    const history = () => client.history(thread)
    return (await history().catch(history)).filter(isShown).sort((one, other) => one.id - other.id)
  }

  async function toShown({ id, message }: TranscriptEntry): Promise<Shown> {
    const { replyTo, buttons = [], media = [] }: ShownMessage = message
    const files = media.flatMap((each) => (each.kind === 'location' ? [] : [each.file.id]))
    return {
      id: String(id),
      text: plainText(message).text,
      buttons: buttons.flat().map(({ label }) => label),
      files: await Promise.all(files.map(async (file) => (await client.get(`/chat/files/${file}`)).text())),
      ...(replyTo !== undefined && { replyTo }),
    }
  }

  const seen = async () => Promise.all((await entries()).map(toShown))

  const seat = sitDown({
    platform: 'web',
    identity: { platform: 'web', user: createHash('sha256').update(client.token).digest('hex') },
    say: (text) => said({ text }),
    async edit(id, text) {
      await said({ text, edits: id })
    },
    answer: ({ id }, text) => said({ text, replyTo: id }),
    sendPhotos(files, text) {
      const fields = { id: randomUUID(), ...place, text }
      const photos = files.map(({ name, content }) => new File([content], name, { type: 'image/jpeg' }))
      return post(() => client.postForm(fields, photos))
    },
    async aim(label) {
      const pressed = (await entries())
        .flatMap(({ id, message }) => (message.buttons ?? []).flat().map((button) => ({ id, button })))
        .findLast(({ button }) => button.label === label)
      if (!pressed || !('action' in pressed.button)) throw new Error(`no button "${label}" can be pressed`)
      const { action } = pressed.button
      return async () => {
        await said({ action, message: String(pressed.id) })
      }
    },
    seen,
    async watch(isSo, signal) {
      const open = () => client.events(0, {}, thread)
      const events = await open().catch(open)
      signal.addEventListener('abort', () => void events.close())
      for (let event = await events.next(); event; event = await events.next()) {
        const isNews = event.event === 'ready' || event.event === 'message'
        if (isNews && isSo(await seen())) return
      }
      // Whoever waits has given up, or the server has ended: then there is nothing more to come.
      await new Promise(() => {})
    },
  })
  return { ...seat, client }
}

/** The pages on which a volunteer answers in a browser, without a script. */
export interface Desk {
  /** Follows the link that a bot has given, and presses the button there. */
  join(link: string): Promise<void>
  /** The questions that wait, by their ids. */
  waiting(): Promise<readonly string[]>
  claim(question: string): Promise<void>
  /** The browser at the page of one question. */
  at(question: string): WebSeat
}

export function webDesk(url: string): Desk {
  const client = createClient(url)

  async function submit(path: string): Promise<void> {
    const response = await client.postForm({}, [], path)
    if (response.status !== 303) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  }

  return {
    async join(link) {
      const { pathname } = new URL(link)
      const page = await (await client.get(pathname)).text()
      if (!page.includes(`action="${pathname}"`)) throw new Error(`there is no form on the page of ${link}`)
      await submit(pathname)
    },
    async waiting() {
      const page = await (await client.get('/desk')).text()
      return Array.from(page.matchAll(/href="\/desk\/questions\/([a-z0-9]+)"/g), ([, id = '']) => id)
    },
    claim: (question) => submit(`/desk/questions/${question}/claim`),
    at: (question) => webSeat(url, { token: client.token, thread: question }),
  }
}

/** What was taken back is no longer there. */
function isShown({ author, message }: TranscriptEntry): boolean {
  return author === 'silta' && (message.blocks.length > 0 || message.media !== undefined)
}
