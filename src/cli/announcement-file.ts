import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { z } from 'zod'
import { COUNTRIES, lifeEventSchema } from '../knowledge/service.ts'
import { LOCALES, translate } from '../locale.ts'
import type { Announcement, AnnouncementPicture } from '../outreach/announcement.ts'
import { readMoment } from '../outreach/moment.ts'
import { repeatedTarget } from '../outreach/previewing.ts'
import { keepPicture, type PictureType, pictureType } from '../publishers/pictures.ts'
import type { Picture } from '../publishers/publisher.ts'
import { type Fault, readYaml } from '../yaml.ts'
import { completeTarget } from './outreach-desk.ts'
import { UsageError } from './usage.ts'

/** What an operator has written in a file. */
export interface AnnouncementDraft
  extends Pick<Announcement, 'texts' | 'link' | 'countries' | 'topics' | 'targets' | 'postAt' | 'noticeUntil'> {
  readonly picture: (Omit<Picture, 'alt'> & Pick<AnnouncementPicture, 'alt'>) | null
}

const localised = <Schema extends z.ZodType>(schema: Schema) => z.partialRecord(z.enum(LOCALES), schema)

/** As `2026-12-06 09:00 Europe/Helsinki`, in milliseconds since 1970. */
const moment = z.string().transform((text, context) => {
  const at = readMoment(text, Date.now())
  if (at !== undefined) return at
  context.addIssue({
    code: 'custom',
    message: `"${text}" is no time with its zone; write it as 2026-12-06 09:00 Europe/Helsinki`,
  })
  return z.NEVER
})

const schema = z.strictObject({
  texts: localised(z.strictObject({ title: z.string().max(200).default(''), text: z.string().max(20_000) })).refine(
    (texts) => Object.values(texts).some(({ title, text }) => `${title}${text}`.trim() !== ''),
    'there is no text in any language',
  ),
  link: z.url({ protocol: /^https?$/ }).optional(),
  picture: z.strictObject({ path: z.string().min(1), alt: localised(z.string().min(1).max(1500)) }).optional(),
  countries: z.array(z.enum(COUNTRIES)).default([]),
  topics: z.array(z.string()).default([]),
  targets: z
    .array(
      z
        .strictObject({
          network: z.string().min(1),
          chat: z.string().default(''),
          thread: z.union([z.int().positive().transform(String), z.string().regex(/^\d+$/)]).exactOptional(),
          locale: z.enum(LOCALES),
        })
        .refine(({ chat, thread }) => thread === undefined || chat !== '', 'a thread needs its chat'),
    )
    .default([]),
  at: moment.optional(),
  noticeUntil: moment.optional(),
})

/** Reads an announcement; the picture's path begins at the file. Throws UsageError with all that is wrong. */
export async function readAnnouncement(file: string, knowledgeDirectory: string): Promise<AnnouncementDraft> {
  const path = resolve(file)
  const faults: Fault[] = []
  const found = await readYaml(dirname(path), basename(path), schema, faults)
  if (!found) {
    const lines = faults.map(({ path: at, message }) => `  ${at === '' ? '' : `${at}: `}${message}`)
    throw new UsageError(`${file} cannot be used:\n${lines.join('\n')}`)
  }
  const { texts, link = null, picture, countries, topics, at = null, noticeUntil = null } = found
  const targets = found.targets.map(completeTarget)
  await requireTopics(topics, knowledgeDirectory)
  requireOnce({ texts, targets })
  return {
    texts,
    link,
    countries,
    topics,
    targets,
    postAt: at,
    noticeUntil,
    picture: picture ? await readPicture(resolve(dirname(path), picture.path), picture.alt) : null,
  }
}

/** Keeps the picture for as long as the announcement needs it. */
export async function keepDraftPicture(
  { picture }: AnnouncementDraft,
  directory: string,
): Promise<AnnouncementPicture | null> {
  if (!picture) return null
  const { name, mediaType, content, alt } = picture
  return { name, mediaType, alt, file: await keepPicture(directory, content, mediaType) }
}

async function readPicture(path: string, alt: AnnouncementPicture['alt']): Promise<AnnouncementDraft['picture']> {
  let content: Uint8Array
  try {
    content = await readFile(path)
  } catch (cause) {
    throw new UsageError(`The picture ${path} cannot be read: ${cause instanceof Error ? cause.message : cause}`)
  }
  const mediaType: PictureType | undefined = pictureType(content)
  if (!mediaType) throw new UsageError(`The picture ${path} is neither JPEG nor PNG.`)
  if (Object.keys(alt).length === 0)
    throw new UsageError('The picture needs words for those who do not see it: fill in "alt".')
  return { name: basename(path), mediaType, content, alt }
}

async function requireTopics(topics: readonly string[], directory: string): Promise<void> {
  if (topics.length === 0) return
  const known = (await readYaml(directory, 'life-events.yaml', z.array(lifeEventSchema), [])) ?? []
  for (const topic of topics) {
    if (known.some(({ code }) => code === topic)) continue
    const codes = known.map(({ code, name }) => `${code} (${translate(name, 'en')?.value ?? ''})`)
    throw new UsageError(`There is no topic "${topic}". There are: ${codes.join(', ')}`)
  }
}

function requireOnce(announcement: Pick<Announcement, 'texts' | 'targets'>): void {
  const repeated = repeatedTarget(announcement)
  if (!repeated) return
  const { network, locale } = repeated
  const shown = translate(announcement.texts, locale)?.locale ?? locale
  throw new UsageError(`"${network}" would say the same twice in the language "${shown}".`)
}
