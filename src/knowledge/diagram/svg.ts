import type { State } from './figure.ts'
import { isPillShaped, SIZES } from './fit.ts'
import { FONT_FAMILY } from './font.ts'
import { frameOf } from './frames.ts'
import type { Connector, Drawing, PlacedBox, Point } from './layout.ts'
import { signOf } from './signs.ts'
import { PALETTES, type Palette, type Theme, toneOf } from './theme.ts'

export interface SvgOptions {
  readonly theme: Theme
  /** Of the texts, as an ISO 639-1 code. */
  readonly language: string
  readonly title: string
  /** The same in words, for those who do not see it. */
  readonly description: string
}

/** What is drawn later lies above: the person's own path over the rest. */
const LAYERS: readonly State[] = ['off', 'open', 'on']
const WIDTHS: Readonly<Record<State, number>> = { off: 1.5, open: 2, on: 4 }
const ARROW = 9

/** The drawing as one SVG document that needs nothing else: no style sheet, script, font or address. */
export function toSvg({ width, height, heading, boxes, connectors }: Drawing, options: SvgOptions): string {
  const palette = PALETTES[options.theme]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" lang="${options.language}" xml:lang="${options.language}"`,
    ` font-family="'${FONT_FAMILY}', Verdana, sans-serif" font-size="${SIZES.letters}">`,
    `<title>${escapeXml(options.title)}</title><desc>${escapeXml(options.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${palette.page}"/>`,
    headingText(heading, palette),
    ...LAYERS.flatMap((state) =>
      connectors.filter((one) => one.state === state).map((one) => connectorPath(one, palette)),
    ),
    ...boxes.map((placed) => boxShape(placed, palette)),
    '</svg>',
  ].join('')
}

/** The text as it stands between tags or in an attribute; what XML cannot hold at all is left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function headingText({ x, y, lines }: PlacedBox, { text }: Palette): string {
  const spans = lines.map((line, index) => {
    const baseline = y + SIZES.headingLine * index + SIZES.heading
    return `<text x="${x}" y="${baseline}" font-size="${SIZES.heading}" font-weight="bold" fill="${text}">${escapeXml(line.text)}</text>`
  })
  return spans.join('')
}

function boxShape(placed: PlacedBox, palette: Palette): string {
  const { box, x, y, height } = placed
  const isOff = box.state === 'off'
  const { fill, line } = isOff ? palette.off : palette.tones[toneOf(box)]
  const stroke = `stroke="${line}" stroke-width="${WIDTHS[box.state]}"${isOff ? ' stroke-dasharray="6 4"' : ''}`
  const sign = isPillShaped(box)
    ? ''
    : `<g transform="translate(${x + SIZES.padding - 1} ${y + height / 2 - 12})">${signOf(box, line)}</g>`
  return `${frameOf(placed, `fill="${fill}" ${stroke}`)}${sign}${words(placed, isOff ? palette.offText : palette.text, line)}${box.isDone ? tick(placed, palette) : ''}`
}

function words({ box, x, y, width, lines }: PlacedBox, text: string, label: string): string {
  const isPill = isPillShaped(box)
  const top = y + (isPill ? SIZES.pillPadding : SIZES.padding)
  const at = isPill ? `x="${x + width / 2}" text-anchor="middle"` : `x="${x + SIZES.padding + SIZES.icon}"`
  return lines
    .map((line, index) => {
      const weight = line.isBold ? ' font-weight="bold"' : ''
      const baseline = top + SIZES.line * index + SIZES.letters
      return `<text ${at} y="${baseline}"${weight} fill="${line.isLabel ? label : text}">${escapeXml(line.text)}</text>`
    })
    .join('')
}

function tick({ x, y, width }: PlacedBox, { tick: { fill, line }, page }: Palette): string {
  const [cx, cy] = [x + width - 10, y + 4]
  return (
    `<circle cx="${cx}" cy="${cy}" r="15" fill="${fill}" stroke="${page}" stroke-width="3"/>` +
    `<path d="M${cx - 7} ${cy}l5 5.5 9-11" fill="none" stroke="${line}" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>`
  )
}

function connectorPath({ points, state, hasArrow, isBack }: Connector, palette: Palette): string {
  const colour =
    state === 'off' ? palette.off.line : isBack ? palette.back : state === 'on' ? palette.ownPath : palette.path
  const dashes = isBack ? ' stroke-dasharray="3 5"' : state === 'off' ? ' stroke-dasharray="6 4"' : ''
  const path = `<path d="M${points.map(([x, y]) => `${x} ${y}`).join('L')}" fill="none" stroke="${colour}" stroke-width="${isBack ? 2.5 : WIDTHS[state]}"${dashes}/>`
  return hasArrow ? path + arrowHead(points, colour) : path
}

function arrowHead(points: readonly Point[], colour: string): string {
  const [[fromX, fromY], [x, y]] = [points.at(-2) ?? [0, 0], points.at(-1) ?? [0, 0]]
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)]
  const [backX, backY] = [x - dx * (ARROW + 2), y - dy * (ARROW + 2)]
  const corners = [
    [x, y],
    [backX + dy * 6, backY + dx * 6],
    [backX - dy * 6, backY - dx * 6],
  ]
  return `<polygon points="${corners.map((corner) => corner.join(',')).join(' ')}" fill="${colour}"/>`
}
