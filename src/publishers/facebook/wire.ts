import { z } from 'zod'

export const createdSchema = z.object({ id: z.string() })
export const doneSchema = z.unknown()
export const pageSchema = z.object({ id: z.string(), name: z.string().optional() })
export const shownSchema = z.object({ message: z.string().default(''), permalink_url: z.string() })
export const parentSchema = z.object({ parent: z.object({ id: z.string() }).optional() })

/** Posts of a page or answers below one, the latest first. */
export const listSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      message: z.string().default(''),
      created_time: z.string(),
      from: z.object({ id: z.string() }).optional(),
    }),
  ),
})

export const tokenSchema = z.object({
  data: z.object({
    /** In seconds since 1970; 0 for never. */
    expires_at: z.number().default(0),
    scopes: z.array(z.string()).default([]),
  }),
})
