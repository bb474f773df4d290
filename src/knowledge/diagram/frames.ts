import type { PlacedBox } from './layout.ts'

/** The outline of a box: its kind can be told from the shape alone. */
export function frameOf({ box, x, y, width, height }: PlacedBox, look: string): string {
  const rectangle = (radius: number) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${look}/>`
  const inside = (look.match(/stroke="[^"]*"/) ?? [''])[0]
  switch (box.shape.kind) {
    case 'step':
      // An authority's step has a second line at either side, as a process that others carry out.
      if (box.shape.actor !== 'authority') return rectangle(box.shape.actor === 'you' ? 8 : 2)
      return `${rectangle(0)}<path d="M${x + 5} ${y}v${height}M${x + width - 5} ${y}v${height}" ${inside} stroke-width="1.5"/>`
    case 'choice':
      return polygon(
        [
          [x + 12, y],
          [x + width - 12, y],
          [x + width, y + height / 2],
          [x + width - 12, y + height],
          [x + 12, y + height],
          [x, y + height / 2],
        ],
        look,
      )
    case 'parallel':
      return `${rectangle(0)}<path d="M${x} ${y}h${width}M${x} ${y + height}h${width}" ${inside} stroke-width="5"/>`
    case 'end':
      return rectangle(Math.min(26, height / 2))
    case 'wait':
    case 'start':
    case 'case':
    case 'part':
      return rectangle(Math.min(18, height / 2))
  }
}

function polygon(points: readonly (readonly number[])[], look: string): string {
  return `<polygon points="${points.map((point) => point.join(',')).join(' ')}" ${look}/>`
}
