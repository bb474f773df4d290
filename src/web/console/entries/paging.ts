import type { Page } from '../../../store/relay-store.ts'
import { pageNumber } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'

export interface Paged<T> extends Page<T> {
  /** Counted from 0. */
  readonly at: number
}

/** The page that the address asks for, or the last one where there are not so many. */
export async function paged<T>(
  c: ConsoleContext,
  size: number,
  load: (offset: number, limit: number) => Promise<Page<T>>,
): Promise<Paged<T>> {
  const wanted = pageNumber(c)
  const found = await load(wanted * size, size)
  const last = Math.max(0, Math.ceil(found.total / size) - 1)
  return wanted <= last ? { ...found, at: wanted } : { ...(await load(last * size, size)), at: last }
}
