import type { EntryRef } from '../../curation/entry.ts'
import { refText } from '../../curation/entry.ts'
import type { Texts } from '../../i18n.ts'
import type { Button } from '../../message.ts'
import type { RelayContext } from '../relay/context.ts'

type Home = Pick<RelayContext, 'publicUrl'>

/** A button that opens a page of the console; none where nobody knows its address. */
export function consoleButtons({ publicUrl }: Home, texts: Texts, path: string): Button[] {
  if (publicUrl === undefined) return []
  return [{ label: texts('curation-button-console'), href: `${publicUrl.replace(/\/+$/, '')}/console${path}` }]
}

export function editorPath(ref: EntryRef): string {
  return `/entries/${refText(ref)}/edit`
}
