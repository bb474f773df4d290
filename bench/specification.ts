import { loadKnowledge } from '../src/knowledge/load.ts'
import { checkFigures, measure } from './support/check-figures.ts'
import { diagramFigures } from './support/diagram-figures.ts'
import { importFigures } from './support/import-figures.ts'
import type { Bench, Goal, Table } from './support/result.ts'

const SIZES = [250, 25_000]
/** Of a diagram in chat. */
const LARGEST_PNG_KB = 300
/** Memory counts as flat when five times the entries take at most so much more. */
const FLAT = 1.25

export const bench: Bench = {
  name: 'specification',
  describe: 'checking a base, drawing its diagrams, importing entries',
  async run() {
    const notes: string[] = []
    const { services } = await loadKnowledge('data')
    const diagrams = await diagramTable()
    const imports = await importTable()
    return {
      input: `checking: the ${services.length} shipped services, then generated ones with processes of every shape; diagrams: the shipped services in five languages; import: generated entries of PTV in one file`,
      tables: [await checkTable(notes), diagrams.table, imports.table],
      goals: [diagrams.goal, imports.goal],
      notes,
    }

    async function diagramTable(): Promise<{ table: Table; goal: Goal }> {
      const { diagrams: count, svgMs, pngMs, svgKilobytes, pngKilobytes } = await diagramFigures(services)
      return {
        table: {
          title: `${count} diagrams`,
          columns: ['', 'p50 ms', 'p95 ms', 'p50 kB', 'p95 kB', 'most kB'],
          rows: [
            ['SVG', svgMs.p50, svgMs.p95, ...sizes(svgKilobytes)],
            ['SVG to PNG', pngMs.p50, pngMs.p95, ...sizes(pngKilobytes)],
          ],
        },
        goal: {
          goal: `every PNG at most ${LARGEST_PNG_KB} kB`,
          met: pngKilobytes.most <= LARGEST_PNG_KB,
          figure: pngKilobytes.most,
        },
      }
    }
  },
}

function sizes({ p50, p95, most }: { readonly p50: number; readonly p95: number; readonly most: number }) {
  return [p50, p95, most]
}

async function checkTable(notes: string[]): Promise<Table> {
  const rows: (string | number)[][] = []
  const shipped = await measure('data')
  if (shipped)
    rows.push(['shipped', '-', shipped.yamlSeconds, shipped.seconds, shipped.seconds / shipped.yamlSeconds, '-'])
  for (const size of SIZES) {
    const figures = await checkFigures(size)
    if (!figures) {
      notes.push(`checking ${size}: not finished, or out of memory`)
      continue
    }
    const { services, faults, seconds, yamlSeconds, fileMegabytes, megabytes } = figures
    if (services !== size || faults > 0)
      notes.push(`checking ${size}: ${services} services were read, ${faults} faults`)
    rows.push([String(size), fileMegabytes, yamlSeconds, seconds, seconds / yamlSeconds, megabytes])
  }
  return {
    title: 'reading and checking',
    columns: ['services', 'files MB', 'bare js-yaml s', 'Silta s', 'of bare', 'heap MB'],
    rows,
  }
}

async function importTable(): Promise<{ table: Table; goal: Goal }> {
  const { entries, megabytes, perSecond, barePerSecond, unchangedPerSecond, peakMegabytes } = await importFigures()
  const growth = peakMegabytes.all / peakMegabytes.firstFifth
  return {
    table: {
      title: `${entries} entries, ${Math.round(megabytes)} MB`,
      columns: ['', 'entries/s', 'of bare', 'peak MB'],
      rows: [
        ['bare: JSON.parse, js-yaml, writing', barePerSecond, 1, '-'],
        ['Silta', perSecond, perSecond / barePerSecond, peakMegabytes.all],
        ['Silta, nothing has changed', unchangedPerSecond, unchangedPerSecond / barePerSecond, '-'],
      ],
    },
    goal: {
      goal: `importing all takes at most ${FLAT} of the memory of the first fifth`,
      met: growth <= FLAT,
      figure: growth,
    },
  }
}
