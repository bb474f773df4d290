import type { Localised } from '../locale.ts'

/** An authority or organisation whose own people look after its entries. */
export interface Institution {
  readonly id: string
  readonly name: Localised
  /** Its own pages; entries whose competent authority has an address on the same host are its own. */
  readonly url: string
  readonly createdAt: number
}

/** An institution with how much there is of it. */
export interface InstitutionLine extends Institution {
  readonly members: number
  readonly entries: number
  /** How many of its people answer questions, so that one can be handed to them. */
  readonly answering: number
}

/** The host of an address without "www."; empty for what is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
}
