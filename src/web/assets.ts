import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { Hono } from 'hono'

const DIRECTORY = new URL('./assets/', import.meta.url)

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface Asset {
  readonly mediaType: string
  readonly content: Buffer<ArrayBuffer>
}

/** The files that pages need. Their addresses change with their content, so that a browser may keep them for good. */
export interface Assets {
  url(name: string): string
  readonly routes: Hono
}

/** Reads every file into memory. Throws when a file's type is unknown. */
export function loadAssets(): Assets {
  const files = new Map(
    readdirSync(DIRECTORY)
      .sort()
      .map((name) => [name, readAsset(name)]),
  )
  const digest = createHash('sha256')
  for (const [name, { content }] of files) digest.update(name).update(content)
  // In the folder's name, so that one module's import of another stays within the version.
  const version = digest.digest('hex').slice(0, 12)

  const routes = new Hono().get('/assets/:version/:name', (c) => {
    const asset = files.get(c.req.param('name'))
    if (!asset) return c.notFound()
    const current = c.req.param('version') === version
    return c.body(asset.content, 200, {
      'Content-Type': asset.mediaType,
      'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'no-store',
    })
  })
  return { url: (name) => `/assets/${version}/${name}`, routes }
}

function readAsset(name: string): Asset {
  const mediaType = MEDIA_TYPES[extname(name)]
  if (!mediaType) throw new Error(`assets/${name}: its media type is unknown`)
  return { mediaType, content: readFileSync(new URL(name, DIRECTORY)) }
}
