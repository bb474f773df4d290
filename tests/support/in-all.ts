import type { Localised } from '../../src/locale.ts'

/** The same text in the order of the languages. */
export function inAll(en: string, fi: string, sv: string, ru: string, et: string): Localised {
  return { en, fi, sv, ru, et }
}
