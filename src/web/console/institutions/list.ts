import { html } from 'hono/html'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import { translate } from '../../../locale.ts'
import type { InstitutionLine } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import type { ConsoleContext } from '../parts.ts'
import { institutionName, managesInstitutions, seesMembers, withoutInstitution } from './shown.ts'

/** Authorities that a new institution is offered for. */
const OFFERED = 20

/** All institutions that the person may look at, and for moderators the authorities that none stands for. */
export function renderInstitutions(c: ConsoleContext, all: readonly InstitutionLine[], base: KnowledgeBase): Html {
  const { texts, locale, visitor } = c.var
  const { compare } = new Intl.Collator(locale)
  const named = all
    .map((one) => ({ ...one, title: institutionName(one, locale) }))
    .sort((a, b) => compare(a.title, b.title))
  const items = named.map(
    ({ id, title, url, entries, members, answering }) => html`<li>
      <h2><a href="/console/institutions/${id}">${title}</a></h2>
      <p>${texts('institutions-entries-count', { count: entries })}${
        seesMembers(visitor, id)
          ? html` · ${texts('institutions-members-count', { count: members })} · ${texts('institutions-answering-count', { count: answering })}`
          : ''
      }</p>
      <p class="urls"><a href="${url}" rel="noreferrer">${url}</a></p>
    </li>`,
  )
  return html`<p>${texts('institutions-text')}</p>
    ${managesInstitutions(visitor) ? html`<p><a class="choice" href="/console/institutions/new">${texts('institutions-new')}</a></p>` : ''}
    ${items.length > 0 ? html`<ul class="card-list">${items}</ul>` : html`<p>${texts('institutions-none')}</p>`}
    ${managesInstitutions(visitor) ? renderOffered(c, all, base) : ''}`
}

function renderOffered(c: ConsoleContext, all: readonly InstitutionLine[], base: KnowledgeBase): Html | '' {
  const { texts, locale } = c.var
  const offered = withoutInstitution(base, all)
  if (offered.length === 0) return ''
  return html`<section><h2>${texts('institutions-offered')}</h2>
    <p>${texts('institutions-offered-text')}</p>
    <ul class="card-list">${offered.slice(0, OFFERED).map(({ name, services, host }) => {
      const title = translate(name, locale)?.value ?? host
      return html`<li>
        <h3>${title}</h3>
        <p>${texts('institutions-entries-count', { count: services.length })} · ${host}</p>
        <p><a class="choice" href="/console/institutions/new?from=${services[0]?.id}"
          aria-label="${texts('institutions-add')}: ${title}">${texts('institutions-add')}</a></p>
      </li>`
    })}</ul></section>`
}
