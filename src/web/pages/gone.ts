import { html } from 'hono/html'
import { type Localised, translate } from '../../locale.ts'
import type { Found } from './answering.ts'
import type { Listings } from './listing.ts'
import { type Audience, inLanguage, listed } from './reading.ts'

/** So many entries are named in the place of one that has ended. */
const MOST_INSTEAD = 3

/** Says that an entry has ended, with those that people may mean now. */
export function gonePage(title: Localised, listings: Listings, { locale, texts }: Audience): Found {
  const was = translate(title, locale)
  const instead = was ? listings.answering(was.value, locale).slice(0, MOST_INSTEAD) : []
  const ways = instead.map(
    (each) => html`<a href="${each.path}?lang=${locale}">${inLanguage(each.locale, locale, each.title)}</a>`,
  )
  return {
    title: texts('pages-gone'),
    description: texts('pages-gone-text'),
    query: {},
    isUnlisted: true,
    isGone: true,
    content: html`<h1>${texts('pages-gone')}</h1>
      ${was ? html`<p><strong>${inLanguage(was.locale, locale, was.value)}</strong></p>` : ''}
      <p>${texts('pages-gone-text')}</p>
      ${ways.length > 0 ? html`<h2>${texts('pages-gone-instead')}</h2>${listed(ways, 'entries')}` : ''}
      <p><a class="choice" href="/services?lang=${locale}">${texts('pages-all-services')}</a></p>`,
  }
}
