import { join } from 'node:path'
import { loadCatalogue } from '../../src/i18n.ts'
import { renderDiagram } from '../../src/knowledge/diagram/diagram.ts'
import { diagramPng } from '../../src/knowledge/diagram/png.ts'
import type { Service } from '../../src/knowledge/service.ts'
import { LOCALES } from '../../src/locale.ts'
import { type Percentiles, percentiles } from './percentiles.ts'

export interface DiagramFigures {
  /** How many were drawn: each service in each language. */
  readonly diagrams: number
  /** From the service to its SVG, and from that to its PNG; in milliseconds, once fonts and code are loaded. */
  readonly svgMs: Percentiles
  readonly pngMs: Percentiles
  /** In kB. */
  readonly svgKilobytes: Percentiles & { readonly most: number }
  readonly pngKilobytes: Percentiles & { readonly most: number }
}

/** Draws the services in every language, one after another, without keeping any. There must be one at least. */
export async function diagramFigures(services: readonly Service[]): Promise<DiagramFigures> {
  const texts = loadCatalogue(join(import.meta.dirname, '..', '..', 'locales'))
  const draw = async (service: Service, locale: (typeof LOCALES)[number]) => {
    const from = performance.now()
    const svg = await renderDiagram(service, { locale, theme: 'light', texts: texts(locale) })
    const between = performance.now()
    const png = await diagramPng(svg)
    return {
      svgMs: between - from,
      pngMs: performance.now() - between,
      svg: Buffer.byteLength(svg) / 1000,
      png: png.byteLength / 1000,
    }
  }
  const drawn: Awaited<ReturnType<typeof draw>>[] = []
  for (const service of services.slice(0, 1)) await draw(service, 'en')
  for (const service of services) for (const locale of LOCALES) drawn.push(await draw(service, locale))
  const sizes = (values: readonly number[]) => ({ ...percentiles(values), most: Math.max(...values) })
  return {
    diagrams: drawn.length,
    svgMs: percentiles(drawn.map(({ svgMs }) => svgMs)),
    pngMs: percentiles(drawn.map(({ pngMs }) => pngMs)),
    svgKilobytes: sizes(drawn.map(({ svg }) => svg)),
    pngKilobytes: sizes(drawn.map(({ png }) => png)),
  }
}
