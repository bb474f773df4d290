import { dateFormat } from '../../formats.ts'
import type { Moment } from '../../guide/advance.ts'
import { shapeOf } from '../../guide/entry.ts'
import type { Progress } from '../../guide/progress.ts'
import { timeZoneOf } from '../../guide/reminders.ts'
import type { Walkthrough } from '../../guide/walkthrough.ts'
import type { Texts } from '../../i18n.ts'
import { type Reader, readerOf, withoutStop } from '../../knowledge/card/context.ts'
import { costText } from '../../knowledge/card/cost-and-time.ts'
import type { Step, Wait } from '../../knowledge/process.ts'
import type { Service } from '../../knowledge/service.ts'
import type { Range } from '../../knowledge/specification/durations.ts'
import type { Locale } from '../../locale.ts'
import { shortened } from '../../outreach/shortened.ts'
import { fingerprint } from '../fingerprint.ts'
import type { RelayContext } from '../relay/context.ts'
import type { Turn } from '../turn.ts'

/** Characters of a step in a button: more is cut by some apps, and read by nobody. */
const LONGEST_LABEL = 60

/** A walkthrough as it is shown: in which language, on which platform, how far it is. */
export interface View {
  readonly context: RelayContext
  readonly platform: string
  readonly locale: Locale
  readonly texts: Texts
  readonly service: Service
  readonly reader: Reader
  readonly walkthrough: Walkthrough
  readonly progress: Progress
}

export function viewOf(
  { context, locale, platform }: Pick<View, 'context' | 'locale' | 'platform'>,
  service: Service,
  walkthrough: Walkthrough,
  progress: Progress,
): View {
  const texts = context.catalogue(locale)
  return { context, platform, locale, texts, service, reader: readerOf(service, locale), walkthrough, progress }
}

/** Now, here, and with the entry as it is. */
export function momentOf({ context, inbound }: Turn, service: Service): Moment {
  return { now: context.now, address: inbound.address, shape: fingerprint(shapeOf(service)) }
}

/** Stands for an id where two of them have to fit into a button; none of them means more than one thing in practice. */
export function shortId(id: string): string {
  return fingerprint(id)
}

export function nodeText({ reader }: Pick<View, 'reader'>, node: Step | Wait): string {
  return reader.read('wait' in node ? node.wait : node.text)
}

/** As {@link nodeText}, for a button: the list above it has the whole. */
export function nodeLabel(view: Pick<View, 'reader'>, node: Step | Wait): string {
  return shortened(nodeText(view, node), LONGEST_LABEL, view.reader.locale)
}

/** What is paid in a step. */
export function costTexts(
  { service, reader, texts }: Pick<View, 'service' | 'reader' | 'texts'>,
  step: Step,
): string[] {
  const due = service.costs.filter(({ id }) => id !== undefined && step.costs?.includes(id))
  return due.map((cost) => costText(cost, withoutStop(reader.read(cost.description)), reader.locale, texts))
}

const FIRST_WORDS = 90

/** The first words of a text, for where the whole of it stands elsewhere. */
export function firstWords({ reader }: Pick<View, 'reader'>, text: string): string {
  return shortened(text, FIRST_WORDS, reader.locale)
}

/** Days as the language writes them: "5–19 December 2026"; one when both are the same. */
export function daysInWords({ locale, service }: Pick<View, 'locale' | 'service'>, { from, to }: Range): string {
  // "en" alone would put the month first.
  const tag = locale === 'en' ? 'en-GB' : locale
  const format = dateFormat(tag, { timeZone: timeZoneOf(service), day: 'numeric', month: 'long', year: 'numeric' })
  // Russian shortens the word for "year", and its full stop would double that of a sentence.
  return format.formatRange(from, to).replace(/ г\.$/, ' года')
}
