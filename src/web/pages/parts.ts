import { html } from 'hono/html'
import { languageName } from '../../formats.ts'
import { formatDate } from '../../knowledge/card/context.ts'
import { costText, timeText } from '../../knowledge/card/cost-and-time.ts'
import { outdatedNotice, reviewState } from '../../knowledge/card/review.ts'
import type { Service } from '../../knowledge/service.ts'
import { totals } from '../../knowledge/specification/totals.ts'
import { makePlan } from '../../knowledge/specification/walk.ts'
import { rangeInWords } from '../../knowledge/specification/words.ts'
import type { Locale } from '../../locale.ts'
import type { Html } from '../page-options.ts'
import { namedElsewhere, type Shown } from './procedure.ts'
import { type Audience, listed, type Reading, show, worded } from './reading.ts'

/** A part of a page under its heading; nothing without content. */
export function section(title: string, content: Html | readonly Html[] | string): Html | '' {
  return content === '' || (Array.isArray(content) && content.length === 0)
    ? ''
    : html`<section><h2>${title}</h2>${content}</section>`
}

/** An entry and the language that it is shown in. */
export interface ShownEntry extends Audience {
  readonly entry: Pick<Service, 'id' | 'review' | 'sources'>
  readonly shownIn: Locale
}

/** What to know before one relies on the page: another language, an older text, nobody has checked it, or too long ago. */
export function renderNotices(shown: ShownEntry): Html {
  const { entry, shownIn, locale, texts, now } = shown
  const { review, sources } = entry
  const state = reviewState(review, now)
  const newest = sources
    .map((source) => source.seen)
    .sort()
    .at(-1)
  const notices = [
    ...(shownIn === locale ? [] : [texts('card-other-language', { language: languageName(shownIn, locale) })]),
    ...outdatedNotice(entry.id, shownIn, shown),
    ...(state === 'overdue' ? [texts('card-overdue')] : []),
    ...(state === 'unchecked' && newest ? [texts('card-unchecked', { date: formatDate(newest, locale) })] : []),
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
  const { service, texts, locale, reader } = reading
  const others = namedElsewhere(shown, service.steps, ({ costs = [] }) => costs)
  const own = service.costs.filter(({ id }) => id === undefined || !others.has(id))
  const items = own.map((cost) => {
    const { at, description, asOf, url } = cost
    const channel = service.channels.find(({ id }) => id === at)
    const words = worded(reading, costText(cost, reader.read(description), reader.locale, texts))
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
  const range = plan.end === undefined ? totals(service).all : plan.takes
  const duration = range && range.to > 0 ? rangeInWords(range, reader.locale) : ''
  const stated = [...service.processingTimes, ...service.deadlines].map((time) => timeText(time, reader))
  const total = duration ? [texts('specification-total', { duration })] : []
  return listed([...stated, ...total].map((text) => worded(reading, text)))
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

export function renderSources({
  service,
  texts,
  locale,
}: Audience & { readonly service: Pick<Service, 'sources'> }): Html | '' {
  const items = service.sources.map(
    ({ title, url, seen }) =>
      html`${renderLink(title, url)} (${texts('pages-seen', { date: formatDate(seen, locale) })})`,
  )
  return listed(items, 'urls')
}

function renderLink(title: string, url: string): Html {
  return html`<a href="${url}" rel="noreferrer">${title}</a>`
}
