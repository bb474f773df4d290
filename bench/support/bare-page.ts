import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { html } from 'hono/html'

/** A page of some size out of a template and nothing else: `node bare-page.ts` prints its address. */
const PARAGRAPHS = 120

const app = new Hono()
app.get('/:id', (c) => {
  const id = c.req.param('id')
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, at) => html`<p id="p${at}">${id}: what to do next, and where.</p>`,
  )
  return c.html(html`<!doctype html><html lang="en"><head><title>${id}</title></head><body>${paragraphs}</body></html>`)
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`))
