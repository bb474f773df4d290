import { html } from 'hono/html'
import type { EntryRef } from '../../../curation/entry.ts'
import { type Link, REMARKS, viewOf } from '../../../links/link.ts'
import { addressesIn } from '../../../links/naming.ts'
import type { Html } from '../../page-options.ts'
import { entryPath, momentHtml, titleHtml } from '../entries/shown.ts'
import { buttonForm } from '../forms.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'

/** So many entries are named below an address. */
const MOST_ENTRIES = 10

/** An address, how it was found, the entries that name it and what can be done. */
export function renderLink(
  c: ConsoleContext,
  link: Link,
  entries: readonly EntryRef[],
  base: ConsoleOptions['knowledge']['base'],
): Html {
  const { texts, locale } = c.var
  const { url, location, remark, state, checkedAt } = link
  const view = viewOf(link)
  const hidden = { url, state: view }
  const title = ({ kind, id }: EntryRef) =>
    titleHtml((kind === 'service' ? base.services.get(id) : base.situations.get(id))?.title ?? {}, id, locale)
  const act = (op: 'again' | 'keep' | 'replace', more = {}) =>
    buttonForm(c, '/console/links', texts(`links-${op}`), { ...hidden, ...more, op }, url)
  return html`<p class="link-address"><a href="${url}" rel="noreferrer">${url}</a></p>
    ${
      location !== null && state === 'moved'
        ? html`<p>${texts('links-now-at')} <a href="${location}" rel="noreferrer">${location}</a></p>`
        : ''
    }
    <p>${remark === null ? '' : `${remarkText(c, link)} `}${
      checkedAt === null ? texts('links-never-checked') : html`${texts('links-checked')} ${momentHtml(c, checkedAt)}`
    }</p>
    <ul>
      ${entries.slice(0, MOST_ENTRIES).map((ref) => html`<li><a href="${entryPath(ref)}">${title(ref)}</a></li>`)}
      ${entries.length > MOST_ENTRIES ? html`<li>${texts('links-more-entries', { count: entries.length - MOST_ENTRIES })}</li>` : ''}
    </ul>
    <div class="choices">
      ${location !== null && state === 'moved' && addressesIn({ url: location }).size > 0 ? act('replace', { location }) : ''}
      ${view === 'dead' || view === 'moved' || view === 'changed' ? act('keep') : ''}
      ${act('again')}
    </div>`
}

/** Why the page was not seen. */
function remarkText({ var: { texts } }: ConsoleContext, { remark, failures, state }: Link): string {
  const why = REMARKS.find((known) => known === remark)
  const said = why ? texts(`links-remark-${why}`) : texts('links-remark-status', { status: remark ?? '' })
  return failures > 0 && state !== 'dead' ? `${said} ${texts('links-days', { count: failures })}` : said
}
