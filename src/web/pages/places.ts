import { html } from 'hono/html'
import { languageName } from '../../formats.ts'
import { channelsByUse } from '../../knowledge/card/channels.ts'
import { formatDate } from '../../knowledge/card/context.ts'
import { formatHours } from '../../knowledge/hours.ts'
import type { Channel } from '../../knowledge/service.ts'
import { mapAddress } from '../lines.ts'
import type { Html } from '../page-options.ts'
import { namedElsewhere, type Shown } from './procedure.ts'
import { listed, type Reading, show } from './reading.ts'

/** Every place where the person may have to go, in the order of the steps, with all that helps to get there. */
export function renderPlaces(shown: readonly Shown[], reading: Reading): readonly Html[] {
  const { service } = reading
  const others = namedElsewhere(shown, service.steps, ({ at }) => (at === undefined ? [] : [at]))
  const channels = channelsByUse(service).filter(({ id }) => !others.has(id))
  return channels.map((channel) => {
    const { id, url, name } = channel
    const title =
      url === undefined ? show(reading, name) : html`<a href="${url}" rel="noreferrer">${show(reading, name)}</a>`
    return html`<div class="place" id="${reading.prefix}at-${id}">
      <h3 class="urls">${title}</h3>
      ${listed(lines(channel, reading))}
    </div>`
  })
}

/** Where one goes or calls, without hours and directions. */
export function renderContacts(reading: Reading): Html | '' {
  const items = channelsByUse(reading.service).map(
    (channel) => html`${show(reading, channel.name)} ${listed(contacts(channel, reading), 'particulars')}`,
  )
  return listed(items)
}

function contacts({ address, coordinates, phone, url }: Channel, { texts }: Reading): (Html | string)[] {
  const map = coordinates && mapAddress({ latitude: coordinates.lat, longitude: coordinates.lon })
  return [
    ...(address === undefined
      ? []
      : [html`${texts('pages-address')}: ${map ? html`<a href="${map}" rel="noreferrer">${address}</a>` : address}`]),
    ...(phone === undefined
      ? []
      : [html`${texts('pages-phone')}: <a href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`]),
    ...(url === undefined || address !== undefined || phone !== undefined
      ? []
      : [html`<a href="${url}" rel="noreferrer">${url}</a>`]),
  ]
}

function lines(channel: Channel, reading: Reading): (Html | string)[] {
  const { texts, locale } = reading
  const { openingHours, specialOpeningHours = [], publicHolidays, languages, route, note } = channel
  const special = specialOpeningHours.map(({ from, to, opens, closes }) => {
    const dates = from === to ? formatDate(from, locale) : `${formatDate(from, locale)} – ${formatDate(to, locale)}`
    return `${dates}: ${opens !== undefined && closes !== undefined ? `${opens}–${closes}` : texts('pages-closed')}`
  })
  const spoken = languages?.map((code) => languageName(code, locale))
  return [
    ...contacts({ ...channel, url: undefined }, reading),
    ...(openingHours ? [`${texts('pages-hours')}: ${formatHours(openingHours, locale)}`] : []),
    ...special,
    ...(publicHolidays ? [texts(`pages-holidays-${publicHolidays}`)] : []),
    ...(spoken ? [texts('card-languages', { languages: new Intl.ListFormat(locale).format(spoken) })] : []),
    ...(route ? [html`${texts('pages-route')}: ${show(reading, route)}`] : []),
    ...(note ? [show(reading, note)] : []),
  ]
}
