import { z } from 'zod'

/** What is read of the server's answers; anything else in them does not matter. */
export const instanceSchema = z.object({
  configuration: z.object({
    statuses: z.object({
      max_characters: z.int().positive(),
      characters_reserved_per_url: z.int().positive(),
    }),
    media_attachments: z.object({
      image_size_limit: z.int().nonnegative(),
      description_limit: z.int().positive().optional(),
    }),
  }),
})

export const accountSchema = z.object({ id: z.string(), acct: z.string(), url: z.string() })

export const statusSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  content: z.string(),
  created_at: z.string(),
})

export const sourceSchema = z.object({ text: z.string() })

export const mediaSchema = z.object({ id: z.string() })
