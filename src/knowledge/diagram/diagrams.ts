import type { Catalogue } from '../../i18n.ts'
import { createSequence } from '../../sequence.ts'
import type { Service } from '../service.ts'
import { type DiagramOptions, renderDiagram } from './diagram.ts'
import { diagramPng } from './png.ts'

/** Draws each diagram once, as long as it has room for what it has drawn. */
export interface Diagrams {
  /** See {@link renderDiagram}. */
  svg(service: Service, options: DrawOptions): Promise<string>
  /** See {@link diagramPng}. */
  png(service: Service, options: DrawOptions): Promise<Uint8Array>
}

/** With the texts of the language. */
export type DrawOptions = Omit<DiagramOptions, 'texts'>

/** The most that is kept: drawings, and bytes of all of them together. */
const ROOM = { count: 200, bytes: 20_000_000 }

/** Services must not change once they are given: a service that is read anew is another object. */
export function createDiagrams(catalogue: Catalogue, room: { count: number; bytes: number } = ROOM): Diagrams {
  const kept = createKept(room)
  const drawing = createSequence()
  const numbers = new WeakMap<Service, number>()
  let services = 0

  function keyOf(kind: string, service: Service, { locale, theme, facts, done = [] }: DrawOptions): string {
    const number = numbers.get(service) ?? ++services
    numbers.set(service, number)
    const known = facts && Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))
    return JSON.stringify([kind, number, locale, theme, known ?? null, [...done].sort()])
  }

  async function svg(service: Service, options: DrawOptions): Promise<string> {
    const key = keyOf('svg', service, options)
    const found = kept.get(key)
    if (typeof found === 'string') return found
    return kept.keep(key, await renderDiagram(service, { ...options, texts: catalogue(options.locale) }))
  }

  return {
    svg,
    png(service, options) {
      const key = keyOf('png', service, options)
      // A picture takes some 30 MB while it is drawn, so that many at once would be too much.
      return drawing.run('png', async () => {
        const found = kept.get(key)
        if (found instanceof Uint8Array) return found
        return kept.keep(key, await diagramPng(await svg(service, options)))
      })
    },
  }
}

type Drawn = string | Uint8Array

/** Keeps what was used last. */
function createKept({ count, bytes }: { count: number; bytes: number }) {
  // A map keeps the order in which keys were set: the first is the one that was used least recently.
  const drawn = new Map<string, Drawn>()
  let total = 0

  function drop(key: string): void {
    total -= sizeOf(drawn.get(key) ?? '')
    drawn.delete(key)
  }

  return {
    get(key: string): Drawn | undefined {
      const found = drawn.get(key)
      if (found === undefined) return undefined
      drawn.delete(key)
      drawn.set(key, found)
      return found
    },
    keep<T extends Drawn>(key: string, value: T): T {
      drop(key)
      drawn.set(key, value)
      total += sizeOf(value)
      for (const oldest of drawn.keys()) {
        if (drawn.size <= count && total <= bytes) break
        drop(oldest)
      }
      return value
    },
  }
}

/** In bytes; what an engine keeps of a string is two for each unit at the most. */
function sizeOf(value: Drawn): number {
  return typeof value === 'string' ? 2 * value.length : value.byteLength
}
