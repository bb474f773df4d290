import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { RetryFilter } from '../../../store/outreach-store.ts'
import { form, sent } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { missing } from '../refusing.ts'
import { facts } from '../tables.ts'

const LONGEST = 300

type Wanted = { readonly id: number } | RetryFilter

/** `/console/deliveries/retry`: asks whether what was given up is to be tried again, and does it. */
export function retryRoutes(routes: Hono<ConsoleEnv>, { store, now, nudge }: ConsoleOptions): void {
  routes.get('/console/deliveries/retry', (c) => {
    const { texts } = c.var
    const wanted = wantedBy((name) => c.req.query(name) ?? '')
    if (!wanted) return missing(c)
    const isOne = 'id' in wanted
    const hidden = isOne ? { id: wanted.id } : { platform: wanted.platform ?? '', reason: wanted.reason ?? '' }
    const content = html`
      <p>${texts(isOne ? 'console-deliveries-ask-one' : 'console-deliveries-ask-all')}</p>
      ${facts(
        isOne
          ? [[texts('console-deliveries-column-number'), String(wanted.id)]]
          : [
              [texts('console-deliveries-column-platform'), wanted.platform ?? '–'],
              [texts('console-deliveries-column-reason'), wanted.reason ?? '–'],
            ],
      )}
      <div class="choices">
        ${form(c, '/console/deliveries/retry', html`<button class="choice">${texts('console-deliveries-retry-yes')}</button>`, hidden)}
        <a class="choice" href="/console/deliveries">${texts('console-deliveries-retry-no')}</a>
      </div>`
    return page(c, { title: texts('console-deliveries-retry'), content })
  })

  routes.post('/console/deliveries/retry', async (c) => {
    const wanted = wantedBy((name) => sent(c, name))
    if (!wanted) return missing(c)
    const count = await store.outreach.retry(wanted, now(), c.var.visitor.party.personId)
    if (count > 0) nudge()
    return c.redirect(`/console/deliveries?retried=${count}`, 303)
  })
}

/** One by its number, or those of a platform with a reason; nothing less fits, so that nobody retries everything. */
function wantedBy(value: (name: string) => string): Wanted | undefined {
  const id = value('id')
  if (id !== '') return /^[1-9]\d{0,14}$/.test(id) ? { id: Number(id) } : undefined
  const [platform, reason] = [value('platform'), value('reason')]
  const isMeant = [platform, reason].every((text) => text !== '' && text.length <= LONGEST)
  return isMeant ? { platform, reason } : undefined
}
