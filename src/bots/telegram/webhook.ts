import { createHash, timingSafeEqual } from 'node:crypto'
import type { Update } from 'grammy/types'
import type { Log } from '../../log.ts'
import type { Intake } from './intake.ts'

export interface WebhookOptions {
  readonly secret: string
  readonly log: Log
  /** `undefined` while the platform does not take updates; Telegram offers them again later. */
  readonly intake: () => Intake | undefined
}

/** Answers Telegram's POST of one update with 200 once it is stored; any other answer makes Telegram offer it again. */
export function createWebhookHandler({ secret, log, intake }: WebhookOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isSame(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret)) return answer(401)
    if (request.method !== 'POST') return answer(405)
    const taking = intake()
    if (!taking) return answer(503)
    const update = await request.json().catch(() => undefined)
    if (!isUpdate(update)) return answer(400)
    try {
      await taking.take(update)
      return answer(200)
    } catch (err) {
      log.error({ err, update: update.update_id }, 'an update could not be stored; Telegram will offer it again')
      return answer(500)
    }
  }
}

function answer(status: number): Response {
  return new Response(null, { status })
}

function isUpdate(value: unknown): value is Update {
  return typeof value === 'object' && value !== null && 'update_id' in value && Number.isInteger(value.update_id)
}

/** Takes equally long wherever the two differ. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
