import type { HtmlEscapedString } from 'hono/utils/html'
import type { Catalogue } from '../i18n.ts'
import type { Locale } from '../locale.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export interface PageOptions {
  readonly locale: Locale
  readonly texts: Catalogue
  /** The address of a file in `assets/`. */
  readonly assetUrl: (name: string) => string
  /** Characters in one message. */
  readonly maxText: number
  /** The largest file and the most of them in one message; `total` is for all of them; sizes in bytes. */
  readonly files: { readonly upload: number; readonly album: number; readonly total: number }
}
