import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { Log } from '../log.ts'

export interface WebServerOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Mounted at the root, in this order. */
  readonly apps: readonly Hono[]
  /** Mounted before the others; they protect their answers themselves. */
  readonly apart?: readonly Hono[]
  /** Runs before every request is answered. */
  readonly before?: () => Promise<unknown>
  readonly log: Log
}

export interface WebServer {
  /** Where a browser on this machine reaches the server, without a trailing slash. */
  readonly url: string
  readonly port: number
  /** Ends event streams at once, lets other requests finish, and resolves within 2 seconds. */
  stop(): Promise<void>
}

interface Env {
  Bindings: HttpBindings
}

/** The largest request that any route takes, in bytes; a route may set a lower limit. */
const MAX_BODY = 1024 * 1024
/** The same for a form with files that says how large it is, so that nothing is read before a route has looked. */
const MAX_FORM = 64 * MAX_BODY

/** How long requests under way may take to finish when the server stops, in milliseconds. */
const GRACE = 1500

/** How often a stopping server looks for connections whose answer has ended, in milliseconds. */
const SWEEP = 20

/** Serves the apps. Throws an Error in an operator's words when the address cannot be used. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const eventStreams = new WeakSet<ServerResponse>()
  const { host, port } = options
  const app = createApp(options, noteEventStreams(eventStreams))
  const server = createServer(getRequestListener(app.fetch))
  const connections = trackConnections(server)
  await listen(server, host, port)
  const actual = (server.address() as AddressInfo).port

  let stopping: Promise<void> | undefined
  return {
    url: `http://${urlHost(host)}:${actual}`,
    port: actual,
    stop() {
      stopping ??= close(server, connections, eventStreams)
      return stopping
    },
  }
}

function createApp({ apps, apart = [], before, log }: WebServerOptions, first: MiddlewareHandler<Env>): Hono<Env> {
  const app = new Hono<Env>()
  app.use(first)
  if (before) {
    app.use(async (_, next) => {
      await before()
      await next()
    })
  }
  for (const mounted of apart) app.route('/', mounted)
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'"],
        mediaSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
      // A form's own page must be named in Origin, which "no-referrer" would blank out.
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      // Whether every subdomain has TLS is known to the proxy that ends it, not here.
      strictTransportSecurity: false,
    }),
  )
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => c.text('The request is too large.', 413) })
  const [limitBody, limitForm] = [limit(MAX_BODY), limit(MAX_FORM)]
  app.use((c, next) => (isSizedForm((name) => c.req.header(name)) ? limitForm : limitBody)(c, next))
  for (const mounted of apps) app.route('/', mounted)
  app.notFound((c) => c.text('There is nothing at this address.', 404))
  app.onError((error, c) => {
    log.error({ err: error, method: c.req.method, route: c.req.routePath }, 'a request failed')
    return c.text('Something went wrong. Try again in a moment.', 500)
  })
  return app
}

function isSizedForm(header: (name: string) => string | undefined): boolean {
  const isForm = header('content-type')?.startsWith('multipart/form-data') ?? false
  return isForm && header('content-length') !== undefined && header('transfer-encoding') === undefined
}

/** An event stream never ends by itself, so that the server must know it when it stops. */
function noteEventStreams(eventStreams: WeakSet<ServerResponse>): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    if (c.res.headers.get('content-type')?.startsWith('text/event-stream')) eventStreams.add(c.env.outgoing)
  }
}

/** Every open connection with the answer that is under way on it. */
type Connections = ReadonlyMap<Socket, ServerResponse | undefined>

function trackConnections(server: Server): Connections {
  const connections = new Map<Socket, ServerResponse | undefined>()
  server.on('connection', (socket) => {
    connections.set(socket, undefined)
    socket.once('close', () => connections.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    connections.set(socket, response)
    response.once('close', () => connections.has(socket) && connections.set(socket, undefined))
  })
  return connections
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)))
    server.listen(port, host, resolve)
  })
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is already in use. Stop the program that uses it, or set PORT to a free port, such as PORT=${port === 8081 ? 8082 : 8081}.`,
    EACCES: `Port ${port} needs more rights than this process has. Set PORT to a number above 1023, such as PORT=8080.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to 127.0.0.1 for this machine only, or to 0.0.0.0 for every network.`,
    ENOTFOUND: `The host name ${host} is unknown. Set HOST to 127.0.0.1 for this machine only, or to 0.0.0.0 for every network.`,
  }
  return new Error(
    reasons[error.code ?? ''] ?? `The web server cannot listen on ${host}:${port} (HOST, PORT): ${error.message}`,
    {
      cause: error,
    },
  )
}

async function close(server: Server, connections: Connections, eventStreams: WeakSet<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // Node's own closeIdleConnections passes over those that a browser has opened in advance.
  function release(): void {
    for (const [socket, response] of connections) {
      if (!response) socket.destroySoon()
      else if (eventStreams.has(response)) socket.destroy()
    }
  }
  release()
  const sweep = setInterval(release, SWEEP)
  const deadline = setTimeout(() => server.closeAllConnections(), GRACE)
  await closed
  clearInterval(sweep)
  clearTimeout(deadline)
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
