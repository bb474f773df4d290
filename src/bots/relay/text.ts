import type { Content } from '../platform.ts'

export function firstWord(text: string): string {
  return text.trim().split(/\s/, 1)[0] ?? ''
}

/** What somebody has written, whatever it came as; empty where there is no text. */
export function textOf(content: Content): string {
  if (content.kind === 'command') return content.argument
  return content.kind === 'text' || content.kind === 'media' || content.kind === 'form' ? content.text : ''
}
