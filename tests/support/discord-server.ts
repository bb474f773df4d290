import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Crossposts, createCrossposts } from './discord/crossposts.ts'
import { createFiles } from './discord/files.ts'
import { createGateway, type Gateway } from './discord/gateway.ts'
import { createGuild, type Guild } from './discord/guild.ts'
import { createInteractions } from './discord/interactions.ts'
import { createPeople, type People } from './discord/people.ts'
import { createRateLimits } from './discord/rate-limits.ts'
import { createRoutes } from './discord/routes.ts'
import { ApiError, type BotMessage, type Failure, type Json, type RecordedRequest } from './discord/types.ts'
import { readBody, reply, replyError, replyFile } from './discord/wire.ts'
import { createWorld, type World } from './discord/world.ts'
import { createChanges, createLoopback } from './loopback.ts'

export type { BotMessage, Failure, RecordedRequest } from './discord/types.ts'

export interface DiscordServerOptions {
  readonly token?: string
  /** Enforce five messages in five seconds to a channel, told in headers. Default: no limits. */
  readonly rateLimits?: boolean
  readonly heartbeatIntervalMs?: number
  /** Intents that the developer portal does not allow. Default: the privileged ones. */
  readonly disallowedIntents?: number
  readonly now?: () => number
  /** Default: one that is free. */
  readonly port?: number
}

/** Discord's REST API and gateway on loopback, with the people who use it. It outlives the bots that connect to it. */
export interface DiscordServer
  extends People,
    Pick<Guild, 'setOwner' | 'setPermissions'>,
    Pick<Crossposts, 'published'>,
    Pick<World, 'addChannel' | 'changeChannel' | 'deleteChannel' | 'direct' | 'setBarrier' | 'threadsOf'> {
  /** For `apiRoot`. */
  readonly url: string
  readonly token: string
  readonly bot: { readonly id: string }
  readonly gateway: Omit<Gateway, 'dispatch' | 'close'>
  /** Every request with the right credentials, in the order in which they came. */
  readonly requests: readonly RecordedRequest[]
  /** How many messages the bot has sent in all. */
  readonly sentCount: number
  /** The commands published last. */
  readonly commands: readonly Json[]
  readonly suggested: readonly Json[]
  /** The type of the first answer to each interaction. */
  readonly answers: readonly (number | undefined)[]
  /** The bot's messages that a person sees in a channel (default: the direct one) as they stand now. */
  messagesTo(userId: string, channel?: string): readonly BotMessage[]
  expireInteractions(): void
  /** Ends the addresses of all files; their messages have new ones. */
  expireFiles(): void
  /** How often the bot has shown in a channel that it is writing. */
  typingShown(channel: string): number
  /** The bot's token is another one from now on. */
  resetToken(token: string): void
  /** The next request that `matches` ("METHOD /path"), by default the next that sends or edits, fails. Several queue up. */
  failNext(failure: Failure, matches?: RegExp): void
  readonly failuresAhead: number
  /** Resolves with the first value that is not false or undefined; asked again after each request and gateway message. */
  waitFor<T>(probe: () => T | false | undefined): Promise<T>
  close(): Promise<void>
}

const SENDING = /^(POST|PATCH) \/(channels\/\d+\/messages|webhooks\/)/
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)

export async function startDiscordServer(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const { now = Date.now } = options
  let { token = 'bG9vcGJhY2s.bG9v.cGJhY2stdGVzdC10b2tlbg' } = options
  const { change, waitFor } = createChanges()
  const world = createWorld(now)
  const guild = createGuild(world)
  const crossposts = createCrossposts(world, now)
  const interactions = createInteractions(world)
  const limitRate = options.rateLimits ? createRateLimits(now) : undefined
  const requests: RecordedRequest[] = []
  const failures: { failure: Failure; matches: RegExp }[] = []
  const typing: string[] = []
  let commands: readonly Json[] = []
  const port = () => loopback.port()
  const root = () => `http://127.0.0.1:${port()}`
  const files = createFiles(root)
  const routes = createRoutes({
    world,
    guild,
    crossposts,
    interactions,
    files,
    typing: (channel) => void typing.push(channel),
    gatewayUrl: () => `ws://127.0.0.1:${port()}`,
    publish: (published) => {
      commands = published
    },
  })

  function takeFailure({ method, path }: RecordedRequest): Failure | undefined {
    const index = failures.findIndex(({ matches }) => matches.test(`${method} ${path}`))
    return index < 0 ? undefined : failures.splice(index, 1)[0]?.failure
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request
    const url = new URL(request.url ?? '', root())
    const { pathname } = url
    if (pathname.startsWith('/attachments/')) return replyFile(response, files.find(url))
    const path = /^\/v10(\/.*)$/.exec(decodeURIComponent(pathname))?.[1] ?? ''
    const call = { method, path, ...(await readBody(request)) }
    const [name, route] =
      Object.entries(routes).find(([key, each]) => key.startsWith(`${method} `) && each.path.test(path)) ?? []
    if (!name || !route) throw new ApiError(404, 0, '404: Not Found')
    if (!route.open && request.headers.authorization !== `Bot ${token}`) throw new ApiError(401, 0, '401: Unauthorized')
    requests.push(call)
    const failure = takeFailure(call)
    if (failure?.kind === 'cut-before') return void request.socket.destroy()
    if (failure?.kind === 'error') {
      const { status, code, message, retryAfter } = failure
      throw new ApiError(status, code, message, retryAfter === undefined ? {} : { retryAfter })
    }
    const params = route.path.exec(path)?.slice(1) ?? []
    const headers = name === 'POST message' ? limitRate?.(params[0] ?? '') : undefined
    const result = route.handle(params, call)
    if (failure?.kind === 'cut-after') return void request.socket.destroy()
    if (failure?.kind === 'silence') return
    reply(response, result, headers)
  }

  const loopback = createLoopback({ answer, fail: replyError, change })
  const gateway = createGateway({
    server: loopback.server,
    world,
    token: () => token,
    url: () => `ws://127.0.0.1:${port()}`,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    disallowedIntents: options.disallowedIntents ?? PRIVILEGED,
    changed: change,
  })
  await loopback.listen(options.port ?? 0)

  return {
    ...createPeople({ world, interactions, gateway, files, now }),
    setOwner: guild.setOwner,
    setPermissions: guild.setPermissions,
    published: crossposts.published,
    addChannel: world.addChannel,
    changeChannel: world.changeChannel,
    deleteChannel: world.deleteChannel,
    threadsOf: world.threadsOf,
    setBarrier: world.setBarrier,
    direct: world.direct,
    url: root(),
    token,
    bot: world.bot,
    gateway,
    requests,
    get sentCount() {
      return world.sentCount
    },
    get commands() {
      return commands
    },
    get suggested() {
      return interactions.suggested
    },
    get answers() {
      return interactions.answers
    },
    messagesTo(userId, channel = world.direct(userId).id) {
      return world.messages(channel).filter(({ onlyFor }) => onlyFor === undefined || onlyFor === userId)
    },
    expireInteractions: interactions.expire,
    expireFiles: files.expire,
    typingShown: (channel) => typing.filter((each) => each === channel).length,
    resetToken(next) {
      token = next
    },
    failNext(failure, matches = SENDING) {
      failures.push({ failure, matches })
    },
    get failuresAhead() {
      return failures.length
    },
    waitFor,
    async close() {
      gateway.close()
      await loopback.close()
    },
  }
}
