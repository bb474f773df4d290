import { plainText } from '../bots/plain.ts'
import { translate } from '../locale.ts'
import type { Announcement, Target, TargetPost } from '../outreach/announcement.ts'
import { type Duplicate, duplicatesOf } from '../outreach/duplicates.ts'
import { standing } from '../outreach/posting.ts'
import { missingLocales, type PreviewParts, previewOf } from '../outreach/previewing.ts'
import { asPreviewNetwork } from '../publishers/previewing.ts'
import type { Picture } from '../publishers/publisher.ts'
import type { AnnouncementFile } from '../store/outreach-store.ts'
import type { OutreachDesk } from './outreach-desk.ts'

type Draft = Pick<Announcement, 'texts' | 'targets'>

/** Every target's true text, and what is amiss with it. */
export function previewReport(
  announcement: Announcement,
  picture: Picture | undefined,
  desk: OutreachDesk,
): readonly string[] {
  const parts: PreviewParts = {
    network(name) {
      const network = desk.networks.get(name)
      return network && asPreviewNetwork(network)
    },
    findRoom: desk.findRoom,
    render: (message) => plainText(message).text,
  }
  const targets = announcement.targets.map((target) => {
    const preview = previewOf(announcement, target, parts)
    if (!preview) return `--- ${targetName(target)}: switched off\n`
    const { text, length, limit, shortened } = preview
    const shown = translate(announcement.texts, target.locale)?.locale ?? target.locale
    const language = shown === target.locale ? '' : `; there is no text in "${target.locale}", so it is in "${shown}"`
    const size = `${length} of ${limit}${shortened ? ', SHORTENED' : ''}${language}`
    const withPicture = picture ? `\n[picture: ${picture.name}, ${picture.content.byteLength} bytes]` : ''
    return `--- ${targetName(target)}: ${size}\n${text}${withPicture}\n`
  })
  return [...targets, ...missingLanguages(announcement)]
}

export function missingLanguages({ texts }: Draft): readonly string[] {
  const missing = missingLocales({ texts })
  return missing.length > 0 ? [`There is no text in: ${missing.join(', ')}.`] : []
}

export async function duplicateWarnings(
  announcement: Pick<Announcement, 'id' | 'texts'>,
  { store }: Pick<OutreachDesk, 'store'>,
  now: number,
): Promise<readonly string[]> {
  // A fortnight has fewer announcements than this anywhere.
  const { items } = await store.outreach.announcements(0, 500)
  return duplicatesOf(announcement, items, now).map(warning)
}

function warning({ id, exact, at }: Duplicate): string {
  return `WARNING: announcement ${id} of ${time(at)} says ${exact ? 'the same' : 'nearly the same'}.`
}

/** The state, and what became of it on each target. */
export function stateReport({ announcement, posts }: AnnouncementFile): string {
  const { id, state, texts, postAt, postedAt, noticeUntil, targets } = announcement
  const lines = [
    `${id}: ${state}`,
    `  ${titleOf(texts)}`,
    ...(postAt === null ? [] : [`  to be posted at ${time(postAt)}`]),
    ...(postedAt === null ? [] : [`  posted at ${time(postedAt)}`]),
    ...(noticeUntil === null ? [] : [`  a notice until ${time(noticeUntil)}`]),
    ...posts.map(postLine),
  ]
  if (posts.length === 0) lines.push(...targets.map((target) => `  ${targetName(target)}: not posted yet`))
  return lines.join('\n')
}

function postLine({ delivery, target, kind, state, error, ref }: TargetPost): string {
  const detail = [ref === null ? '' : `post ${ref}`, error ?? ''].filter((part) => part !== '').join('; ')
  return `  ${targetName(target)}: ${kind} ${state}${detail === '' ? '' : `: ${detail}`} (delivery ${delivery})`
}

/** What each network itself says of the posts that stand. */
export async function verifyReport({ posts }: AnnouncementFile, { networks }: OutreachDesk): Promise<string> {
  const lines = await Promise.all(
    standing(posts).map(async ({ target, ref }) => {
      const network = networks.get(target.network)
      const name = targetName(target)
      if (!network || ref === null) return `${name}: cannot be asked`
      try {
        const found = await network.publisher.verify(network.target, { id: ref })
        if (found === null) return `${name}: cannot be asked`
        return found
          ? `${name}: there, at ${found.url}\n  ${found.text.replaceAll('\n', '\n  ')}`
          : `${name}: NOT THERE`
      } catch (error) {
        return `${name}: no answer: ${error instanceof Error ? error.message : error}`
      }
    }),
  )
  return lines.length > 0 ? lines.join('\n') : 'Nothing of it stands anywhere.'
}

export function listLine({ id, state, texts, createdAt }: Announcement): string {
  return `${id}  ${state.padEnd(9)}  ${time(createdAt)}  ${titleOf(texts)}`
}

export function targetName({ network, chat, thread, locale }: Target): string {
  const place = [chat, thread].filter(Boolean).join('/')
  return `${network}${place === '' ? '' : ` ${place}`} (${locale})`
}

function titleOf(texts: Announcement['texts']): string {
  const { title = '', text = '' } = translate(texts, 'en')?.value ?? {}
  return (title === '' ? text : title).split('\n', 1)[0] ?? ''
}

/** In UTC: operators sit anywhere. */
export function time(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
