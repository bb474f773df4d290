import { z } from 'zod'

/** What is read of the server's answers; anything else in them does not matter. */
export const sessionSchema = z.object({
  did: z.string(),
  handle: z.string(),
  accessJwt: z.string(),
  refreshJwt: z.string(),
  active: z.boolean().optional(),
  status: z.string().optional(),
})

const refSchema = z.object({ uri: z.string(), cid: z.string() })

export const createdSchema = refSchema

export const recordSchema = refSchema.extend({
  value: z.object({ text: z.string(), reply: z.object({ root: refSchema }).optional() }),
})

export const blobSchema = z.object({ blob: z.looseObject({ $type: z.literal('blob') }) })

export const errorSchema = z.object({ error: z.string() })

export type Ref = z.infer<typeof refSchema>
export type PostRecord = z.infer<typeof recordSchema>
export type Blob = z.infer<typeof blobSchema>['blob']
