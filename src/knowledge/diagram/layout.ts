import { type Box, boxesOf, type Figure, isBox, type Rungs, type State } from './figure.ts'
import { fitInto, type Line, SIZES } from './fit.ts'
import type { Fonts } from './font.ts'

/** In pixels of the drawing at its natural size, from its top left corner. */
export type Point = readonly [x: number, y: number]

export interface PlacedBox {
  readonly box: Box
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** A path of straight pieces; the arrow is at its end. */
export interface Connector {
  readonly points: readonly Point[]
  readonly state: State
  readonly hasArrow: boolean
  /** Leads back to where somebody starts again. */
  readonly isBack: boolean
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly heading: PlacedBox
  readonly boxes: readonly PlacedBox[]
  readonly connectors: readonly Connector[]
}

/** At this width and size of letters, a phone 360 px wide shows them 11 px high. */
export const WIDTH = 640
/** A box in a branch within many others is no narrower than that; the drawing then gets wider. */
const NARROWEST = 280
const MARGIN = 16
/** Between one box and the next, with room for an arrow. */
const GAP = 23
/** From a branch's edge to its line, and to its boxes. */
const RAIL = 14
const INDENT = 30
const TURN = 14
/** Lines that lead back run beside everything else; with more of them than lanes, they share. */
const LANE = 12
const LANES = 4

interface Column {
  readonly x: number
  readonly width: number
}

/** Where something that has been placed ends, and whether anything goes on from there. */
interface Bottom {
  readonly y: number
  readonly goesOn: boolean
}

/**
 * Places everything in one column, branches indented between two lines: one that leads to each, and one that leads on
 * from them. Nothing overlaps, and every line runs where no box is.
 */
export function layout(title: string, figures: readonly Figure[], fonts: Fonts): Drawing {
  const boxes: PlacedBox[] = []
  const connectors: Connector[] = []
  const backs = boxesOf(figures).filter(({ backTo }) => backTo !== undefined).length
  const left = MARGIN + LANE * Math.min(backs, LANES) + (backs > 0 ? TURN : 0)
  const width = Math.max(WIDTH, left + MARGIN + NARROWEST + 2 * INDENT * depthOf(figures))
  const page = { x: left, width: width - MARGIN - left }
  const heading = place(
    { id: '', shape: { kind: 'start' }, state: 'open', isDone: false, title },
    page,
    MARGIN,
    'heading',
  )
  const end = sequence(figures, page, { y: heading.y + heading.height, goesOn: false })
  leadBack()
  return { width, height: Math.ceil(end.y + MARGIN), heading, boxes, connectors }

  function sequence(list: readonly Figure[], column: Column, from: Bottom): Bottom {
    let bottom = from
    for (const figure of list) {
      bottom = isBox(figure) ? single(figure, column, bottom) : rungs(figure, column, bottom)
    }
    return bottom
  }

  function single(box: Box, column: Column, from: Bottom): Bottom {
    const placed = place(box, column, from.y + GAP)
    boxes.push(placed)
    if (from.goesOn)
      connect(
        [
          [middle(column), from.y],
          [middle(column), placed.y],
        ],
        box.passing ?? box.state,
      )
    return { y: placed.y + placed.height, goesOn: box.shape.kind !== 'end' }
  }

  function rungs({ head, rungs: list }: Rungs, column: Column, from: Bottom): Bottom {
    const { y: top } = single(head, column, from)
    const inner = { x: column.x + INDENT, width: column.width - 2 * INDENT }
    const [entry, exit] = [column.x + RAIL, column.x + column.width - RAIL]
    const exits: { readonly y: number; readonly state: State }[] = []
    let bottom = top
    for (const { label, body } of list) {
      const placed = place(label, inner, bottom + GAP)
      boxes.push(placed)
      const center = placed.y + placed.height / 2
      const way: Point[] = [
        [entry, top],
        [entry, center],
        [placed.x, center],
      ]
      connect(way, label.state)
      const end = sequence(body.figures, inner, { y: placed.y + placed.height, goesOn: true })
      if (body.out) exits.push({ y: end.y, state: body.out })
      bottom = end.y + TURN
    }
    for (const { y, state } of exits) connect(wayOut(middle(inner), y, exit, bottom), state, false)
    return { y: bottom, goesOn: exits.length > 0 }
  }

  function place(box: Box, { x, width }: Column, y: number, kind: 'heading' | undefined = undefined): PlacedBox {
    const fitted = fitInto(box, width, fonts, kind)
    return {
      box,
      x: fitted.isCentred ? x + (width - fitted.width) / 2 : x,
      y,
      width: fitted.width,
      height: fitted.height,
      lines: fitted.lines,
    }
  }

  function connect(points: readonly Point[], state: State, hasArrow = true): void {
    connectors.push({ points, state, hasArrow, isBack: false })
  }

  function leadBack(): void {
    const ends = boxes.filter(({ box }) => box.backTo !== undefined)
    ends.forEach((from, index) => {
      const target = boxes.find(({ box }) => box.id === from.box.backTo)
      if (!target) return
      const lane = MARGIN + LANE * (index % LANES) + LANE / 2
      const [start, end] = [from.y + from.height / 2, target.y + Math.min(target.height, SIZES.line) / 2 + LANE]
      connectors.push({
        points: [
          [from.x, start],
          [lane, start],
          [lane, end],
          [target.x, end],
        ],
        state: from.box.state,
        hasArrow: true,
        isBack: true,
      })
    })
  }
}

/** From below the last box of a branch to below the last branch of all: straight on, or round what comes between. */
function wayOut(x: number, y: number, exit: number, bottom: number): Point[] {
  const turn = y + TURN
  const round: Point[] =
    turn === bottom
      ? []
      : [
          [x, turn],
          [exit, turn],
          [exit, bottom],
        ]
  return [[x, y], ...round, [x, bottom]]
}

function middle({ x, width }: Column): number {
  return x + width / 2
}

/** How many choices and parallel parts stand in one another. */
function depthOf(figures: readonly Figure[]): number {
  const inside = figures.map((figure) =>
    isBox(figure) ? 0 : 1 + Math.max(...figure.rungs.map(({ body }) => depthOf(body.figures))),
  )
  return Math.max(0, ...inside)
}
