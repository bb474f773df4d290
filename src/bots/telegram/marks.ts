/** What tells Silta's commands and buttons from those of a bot that it shares a token with. */
export interface Marks {
  /** In front of a command's name: with `silta_`, `/silta_ask` means `/ask`. Empty: no mark. */
  readonly command: string
  /** In front of what a button returns; one byte. Empty: no mark. */
  readonly button: string
}

export const NO_MARKS: Marks = { command: '', button: '' }

const DATA_BYTES = 64

/**
 * An action as `callback_data`. An action that takes all 64 bytes has no room for the mark and goes
 * without it; none of Silta's own is that long.
 */
export function markedAction(action: string, mark: string): string {
  return Buffer.byteLength(action) === DATA_BYTES ? action : `${mark}${action}`
}

/** The action in `callback_data`; `undefined` when the button is somebody else's. */
export function unmarkedAction(data: string, { button }: Marks): string | undefined {
  if (data.startsWith(button)) return data.slice(button.length)
  return Buffer.byteLength(data) === DATA_BYTES ? data : undefined
}

/**
 * The name of a command without the mark. A name without the mark stays as it is in a direct chat,
 * where nobody else may want it; in a group it is somebody else's: `undefined`.
 */
export function unmarkedCommand(name: string, { command }: Marks, direct: boolean): string | undefined {
  if (name.startsWith(command)) return name.slice(command.length)
  return direct ? name : undefined
}
