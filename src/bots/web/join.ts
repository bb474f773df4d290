import { Hono } from 'hono'
import { renderJoinPage } from '../../web/desk-page.ts'
import type { PageOptions } from '../../web/page-options.ts'
import { isSameOrigin } from '../../web/request.ts'
import type { Intake } from './intake.ts'
import { keepLanguage, languageOf } from './language.ts'
import { keepSession } from './session.ts'

/** Signs a volunteer in by a one-time code. Opening the link changes nothing, so that previews do not use it up. */
export function createJoinRoutes({ intake, page }: { intake: Intake; page: Omit<PageOptions, 'locale'> }): Hono {
  const routes = new Hono()

  routes.get('/join/:code{[A-Za-z0-9-]{4,64}}', (c) => {
    c.header('Cache-Control', 'private, no-store')
    return c.html(renderJoinPage({ ...page, locale: keepLanguage(c), code: c.req.param('code') }))
  })

  routes.post('/join/:code{[A-Za-z0-9-]{4,64}}', async (c) => {
    if (!isSameOrigin((name) => c.req.header(name))) return c.text("Only Silta's own page may post here.", 403)
    await intake.command('code', c.req.param('code'), { chat: keepSession(c), language: languageOf(c) })
    return c.redirect('/desk', 303)
  })

  return routes
}
