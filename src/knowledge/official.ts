import type { Service } from './service.ts'

/** The page to check an entry against: the first of its sources that is the competent authority's own, else its front page. */
export function officialPage({ sources, competentAuthority }: Pick<Service, 'sources' | 'competentAuthority'>): string {
  const site = siteOf(competentAuthority.url)
  return (sources.find(({ url }) => siteOf(url) === site) ?? competentAuthority).url
}

/** `poliisi.fi` of `https://www.poliisi.fi/en`. */
function siteOf(url: string): string | undefined {
  return URL.parse(url)?.hostname.split('.').slice(-2).join('.')
}
