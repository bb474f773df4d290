import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { isSameOrigin } from '../request.ts'
import { actRoutes } from './acting.ts'
import { announcementsRoutes } from './announcements/routes.ts'
import { admits, areaOf, isAdmitted } from './areas.ts'
import { deliveriesRoutes } from './deliveries/routes.ts'
import { editorRoutes } from './editor/routes.ts'
import { entriesRoutes } from './entries/routes.ts'
import { CSRF_FIELD } from './forms.ts'
import { institutionRoutes } from './institutions/routes.ts'
import { openPage, page } from './layout.ts'
import { lessonRoutes } from './lessons/routes.ts'
import { linkRoutes } from './links/routes.ts'
import { overviewRoutes } from './overview.ts'
import type { ConsoleEnv, ConsoleOptions } from './parts.ts'
import { peopleRoutes } from './people/routes.ts'
import { questionsRoutes } from './questions/routes.ts'
import { reviewRoutes } from './review/routes.ts'
import { beginSession, endSession, IDLE_MS, isOwnForm, LONGEST_MS, sessionOf } from './session.ts'
import { settingsRoutes } from './settings/settings.ts'
import { suggestionRoutes } from './suggestions/routes.ts'
import { tryingRoutes } from './trying/routes.ts'

/** The longest entry there is in five languages fits in three times; in bytes. */
const MAX_BODY = 1024 * 1024

/** Where the base and the community are looked after, for everybody who has a part in it: `/console`. */
export function createConsole(options: ConsoleOptions): Hono {
  const { store, catalogue, chooseLanguage, now } = options
  const app = new Hono<ConsoleEnv>()

  app.use('/console/*', bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('The form is too large.', 413) }))
  app.use('/console/*', refuseForeign)
  app.use('/console/*', known)

  // Opening the link changes nothing, so that previews do not use it up.
  app.get('/console/sign-in/:code{[A-Za-z0-9-]{0,64}}?', (c) => {
    const { texts } = c.var
    const title = texts('console-sign-in')
    const code = c.req.param('code') ?? ''
    const content = html`<p>${texts('console-sign-in-text')}</p>
      <form method="post" action="/console/sign-in" class="console-form">
        <p class="field"><label for="code">${texts('console-code')}</label>
        <input id="code" name="code" value="${code}" autocomplete="one-time-code" required maxlength="64" /></p>
        <button class="send">${title}</button>
      </form>`
    c.header('Cache-Control', 'private, no-store')
    return c.html(openPage({ ...c.var, path: c.req.path }, title, content))
  })

  app.post('/console/sign-in', async (c) => {
    const { texts } = c.var
    const session = beginSession(c)
    const code = c.var.form.get('code')
    const signedIn = await store.console.signIn(
      typeof code === 'string' ? code : '',
      session.hash,
      now(),
      now() + IDLE_MS,
    )
    if (signedIn && isAdmitted(signedIn)) return c.redirect('/console', 303)
    endSession(c)
    const title = texts(signedIn ? 'console-not-admitted' : 'console-code-unknown')
    return c.html(openPage({ ...c.var, path: '/console/sign-in' }, title, html`<p>${texts('console-how')}</p>`), 403)
  })

  app.use('/console/*', signedIn)

  app.post('/console/sign-out', async (c) => {
    await store.console.signOut(c.var.session.hash)
    endSession(c)
    return c.redirect('/console', 303)
  })

  const parts = [
    overviewRoutes,
    entriesRoutes,
    tryingRoutes,
    editorRoutes,
    reviewRoutes,
    suggestionRoutes,
    lessonRoutes,
    institutionRoutes,
    linkRoutes,
    actRoutes,
    questionsRoutes,
    peopleRoutes,
    announcementsRoutes,
    deliveriesRoutes,
    settingsRoutes,
  ]
  for (const routes of parts) app.route('/', routes(options))

  // A mounted app's own answer to what it does not know is not asked for.
  app.all('/console/*', (c) => page(c, { title: c.var.texts('console-not-found'), content: html`` }, 404))
  return new Hono().route('/', app)

  /** The language, and the fields of what was posted. */
  async function known(c: Context<ConsoleEnv>, next: () => Promise<void>) {
    const locale = chooseLanguage(c)
    c.set('locale', locale)
    c.set('timeZone', options.timeZone)
    c.set('texts', catalogue(locale))
    c.set('form', c.req.method === 'POST' ? await c.req.formData().catch(() => new FormData()) : new FormData())
    return next()
  }

  /** Lets through who may be there, and of what they post only their own forms. */
  async function signedIn(c: Context<ConsoleEnv>, next: () => Promise<void>) {
    const { texts } = c.var
    const session = sessionOf(c)
    const visitor = session && (await store.console.visitor(session.hash, now(), now() + IDLE_MS, LONGEST_MS))
    if (!session || !visitor || !isAdmitted(visitor)) {
      c.header('Cache-Control', 'private, no-store')
      const content = html`<p>${texts('console-how')}</p>
        <p><a class="choice" href="/console/sign-in">${texts('console-have-code')}</a></p>`
      return c.html(openPage({ ...c.var, path: c.req.path }, texts('console-signed-out'), content), 401)
    }
    c.set('visitor', visitor)
    c.set('session', session)
    if (c.req.method === 'POST' && !isOwnForm(session, c.var.form.get(CSRF_FIELD)))
      return page(c, { title: texts('console-old-form'), content: html`<p>${texts('console-old-form-text')}</p>` }, 403)
    if (!admits(areaOf(c.req.path), visitor))
      return page(
        c,
        { title: texts('console-forbidden'), content: html`<p>${texts('console-forbidden-text')}</p>` },
        403,
      )
    return next()
  }
}

/** Another site's form comes without the cookie, but not from every old browser. */
const refuseForeign: MiddlewareHandler = async (c, next) => {
  // Asked for by the person alone, such as a page that is loaded again.
  const isOwn = isSameOrigin((name) => c.req.header(name)) || c.req.header('sec-fetch-site') === 'none'
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isOwn)
    return c.text("Only Silta's own page may post here.", 403)
  return next()
}
