import { html } from 'hono/html'
import { languageName } from '../../formats.ts'
import type { Texts } from '../../i18n.ts'
import { formatDate } from '../../knowledge/card/context.ts'
import { reviewState } from '../../knowledge/card/review.ts'
import type { Service } from '../../knowledge/service.ts'
import { totals } from '../../knowledge/specification/totals.ts'
import { makePlan } from '../../knowledge/specification/walk.ts'
import { rangeInWords } from '../../knowledge/specification/words.ts'
import type { Html } from '../page-options.ts'
import { namedElsewhere, type Shown } from './procedure.ts'
import { listed, type Reading, show, worded } from './reading.ts'

/** A part of a page under its heading; nothing without content. */
export function section(title: string, content: Html | readonly Html[] | string): Html | '' {
  return content === '' || (Array.isArray(content) && content.length === 0)
    ? ''
    : html`<section><h2>${title}</h2>${content}</section>`
}

/** What to know before one relies on the page: another language, nobody has checked it, or too long ago. */
export function renderNotices({ service, reader, locale, texts, now }: Reading): Html {
  const { review, sources } = service
  const state = reviewState(review, now)
  const seen = sources.map((source) => source.seen).sort()
  const notices = [
    ...(reader.locale === locale
      ? []
      : [texts('card-other-language', { language: languageName(reader.locale, locale) })]),
    ...(state === 'overdue' ? [texts('card-overdue')] : []),
    ...(state === 'unchecked' ? [texts('card-unchecked', { date: formatDate(seen.at(-1) ?? '', locale) })] : []),
  ]
  return html`${notices.map((notice) => html`<p class="notice">${notice}</p>`)}`
}

export function renderEmergencyNumbers(reading: Reading): Html | '' {
  const items = reading.service.emergencyNumbers.map(
    ({ number, name }) =>
      html`<a href="tel:${number.replaceAll(' ', '')}"><strong>${number}</strong></a> ${show(reading, name)}`,
  )
  return listed(items, 'emergency')
}

/** What the person may have to pay. */
export function renderCosts(shown: readonly Shown[], reading: Reading): Html | '' {
  const { service, texts, locale } = reading
  const others = namedElsewhere(shown, service.steps, ({ costs = [] }) => costs)
  const own = service.costs.filter(({ id }) => id === undefined || !others.has(id))
  const items = own.map(({ at, description, amount, currency = 'EUR', asOf, url }) => {
    const channel = service.channels.find(({ id }) => id === at)
    const price = amount === undefined ? '' : `${amount} ${currency}: `
    const words = html`${price}${show(reading, description)}`
    const linked = url === undefined ? words : html`<a href="${url}" rel="noreferrer">${words}</a>`
    const date = asOf === undefined ? '' : ` (${texts('pages-as-of', { date: formatDate(asOf, locale) })})`
    return html`${channel ? html`${show(reading, channel.name)}: ` : ''}${linked}${date}`
  })
  return listed(items)
}

/** How long it takes and what is to be done by when, with the earliest and the latest of the paths that are open. */
export function renderTimes(reading: Reading): Html | '' {
  const { service, facts, texts, reader } = reading
  const plan = makePlan(service, facts)
  const total = plan.end === undefined ? totals(service).all : plan.takes
  const duration = total && total.to > 0 ? rangeInWords(total, reader.locale) : ''
  const stated = [...service.processingTimes, ...service.deadlines].map(({ description }) => show(reading, description))
  return listed([...stated, ...(duration ? [worded(reading, texts('specification-total', { duration }))] : [])])
}

export function renderSentences(items: Service['risks'], reading: Reading): Html | '' {
  return listed(items.map(({ text }) => show(reading, text)))
}

export function renderLaw({ service }: Reading): Html | '' {
  return listed(
    service.legalResources.map(({ title, url }) => renderLink(title, url)),
    'urls',
  )
}

export function renderSources({ service, texts, locale }: Reading): Html | '' {
  const items = service.sources.map(
    ({ title, url, seen }) =>
      html`${renderLink(title, url)} (${texts('pages-seen', { date: formatDate(seen, locale) })})`,
  )
  return listed(items, 'urls')
}

function renderLink(title: string, url: string): Html {
  return html`<a href="${url}" rel="noreferrer">${title}</a>`
}

/** A question that goes to the chat, which answers on its own page. */
export function renderAskForm(text: Texts, question = ''): Html {
  return html`<form class="screen-only fields" method="post" action="/simple">
    <p><label for="ask">${text('pages-ask-label')}</label>
      <input id="ask" name="text" value="${question}" maxlength="400" required autocomplete="off" /></p>
    <p class="choices"><button class="choice">${text('pages-ask')}</button></p>
  </form>`
}
