import { z } from 'zod'

export const postedSchema = z.object({ post_id: z.int() })
export const answeredSchema = z.object({ comment_id: z.int(), parents_stack: z.array(z.int()).optional() })
export const doneSchema = z.unknown()

const entrySchema = z.object({
  id: z.int(),
  from_id: z.int().optional(),
  /** In seconds since 1970. */
  date: z.number().default(0),
  text: z.string().default(''),
  attachments: z.array(z.looseObject({ type: z.string() })).default([]),
  is_deleted: z.boolean().optional(),
  deleted: z.boolean().optional(),
})

export type Entry = z.infer<typeof entrySchema>

const attachedSchema = z.object({ owner_id: z.int(), id: z.int() })

/** What is attached to a post, as a correction has to repeat it; without that VK takes it away. */
export function attachmentsOf({ attachments }: Entry): string {
  const repeated = attachments.flatMap((attachment) => {
    const { success, data } = attachedSchema.safeParse(attachment[attachment.type])
    return success ? [`${attachment.type}${data.owner_id}_${data.id}`] : []
  })
  return repeated.join(',')
}

/** Posts of a wall or answers below one. */
export const entriesSchema = z.object({ items: z.array(entrySchema).default([]) })

export const groupsSchema = z.object({
  groups: z
    .array(
      z.object({
        id: z.int(),
        name: z.string().default(''),
        /** 1 moderates, 2 edits, 3 administers. */
        admin_level: z.number().default(0),
        deactivated: z.string().optional(),
      }),
    )
    .default([]),
})

export const permissionsSchema = z.object({ permissions: z.array(z.object({ name: z.string() })) })
export const uploadServerSchema = z.object({ upload_url: z.string() })
export const uploadedSchema = z.object({ server: z.number(), photo: z.string(), hash: z.string() })
export const savedSchema = z.array(z.object({ id: z.int(), owner_id: z.int() })).min(1)
