import { html } from 'hono/html'
import type { Entry } from '../../../curation/entry.ts'
import type { Institution } from '../../../curation/institution.ts'
import { INVITATION_VALID_MS } from '../../../curation/institutional.ts'
import { serviceTitle } from '../../../knowledge/card/card.ts'
import type { Service } from '../../../knowledge/service.ts'
import type { Localised } from '../../../locale.ts'
import type { Member } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import { type Paged, paged } from '../entries/paging.ts'
import { dayText, entryPath, titleHtml } from '../entries/shown.ts'
import { buttonForm, pager } from '../forms.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'
import { managesInstitutions, seesMembers, servicesToGive } from './shown.ts'
import { renderChange } from './writing.ts'

const ENTRIES_PAGE = 50
/** Of the entries that look like the institution's. */
const TITLES = 10

export interface ShownMore {
  /** What somebody has written instead of what it is called. */
  readonly written: { readonly name: Localised; readonly url: string } | undefined
  /** A code to be shown once. */
  readonly invitation: string | undefined
}

/** One institution: what it keeps, who acts for it, and for moderators what can be changed about it. */
export async function renderInstitution(
  c: ConsoleContext,
  { store, knowledge, publicUrl, now }: ConsoleOptions,
  institution: Institution,
  { written, invitation }: ShownMore,
): Promise<Html> {
  const { texts, visitor } = c.var
  const { id, url } = institution
  const here = `/console/institutions/${id}`
  const entries = await paged(c, ENTRIES_PAGE, (offset, limit) =>
    store.curation.entries({ institutions: [id] }, offset, limit),
  )
  const manages = managesInstitutions(visitor)
  const members = seesMembers(visitor, id) ? await store.curation.members(id) : undefined
  const offered = manages ? await servicesToGive(store, knowledge.base, institution) : []
  return html`<p class="urls"><a href="${url}" rel="noreferrer">${url}</a></p>
    ${invitation === undefined ? '' : renderInvitation(c, invitation, publicUrl, now())}
    ${renderEntries(c, entries, now())}
    ${offered.length > 0 ? renderOffer(c, here, offered) : ''}
    ${members ? renderMembers(c, here, members, manages) : ''}
    ${
      manages
        ? html`<section><h2>${texts('institutions-settings')}</h2>
          <details ${written ? html`open` : ''}><summary>${texts('institutions-change')}</summary>
            ${renderChange(c, here, written ?? institution)}</details>
          <details><summary>${texts('institutions-remove')}</summary>
            <p>${texts('institutions-remove-text')}</p>
            ${buttonForm(c, here, texts('institutions-remove-now'), { op: 'remove' })}</details></section>`
        : ''
    }`
}

function renderInvitation(c: ConsoleContext, code: string, publicUrl: string | undefined, now: number): Html {
  const { texts, locale } = c.var
  const date = dayText(now + INVITATION_VALID_MS, locale)
  const home = publicUrl?.replace(/\/+$/, '')
  return html`<section class="notice notice-done" role="status"><h2>${texts('institutions-invitation')}</h2>
    <p>${texts('institutions-invitation-how')}</p>
    <p><strong><code>/code ${code}</code></strong></p>
    ${home === undefined ? '' : html`<p>${texts('institutions-invitation-web')} <a href="${home}/">${home}/</a></p>`}
    <p>${texts('institutions-invitation-care', { date })}</p></section>`
}

function renderEntries(c: ConsoleContext, { items, total, at }: Paged<Entry>, now: number): Html {
  const { texts, locale } = c.var
  const lines = items.map(({ kind, id, title, dueAt, status }) => {
    const isDue = status === 'published' && dueAt !== null && dueAt <= now
    return html`<li>
      <a href="${entryPath({ kind, id })}">${titleHtml(title, id, locale)}</a>
      ${
        dueAt === null
          ? ''
          : html`<span class="badge ${isDue ? 'badge-due' : ''}">${texts(isDue ? 'institutions-due' : 'institutions-due-on', { date: dayText(dueAt, locale) })}</span>`
      }
    </li>`
  })
  return html`<section><h2>${texts('institutions-entries')}</h2>
    ${lines.length > 0 ? html`<ul class="card-list">${lines}</ul>` : html`<p>${texts('institutions-no-entries')}</p>`}
    ${pager(c, at, ENTRIES_PAGE, total)}</section>`
}

function renderOffer(c: ConsoleContext, here: string, services: readonly Service[]): Html {
  const { texts, locale } = c.var
  const count = services.length
  return html`<section class="notice"><h2>${texts('institutions-look-alike', { count })}</h2>
    <ul>${services.slice(0, TITLES).map((one) => html`<li><a href="${entryPath({ kind: 'service', id: one.id })}">${serviceTitle(one, locale)}</a></li>`)}
      ${count > TITLES ? html`<li>${texts('institutions-more', { count: count - TITLES })}</li>` : ''}</ul>
    ${buttonForm(c, here, texts('institutions-give-all'), { op: 'give' })}</section>`
}

function renderMembers(c: ConsoleContext, here: string, members: readonly Member[], manages: boolean): Html {
  const { texts, locale } = c.var
  const lines = members.map(({ personId, name, addedAt, answers }) => {
    const joined = texts('institutions-joined', { date: dayText(addedAt, locale) })
    const shown = name ?? joined
    return html`<li>${shown}${name === null ? '' : ` · ${joined}`}
      ${answers ? html`<span class="badge">${texts('institutions-answers')}</span>` : ''}
      ${manages ? buttonForm(c, here, texts('institutions-remove-member'), { op: 'remove-member', person: personId }, shown) : ''}
    </li>`
  })
  return html`<section><h2>${texts('institutions-members')}</h2>
    ${lines.length > 0 ? html`<ul class="card-list">${lines}</ul>` : html`<p>${texts('institutions-no-members')}</p>`}
    ${manages ? html`<p>${texts('institutions-invite-text')}</p>${buttonForm(c, here, texts('institutions-invite'), { op: 'invite' })}` : ''}</section>`
}
