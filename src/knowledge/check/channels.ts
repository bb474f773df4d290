import type { Channel, Service } from '../service.ts'
import type { Report } from './report.ts'

const CONTACTS = { web: 'url', form: 'url', phone: 'phone', office: 'address' } as const

/** Whether each channel can be reached, and its hours make sense. */
export function checkChannels({ channels }: Service, report: Report): void {
  channels.forEach((channel, index) => {
    const path = `channels.${index}`
    const contact = CONTACTS[channel.type]
    if (channel[contact] === undefined) report(path, `a channel of type "${channel.type}" needs its ${contact}`)
    if (channel.openingHours && !channel.timeZone)
      report(`${path}.timeZone`, 'opening hours need the time zone they are in')
    if (channel.publicHolidays && !channel.openingHours)
      report(`${path}.publicHolidays`, 'write the openingHours, from which public holidays differ', 'warning')
    if (channel.route && !channel.address)
      report(`${path}.route`, 'write the address to which the route leads', 'warning')
    checkOpeningHours(channel, `${path}.openingHours`, report)
    checkSpecialHours(channel, `${path}.specialOpeningHours`, report)
  })
}

function checkOpeningHours({ openingHours = [] }: Channel, path: string, report: Report): void {
  openingHours.forEach((hours, at) => {
    if (hours.opens >= hours.closes)
      report(`${path}.${at}`, `opens ${hours.opens} is not before closes ${hours.closes}; split a night at 24:00`)
    const earlier = openingHours
      .slice(0, at)
      .find((other) => overlap(hours, other) && other.days.some((day) => hours.days.includes(day)))
    const day = hours.days.find((one) => earlier?.days.includes(one))
    if (earlier && day)
      report(`${path}.${at}`, `overlaps ${earlier.opens}–${earlier.closes} on "${day}"; write the hours of a day once`)
  })
}

function checkSpecialHours({ specialOpeningHours = [] }: Channel, path: string, report: Report): void {
  specialOpeningHours.forEach(({ from, to, opens, closes }, at) => {
    if (from > to) report(`${path}.${at}`, `from ${from} is after to ${to}`)
    if ((opens === undefined) !== (closes === undefined))
      report(`${path}.${at}`, 'write both opens and closes, or neither for a day when it is closed')
    if (opens && closes && opens >= closes) report(`${path}.${at}`, `opens ${opens} is not before closes ${closes}`)
    const span = { opens: opens ?? '00:00', closes: closes ?? '24:00' }
    const earlier = specialOpeningHours.slice(0, at).find((other) => {
      const otherSpan = { opens: other.opens ?? '00:00', closes: other.closes ?? '24:00' }
      return other.from <= to && from <= other.to && overlap(span, otherSpan)
    })
    if (earlier)
      report(
        `${path}.${at}`,
        `overlaps the special hours of ${earlier.from} to ${earlier.to}; write the hours of a day once`,
      )
  })
}

interface Hours {
  readonly opens: string
  readonly closes: string
}

function overlap(a: Hours, b: Hours): boolean {
  return a.opens < b.closes && b.opens < a.closes
}
