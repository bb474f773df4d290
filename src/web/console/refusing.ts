import { html } from 'hono/html'
import { page } from './layout.ts'
import type { ConsoleContext } from './parts.ts'

/** There is nothing at the address, or nothing for whoever is signed in. */
export function missing(c: ConsoleContext) {
  return page(c, { title: c.var.texts('console-not-found'), content: html`` }, 404)
}

/** It is not for the role of whoever is signed in. */
export function forbidden(c: ConsoleContext) {
  const { texts } = c.var
  return page(c, { title: texts('console-forbidden'), content: html`<p>${texts('console-forbidden-text')}</p>` }, 403)
}
