import { z } from 'zod'

const ref = z.strictObject({ uri: z.string().startsWith('at://'), cid: z.string().startsWith('bafy') })

const blob = z.looseObject({
  $type: z.literal('blob'),
  ref: z.object({ $link: z.string() }),
  mimeType: z.string().startsWith('image/'),
})

/** The lexicon of `app.bsky.feed.post`, as far as a bot can break it. */
const post = z.strictObject({
  $type: z.literal('app.bsky.feed.post'),
  text: z.string(),
  createdAt: z.iso.datetime(),
  langs: z.array(z.string().min(2)).max(3).optional(),
  facets: z
    .array(
      z.strictObject({
        index: z.strictObject({ byteStart: z.int().nonnegative(), byteEnd: z.int().nonnegative() }),
        features: z.array(
          z.strictObject({
            $type: z.literal('app.bsky.richtext.facet#link'),
            uri: z.string().regex(/^\w+:(?:\/\/)?[^\s/][^\s]*$/),
          }),
        ),
      }),
    )
    .optional(),
  reply: z.strictObject({ root: ref, parent: ref }).optional(),
  embed: z
    .looseObject({
      $type: z.enum(['app.bsky.embed.images', 'app.bsky.embed.external']),
      images: z
        .array(z.strictObject({ image: blob, alt: z.string() }))
        .max(4)
        .optional(),
      external: z.strictObject({ uri: z.url(), title: z.string(), description: z.string() }).optional(),
    })
    .optional(),
})

export type PostFields = z.infer<typeof post>

const MOST_CHARACTERS = 300
const MOST_BYTES = 3000
const LARGEST_PICTURE = 1_000_000

/** What the server would say against a record; `undefined` when it takes it. */
export function recordProblem(
  record: unknown,
  known: {
    readonly blobs: ReadonlyMap<string, number>
    readonly records: ReadonlyMap<string, { readonly cid: string; readonly value: PostFields }>
  },
): string | undefined {
  const { data, error } = post.safeParse(record)
  if (!data) return `Invalid app.bsky.feed.post record: ${z.prettifyError(error)}`
  if (Array.from(new Intl.Segmenter().segment(data.text)).length > MOST_CHARACTERS)
    return `Record/text must not be longer than ${MOST_CHARACTERS} graphemes`
  const bytes = Buffer.from(data.text)
  if (bytes.length > MOST_BYTES) return `Record/text must not be longer than ${MOST_BYTES} characters`
  for (const { index, features } of data.facets ?? []) {
    const stretch = bytes.subarray(index.byteStart, index.byteEnd)
    const isWhole = index.byteEnd <= bytes.length && stretch.length > 0 && !stretch.toString().includes('\uFFFD')
    if (!isWhole) return 'Record/facets do not lie in the text'
    const written = stretch.toString()
    if (/^https?:/.test(written) && written !== features[0]?.uri) return 'Record/facets do not lie over their address'
  }
  for (const { image } of data.embed?.images ?? []) {
    const size = known.blobs.get(image.ref.$link)
    if (size === undefined) return `Could not find blob: ${image.ref.$link}`
    if (size > LARGEST_PICTURE)
      return `This file is too large. It is ${size} but the maximum size is ${LARGEST_PICTURE}.`
  }
  const { reply } = data
  if (!reply) return undefined
  const parent = known.records.get(reply.parent.uri)
  if (parent?.cid !== reply.parent.cid) return 'Record/reply/parent is not known'
  const root = parent.value.reply?.root ?? reply.parent
  return root.uri === reply.root.uri && root.cid === reply.root.cid ? undefined : 'Record/reply/root is another thread'
}
