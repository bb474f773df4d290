import type { Server } from 'node:http'
import { GatewayIntentBits } from 'discord.js'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Json } from './types.ts'
import { GUILD, type World } from './world.ts'

export interface GatewayOptions {
  readonly server: Server
  readonly world: World
  readonly token: () => string
  readonly url: () => string
  readonly heartbeatIntervalMs: number
  /** Bits that the developer portal does not allow. */
  readonly disallowedIntents: number
  readonly changed: () => void
}

/** Speaks Discord's gateway protocol, version 10, as JSON. */
export interface Gateway {
  /** Sends an event to every session whose intents include one of `intents` (0: to all), as each may see it. */
  dispatch(type: string, data: (intents: number) => Json, intents?: number): void
  /** Sends the last dispatched event a second time, as a new one. */
  offerAgain(): void
  /** Cuts all connections; sessions can be resumed unless `forget`. */
  drop(options?: { forget?: boolean; code?: number }): void
  /** Asks all bots to connect again. */
  askToReconnect(): void
  readonly connected: number
  /** What bots have sent: `identify`, `resume`, `heartbeat`. */
  readonly received: readonly { readonly kind: string; readonly data: unknown }[]
  close(): void
}

interface Session {
  readonly id: string
  readonly intents: number
  readonly shard: unknown
  sequence: number
  /** Everything sent in it. */
  readonly events: { readonly s: number; readonly t: string; readonly d: Json }[]
  socket: WebSocket | undefined
}

const OPCODES = { 1: 'heartbeat', 2: 'identify', 6: 'resume' } as const
const GATEWAY_VERSION = 10

export function createGateway(options: GatewayOptions): Gateway {
  const { world } = options
  const sockets = new WebSocketServer({ server: options.server })
  const sessions = new Map<string, Session>()
  const received: { kind: string; data: unknown }[] = []
  let last: (() => void) | undefined
  let count = 0

  const send = (socket: WebSocket, payload: Json) => socket.send(JSON.stringify(payload))

  function push(session: Session, t: string, d: Json): void {
    session.sequence += 1
    const event = { s: session.sequence, t, d }
    session.events.push(event)
    if (session.socket) send(session.socket, { op: 0, ...event })
  }

  function identify(socket: WebSocket, d: Json): void {
    const intents = Number(d.intents)
    if ((intents & options.disallowedIntents) !== 0) {
      socket.close(4014, 'Disallowed intent(s).')
      return
    }
    count += 1
    const session: Session = { id: `session-${count}`, intents, shard: d.shard, sequence: 0, events: [], socket }
    sessions.set(session.id, session)
    const inGuilds = (intents & GatewayIntentBits.Guilds) !== 0
    push(session, 'READY', {
      v: GATEWAY_VERSION,
      user: { ...world.bot, discriminator: '0', avatar: null },
      guilds: [{ id: GUILD, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: options.url(),
      shard: d.shard,
      application: { id: world.application, flags: 0 },
    })
    if (inGuilds) push(session, 'GUILD_CREATE', { id: GUILD, name: 'Crossing the border', channels: [], members: [] })
  }

  function resume(socket: WebSocket, d: Json): void {
    const session = sessions.get(String(d.session_id))
    const seq = Number(d.seq)
    if (!session || seq > session.sequence) {
      send(socket, { op: 9, d: false })
      return
    }
    session.socket = socket
    for (const event of session.events.filter(({ s }) => s > seq)) send(socket, { op: 0, ...event })
    push(session, 'RESUMED', {})
  }

  sockets.on('connection', (socket) => {
    send(socket, { op: 10, d: { heartbeat_interval: options.heartbeatIntervalMs } })
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: 1 | 2 | 6; d: Json }
      received.push({ kind: OPCODES[op], data: d })
      if (op === 1) send(socket, { op: 11 })
      if (op !== 1 && d.token !== options.token()) socket.close(4004, 'Authentication failed.')
      else if (op === 2) identify(socket, d)
      else if (op === 6) resume(socket, d)
      options.changed()
    })
    socket.on('close', () => {
      for (const session of sessions.values()) if (session.socket === socket) session.socket = undefined
      options.changed()
    })
  })

  const live = () => [...sessions.values()].filter(({ socket }) => socket)

  return {
    dispatch(type, data, intents = 0) {
      last = () => {
        for (const session of sessions.values()) {
          // Direct messages, and here all else, go to the first shard.
          const isFirst = !Array.isArray(session.shard) || session.shard[0] === 0
          if (isFirst && (intents === 0 || (session.intents & intents) !== 0))
            push(session, type, data(session.intents))
        }
      }
      last()
    },
    offerAgain: () => last?.(),
    drop({ forget = false, code } = {}) {
      for (const { id, socket } of live()) {
        if (forget) sessions.delete(id)
        if (code === undefined) socket?.terminate()
        else socket?.close(code)
      }
    },
    askToReconnect() {
      for (const { socket } of live()) if (socket) send(socket, { op: 7, d: null })
    },
    get connected() {
      return live().length
    },
    received,
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}
