import type { Texts } from '../i18n.ts'
import { serviceTitle } from '../knowledge/card/card.ts'
import type { Country, LifeEvent, Service } from '../knowledge/service.ts'
import type { Locale } from '../locale.ts'
import type { NewsItem } from './news.ts'
import type { Interest } from './subscription.ts'

type Concerned = Pick<NewsItem, 'kind' | 'service' | 'countries' | 'topics'>

/** Whether somebody with these interests is told the news. */
export function isOfInterest(interests: readonly Interest[], news: Concerned): boolean {
  return interests.some((interest) => isMatch(interest, news))
}

/** Whether somebody asked for this very entry. */
export function isFollowed(interests: readonly Interest[], news: Concerned): boolean {
  return interests.some((interest) => interest.kind === 'entry' && isMatch(interest, news))
}

function isMatch(interest: Interest, news: Concerned): boolean {
  switch (interest.kind) {
    case 'everything':
      return true
    case 'announcements':
      return isAnnounced(news)
    case 'topic':
      return news.topics.includes(interest.code)
    case 'country':
      return isAbout(interest.country, news)
    case 'entry':
      return news.kind === 'entry' && news.service === interest.service
    case 'waiting-questions':
    case 'moderation':
      return false
  }
}

function isAnnounced({ kind }: Concerned): boolean {
  return kind === 'announcement' || kind === 'notice'
}

/**
 * What belongs to no single country concerns each, and so does an announcement that names none; an answer that names
 * none may be about any.
 */
function isAbout(country: Country, news: Concerned): boolean {
  if (news.countries.length === 0) return isAnnounced(news)
  return news.countries.includes(country) || news.countries.includes('x')
}

export interface InterestNames {
  readonly locale: Locale
  readonly texts: Texts
  readonly services: ReadonlyMap<string, Service>
  readonly lifeEvents: readonly LifeEvent[]
}

/** What an interest is called in a list; a topic or entry that is gone by its id. */
export function interestName(interest: Interest, { locale, texts, services, lifeEvents }: InterestNames): string {
  switch (interest.kind) {
    case 'topic':
      return lifeEvents.find(({ code }) => code === interest.code)?.name[locale] ?? interest.code
    case 'country':
      return texts(interest.country === 'x' ? 'country-any' : `country-${interest.country}`)
    case 'entry': {
      const service = services.get(interest.service)
      return service ? serviceTitle(service, locale) : interest.service
    }
    default:
      return texts(`outreach-interest-${interest.kind}`)
  }
}
