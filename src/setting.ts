import { z } from 'zod'

/** One setting: how it is read, and what `.env.example` says of it. */
export interface Setting {
  readonly schema: z.ZodType
  readonly about: string
  readonly example: string
}

export function setting<Schema extends z.ZodType>(schema: Schema, about: string, example: string) {
  return { schema, about, example } satisfies Setting
}

/** The address of a server. */
export const url = z.url({ protocol: /^https?$/ })
