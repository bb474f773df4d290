import type { Content } from '../platform.ts'

/** What somebody has written, whatever it came as; empty where there is no text. */
export function textOf(content: Content): string {
  if (content.kind === 'command') return content.argument
  return content.kind === 'text' || content.kind === 'media' || content.kind === 'form' ? content.text : ''
}
