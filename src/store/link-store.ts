import type { EntryRef } from '../curation/entry.ts'
import type { Link, LinkView } from '../links/link.ts'
import type { Page } from './relay-store.ts'

/** The addresses that entries name, and how they were last found. */
export interface LinkStore {
  /** These are kept from now on, and no others; new ones are due at once. */
  name(urls: Iterable<string>, now: number): Promise<void>
  /** Those that are to be looked at, the longest due first. */
  due(now: number, offset: number, limit: number): Promise<readonly string[]>
  /** Puts them off, so that no other process looks at them meanwhile. */
  lease(urls: readonly string[], until: number): Promise<void>
  /** Changes a link in one transaction; nothing when it is not kept any more. */
  update(url: string, change: (link: Link) => Link): Promise<Link | undefined>
  page(view: LinkView, offset: number, limit: number): Promise<Page<Link>>
  /** How many there are of each kind. */
  counts(): Promise<readonly { readonly state: LinkView; readonly count: number }[]>
  /** Those that the published entry names. */
  ofEntry(ref: EntryRef): Promise<readonly Link[]>
}
