import type { Texts } from '../../i18n.ts'
import type { Locale } from '../../locale.ts'
import { readerOf } from '../card/context.ts'
import type { Facts } from '../process.ts'
import type { Service } from '../service.ts'
import { knownFacts } from '../specification/conditions.ts'
import { describe } from './alt.ts'
import { type ComposeOptions, compose } from './compose.ts'
import { fold } from './fold.ts'
import { type Fonts, loadFonts } from './font.ts'
import { layout } from './layout.ts'
import { toSvg } from './svg.ts'
import type { Theme } from './theme.ts'
import { drawable } from './words.ts'

export interface DescribeOptions {
  readonly locale: Locale
  /** Of that language. */
  readonly texts: Texts
  /** Draws the path of somebody of whom this is known; of the rest, only whom it is for, in grey. */
  readonly facts?: Facts | undefined
  /** The ids of steps and waits that get a tick. */
  readonly done?: readonly string[] | undefined
}

export interface DiagramOptions extends DescribeOptions {
  readonly theme: Theme
}

/** Read with the first diagram; it never changes. */
let fonts: Fonts | undefined

/** The process of a service as an SVG document, the same for the same service and options. */
export async function renderDiagram(service: Service, options: DiagramOptions): Promise<string> {
  fonts ??= await loadFonts()
  return drawDiagram(service, options, fonts)
}

/** The process in words, for those who do not see the diagram. */
export function diagramAlt(service: Service, options: DescribeOptions): string {
  const composing = composingOf(service, options)
  return describe(service, compose(service, composing), composing)
}

function drawDiagram(service: Service, options: DiagramOptions, loaded: Fonts): string {
  const composing = composingOf(service, options)
  const figures = compose(service, composing)
  const title = composing.reader.read(service.title)
  return toSvg(layout(drawable(title), composing.facts ? fold(figures) : figures, loaded), {
    theme: options.theme,
    language: composing.reader.locale,
    title,
    description: describe(service, figures, composing),
  })
}

function composingOf(service: Service, { locale, texts, facts, done = [] }: DescribeOptions): ComposeOptions {
  return {
    texts,
    reader: readerOf(service, locale),
    facts: facts && knownFacts(service.facts, facts),
    done: new Set(done),
  }
}
