import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { CONSOLE_THREAD } from '../../bots/web/acting.ts'
import { historyKey } from '../../bots/web/history.ts'
import { isLocale } from '../../locale.ts'
import type { OutboundMessage } from '../../message.ts'
import { hasRole } from '../../relay/responder.ts'
import { renderLines } from '../lines.ts'
import type { Html } from '../page-options.ts'
import { csrfField, form, sent } from './forms.ts'
import { page } from './layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from './parts.ts'
import { permitted } from './permitted.ts'

/** Messages shown of what was said to one action. */
const MOST_SAID = 20
const LONGEST_ACTION = 200
const LONGEST_ARGUMENT = 4000
const HERE = 'http://console.invalid'

/** Does what exists in chat, and comes back to where it was asked for with what was said: `/console/act`. */
export function actRoutes({ act }: ConsoleOptions): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>()

  routes.post('/console/act', async (c) => {
    const { texts, visitor, session, locale } = c.var
    const asked = askedFor(c)
    const how = asked && permitted(asked)
    if (!asked || !how || !hasRole(visitor.party.role, 'responder')) {
      const content = html`<p>${texts('console-act-not-here')}</p><p><a class="choice" href="${backTo(c)}">${texts('console-act-back')}</a></p>`
      return page(c, { title: texts('console-forbidden'), content }, 403)
    }
    const language = isLocale(visitor.party.locale) ? visitor.party.locale : locale
    const { thread } = how
    const said = await act({ chat: session.hash, language, asked, ...(thread !== undefined && { thread }) })
    if (thread !== undefined) return c.redirect(`/desk/questions/${thread}#progress`, 303)
    const back = new URL(backTo(c), HERE)
    back.searchParams.set('said', String(Math.min(...said.map(({ revision }) => revision - 1))))
    if (said.length === 0) back.searchParams.set('said', 'nothing')
    return c.redirect(`${back.pathname}${back.search}#said`, 303)
  })

  return routes
}

/** What was said to what has just been done, with the buttons that it came with. */
export async function said(
  c: ConsoleContext,
  { store: { transcripts } }: Pick<ConsoleOptions, 'store'>,
): Promise<Html> {
  const { texts, session } = c.var
  const after = c.req.query('said') ?? ''
  if (after === 'nothing')
    return html`<div id="said" class="notice notice-problem" role="status">${texts('console-act-silent')}</div>`
  if (!/^\d{1,15}$/.test(after)) return html``
  const key = historyKey({ chat: session.hash, thread: CONSOLE_THREAD })
  const entries = await transcripts.since(key, Number(after), MOST_SAID)
  const lines = entries.filter(({ author }) => author === 'silta')
  if (lines.length === 0) return html``
  return html`<section id="said" class="said" role="status" aria-label="${texts('console-act-said')}">
    ${renderLines(
      lines.map((line) => ({ ...line, message: withPermitted(line.message) })),
      texts,
      '/console/act',
      html`${csrfField(c)}${backField(c)}`,
    )}
  </section>`
}

/** A message of the chat with its buttons, as far as they work here. */
export function spoken(c: ConsoleContext, messages: readonly OutboundMessage[]): readonly Html[] {
  const lines = messages.map((message, id) => ({ id, author: 'silta' as const, message: withPermitted(message) }))
  return renderLines(lines, c.var.texts, '/console/act', html`${csrfField(c)}${backField(c)}`)
}

/** A button that does what the one in chat does. `about` says to a screen reader what it is about. */
export function actButton(c: ConsoleContext, label: string, action: string, about?: string): Html {
  const name = about === undefined ? '' : html`aria-label="${label}: ${about}"`
  return form(c, '/console/act', html`${backField(c)}<button class="choice" ${name}>${label}</button>`, { action })
}

/** Where the page is, to come back to. */
export function backField(c: Context): Html {
  const query = new URL(c.req.url).searchParams
  query.delete('said')
  return html`<input type="hidden" name="back" value="${c.req.path}${query.size > 0 ? `?${query}` : ''}" />`
}

function withPermitted({ buttons, ...message }: OutboundMessage): OutboundMessage {
  const rows = (buttons ?? [])
    .map((row) => row.filter((button) => !('action' in button) || permitted({ action: button.action })))
    .filter((row) => row.length > 0)
  return rows.length > 0 ? { ...message, buttons: rows } : message
}

function askedFor(c: ConsoleContext) {
  const action = sent(c, 'action')
  if (action !== '') return action.length <= LONGEST_ACTION ? { action } : undefined
  const [command, title] = [sent(c, 'command'), sent(c, 'title').replace(/\s+/g, ' ')]
  // As it is typed in chat: what it is about, the title, and the text on the lines below.
  const argument = `${sent(c, 'of')} ${title}\n${sent(c, 'argument')}`
  return command !== '' && argument.length <= LONGEST_ARGUMENT ? { command, argument } : undefined
}

/** Only a page of the console is led back to. */
function backTo(c: ConsoleContext): string {
  const wanted = sent(c, 'back')
  const url = URL.canParse(wanted, HERE) ? new URL(wanted, HERE) : undefined
  const isOurs = url?.origin === HERE && (url.pathname === '/console' || url.pathname.startsWith('/console/'))
  return isOurs ? `${url.pathname}${url.search}` : '/console'
}
