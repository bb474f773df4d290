import { z } from 'zod'
import { withoutEntities } from '../same-text.ts'

export const createdSchema = z.object({ data: z.object({ id: z.string() }) })
export const deletedSchema = z.object({ data: z.object({ deleted: z.boolean() }) })
export const userSchema = z.object({ data: z.object({ id: z.string(), username: z.string() }) })

const tweetSchema = z.object({
  id: z.string(),
  text: z.string(),
  created_at: z.iso.datetime().optional(),
  entities: z
    .object({
      urls: z
        .array(z.object({ url: z.string(), expanded_url: z.string(), media_key: z.string().optional() }))
        .optional(),
    })
    .optional(),
})

export type Tweet = z.infer<typeof tweetSchema>

const problemSchema = z.object({ type: z.string().optional(), title: z.string().optional() })

/** A post that is not there is told with a 200 and a problem. */
export const foundSchema = z.object({ data: tweetSchema.optional(), errors: z.array(problemSchema).optional() })
export const timelineSchema = z.object({ data: z.array(tweetSchema).optional() })

/** What a post needs to be read as a person sees it. */
export const TWEET_FIELDS = 'tweet.fields=created_at,entities'

/**
 * The text as it was posted. X puts short addresses in the place of links, one more behind the text for a picture,
 * and entities in the place of `&`, `<` and `>`.
 */
export function textOf({ text, entities }: Tweet): string {
  const urls = entities?.urls ?? []
  const whole = urls.reduce(
    (some, { url, expanded_url, media_key }) => some.replace(url, () => (media_key === undefined ? expanded_url : '')),
    withoutEntities(text),
  )
  return whole.trim()
}
