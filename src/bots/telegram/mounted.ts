import type { Update } from 'grammy/types'
import { pino } from 'pino'
import { ConfigError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Platform, Receive } from '../platform.ts'
import { PLATFORM } from './address.ts'
import { isAddressed } from './addressed.ts'
import { telegramAdministrators } from './administrators.ts'
import { allowances, MESSAGES_PER_SECOND } from './allowances.ts'
import { createApi } from './api.ts'
import { createHealth } from './health.ts'
import { toInbound } from './inbound.ts'
import type { InlineAnswers } from './inline.ts'
import { insist } from './insist.ts'
import { createIntake, type Intake } from './intake.ts'
import type { Me } from './mentions.ts'
import { createOutbound } from './outbound.ts'
import { createOwnMessages } from './own-messages.ts'
import { LIMITS, messageLength } from './render.ts'

export interface MountOptions {
  /**
   * In front of Silta's commands, where the host's bot has commands of the same names: with `silta_`,
   * `/silta_ask` asks Silta. Up to 16 of `a` to `z`, digits and `_`, a letter first. Default: none.
   */
  readonly commandPrefix?: string
  /** The one character that the data of Silta's buttons begins with and that of the host's does not. Default: `~`. */
  readonly buttonPrefix?: string
  /**
   * Has the last word on whether Silta takes an update that it can read; `byRule` is what `isAddressed` says.
   * Default: the rule.
   */
  readonly addressed?: (update: Update, byRule: boolean) => boolean
  /** Answers inline queries that the host passes on; without it they are passed on further. */
  readonly inlineAnswers?: InlineAnswers
  /** Default: warnings, as JSON lines on standard error. */
  readonly log?: Log
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

export interface MountedTelegramOptions extends MountOptions {
  /** The host's token: a bot has one, whoever sends with it. */
  readonly token: string
  /** The Bot API server. Default: Telegram's own. */
  readonly apiRoot?: string | undefined
  /** Of what Telegram lets the bot send, the share that is Silta's. Default: half. */
  readonly messagesPerSecond?: number
}

/** An update as the host has it: of whichever version of whichever library, it is what came over the wire. */
export type HostUpdate = Pick<Update, 'update_id'>

export interface MountedTelegramPlatform extends Platform {
  /**
   * The middleware: takes an update that is addressed to Silta and resolves once it is stored, so that the host
   * does not confirm it before; hands any other to `next`, and all of them before `start` and after `stop`.
   * What cannot be stored is tried again until it can; throws only when Silta is stopped meanwhile.
   */
  handle(update: HostUpdate, me: Me, next: () => Promise<unknown>): Promise<void>
}

/** Telegram through a bot that somebody else runs: the host takes the updates, Silta sends with the same token. */
export function createMountedTelegramPlatform(options: MountedTelegramOptions): MountedTelegramPlatform {
  const { messagesPerSecond = MESSAGES_PER_SECOND / 2 } = options
  const { token, apiRoot, commandPrefix = '', buttonPrefix = '~', inlineAnswers } = options
  const { addressed = (_, byRule) => byRule, log = pino({ level: 'warn', base: null }, process.stderr) } = options
  checkPrefixes(commandPrefix, buttonPrefix)
  const marks = { command: commandPrefix, button: buttonPrefix }
  const api = createApi(token, apiRoot)
  const record = createHealth()
  const administers = telegramAdministrators(api, options.now ?? Date.now)
  const own = createOwnMessages(marks)
  const stopping = new AbortController()
  const { signal } = stopping
  let receiver: Receive | undefined
  let intake: Intake | undefined

  /** The host knows who the bot is by the time of its first update. */
  function intakeFor(receive: Receive, me: Me): Intake {
    intake ??= createIntake({ api, me, receive, administers, log, marks, inlineAnswers })
    return intake
  }

  function isInline(update: Update): boolean {
    return inlineAnswers !== undefined && update.inline_query !== undefined
  }

  return {
    name: PLATFORM,
    limits: LIMITS,
    repeats: 'may-repeat',
    length: messageLength,
    ...createOutbound({
      api,
      attempted: record.attempted,
      buttonMark: buttonPrefix,
      sent: own.add,
      opened: own.addTopic,
    }),
    administers,
    allowances: (to) => allowances(to, token, messagesPerSecond),
    health: record.health,

    async start(receive) {
      if (signal.aborted) return
      receiver = receive
      record.set('updates', undefined)
    },

    async handle(hostUpdate, me, next) {
      const update = hostUpdate as Update
      const byRule = isInline(update) || isAddressed(update, { me, marks, own })
      const isReadable = isInline(update) || toInbound(update, me, marks) !== undefined
      if (!receiver || !isReadable || !addressed(update, byRule)) return void (await next())
      await intakeFor(receiver, me).take(update, async (store) => {
        if (!(await insist({ update, store, signal, log })))
          throw new Error(`Silta has stopped before update ${update.update_id} was stored`)
      })
      // That the bot was blocked or removed concerns the host as well.
      if (update.my_chat_member) await next()
    },

    async stop() {
      stopping.abort()
      receiver = undefined
      await intake?.idle()
      record.set('updates', 'stopped')
    },
  }
}

function checkPrefixes(command: string, button: string): void {
  const problems: string[] = []
  if (!/^([a-z][a-z0-9_]{0,15})?$/.test(command))
    problems.push(`commandPrefix: "${command}" cannot begin a command. Use a letter, then letters, digits and "_".`)
  // Silta's own actions begin with a letter.
  if (!/^[!-/:-@[-`{-~]$/.test(button))
    problems.push(`buttonPrefix: "${button}" is not one punctuation mark, such as "~".`)
  if (problems.length > 0) throw new ConfigError(problems)
}
