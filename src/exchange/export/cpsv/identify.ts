import { uuid } from '../identity.ts'

/** Names the parts of one service, and with `shared` what several services have in common. */
export interface Identify {
  (...path: readonly string[]): string
  readonly shared: (...path: readonly string[]) => string
}

/** Where Silta has pages, a service is named by its page; else all names are UUIDs, which nobody has to own. */
export function identifier(service: string, home: string | undefined): Identify {
  const shared = (...path: readonly string[]) => `urn:uuid:${uuid(...path)}`
  const identify = (...path: readonly string[]) => {
    if (home === undefined) return shared('service', service, ...path)
    return path.length === 0 ? `${home}/services/${service}` : `${home}/services/${service}#${path.join('-')}`
  }
  return Object.assign(identify, { shared })
}
