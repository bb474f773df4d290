import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileRef } from '../../../src/message.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import type { Failure, PersonFile } from '../../support/telegram-server.ts'
import { createTelegramHarness, PERSON, type TelegramHarness } from './harness.ts'

const LIMIT = 20 << 20

let inbox: Inbox
let harness: TelegramHarness
beforeEach(async () => {
  inbox = createInbox()
  harness = await createTelegramHarness({ receive: inbox.receive, by: 'polling' })
})
afterEach(() => harness.stop())

async function receiveFile(file: Partial<PersonFile> = {}): Promise<FileRef> {
  harness.server.sendFiles(PERSON, [{ kind: 'document', name: 'a.pdf', content: 'Kääntöpuoli', ...file }], '')
  const [media] = (await inbox.next('media')).content.media
  if (!media || media.kind === 'location') throw new Error('no file came')
  return media.file
}

async function failure(file: FileRef): Promise<Error> {
  return await harness.platform.download(file).then(
    () => {
      throw new Error('the file was had')
    },
    (error: Error) => error,
  )
}

describe('a file that somebody has sent', () => {
  it('can be had', async () => {
    const content = await harness.platform.download(await receiveFile())
    expect(Buffer.from(content).toString()).toBe('Kääntöpuoli')
  })

  it('cannot be had when Telegram gives bots none so large', async () => {
    expect(await failure(await receiveFile({ size: LIMIT + 1 }))).toMatchObject({ kind: 'rejected' })
  })

  it('is broken off when it is larger than it was said to be', async () => {
    const error = await failure(await receiveFile({ content: 'x'.repeat(LIMIT + 1), size: 1 }))
    expect(error).toMatchObject({ kind: 'rejected', message: 'the file is larger than 20 MB' })
    const content = await harness.platform.download(await receiveFile({ content: 'x'.repeat(LIMIT) }))
    expect(content.byteLength).toBe(LIMIT)
  })

  const answered = (code: number): Failure => ({ kind: 'error', code, description: 'failed' })
  it.each([
    ['rejected', answered(404), 'file'],
    ['rejected', answered(400), 'getFile'],
    ['transient', answered(502), 'file'],
    ['transient', answered(401), 'file'],
    ['transient', { kind: 'cut-before' }, 'file'],
    ['transient', { kind: 'cut-before' }, 'getFile'],
    ['transient', answered(500), 'getFile'],
    ['rate-limited', answered(429), 'getFile'],
  ] as const)('cannot be had now or ever: %s after %j of %s', async (kind, scripted, method) => {
    const file = await receiveFile()
    harness.server.failNext(scripted, method)
    const error = await failure(file)
    expect(error).toMatchObject({ name: 'DeliveryError', kind })
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(harness.server.token.split(':')[1])
    expect(error.cause).toBeUndefined()
  })
})
