import type { Box } from './figure.ts'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export interface Colours {
  readonly fill: string
  /** Of the frame, the sign and the words in bold. */
  readonly line: string
}

/** Every pair that stands on each other has a contrast of 4.5 to 1 at least; a test computes it. */
export interface Palette {
  readonly page: string
  readonly text: string
  /** What the person does not come to. */
  readonly off: Colours
  readonly offText: string
  /** Lines between boxes: of nobody in particular, of the person's own path, and back to another start. */
  readonly path: string
  readonly ownPath: string
  readonly back: string
  readonly tick: Colours
  readonly tones: Readonly<Record<Tone, Colours>>
}

export type Tone = 'plain' | 'you' | 'authority' | 'other' | 'choice' | 'done' | 'refused'

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#ffffff',
    text: '#1a2026',
    off: { fill: '#ffffff', line: '#6b757e' },
    offText: '#626c75',
    path: '#4f5a64',
    ownPath: '#1d5a9e',
    back: '#8a4b00',
    tick: { fill: '#1c6b35', line: '#ffffff' },
    tones: {
      plain: { fill: '#f3f5f7', line: '#4f5a64' },
      you: { fill: '#e3edf8', line: '#1d5a9e' },
      authority: { fill: '#f3e8f8', line: '#74378f' },
      other: { fill: '#e6f1ee', line: '#1f6457' },
      choice: { fill: '#fdf3d9', line: '#7a4d00' },
      done: { fill: '#e2f3e6', line: '#1c6b35' },
      refused: { fill: '#fbe7e5', line: '#a3271b' },
    },
  },
  dark: {
    page: '#1b2229',
    text: '#e9edf0',
    off: { fill: '#1b2229', line: '#8d98a2' },
    offText: '#98a3ad',
    path: '#a8b3bd',
    ownPath: '#8fbdf0',
    back: '#f0b968',
    tick: { fill: '#8fdba5', line: '#10261a' },
    tones: {
      plain: { fill: '#262f37', line: '#b4bec7' },
      you: { fill: '#1d344e', line: '#8fbdf0' },
      authority: { fill: '#3b2747', line: '#d9b0ec' },
      other: { fill: '#1c3a34', line: '#8ed2c2' },
      choice: { fill: '#3d3213', line: '#f0c968' },
      done: { fill: '#1c3a26', line: '#8fdba5' },
      refused: { fill: '#4a211d', line: '#f4aaa2' },
    },
  },
}

export function toneOf({ shape }: Box): Tone {
  if (shape.kind === 'step') return shape.actor
  if (shape.kind === 'choice' || shape.kind === 'case') return 'choice'
  if (shape.kind === 'end') return shape.ending === 'restart' ? 'choice' : shape.ending
  return 'plain'
}
