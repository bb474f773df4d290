import { randomInt } from 'node:crypto'
import { announcementAudit } from '../bots/announcing/change.ts'
import { changeAnnouncement } from '../bots/outreach/announcements.ts'
import type { Config } from '../config.ts'
import { translate } from '../locale.ts'
import type { Announcement } from '../outreach/announcement.ts'
import { type AnnouncementEvent, type AnnouncementRefusal, announce } from '../outreach/announcing.ts'
import { picturesDirectory } from '../publishers/pictures.ts'
import type { Picture } from '../publishers/publisher.ts'
import { hasRole } from '../relay/responder.ts'
import { type AnnouncementDraft, keepDraftPicture, readAnnouncement } from './announcement-file.ts'
import {
  duplicateWarnings,
  listLine,
  missingLanguages,
  previewReport,
  stateReport,
  verifyReport,
} from './announcement-report.ts'
import { checkChat } from './chat-check.ts'
import { type OutreachDesk, requireTarget, withDesk } from './outreach-desk.ts'
import { UsageError } from './usage.ts'

export const ANNOUNCE_USAGE = `npm run silta -- announce check                     tests every network that is set up
       npm run silta -- announce check PLATFORM:CHAT       tests whether it can post there, such as telegram:@ourchannel
       npm run silta -- announce preview FILE              shows what each target would show
       npm run silta -- announce add FILE                  puts it forward for approval
       npm run silta -- announce list                      shows all, the newest first
       npm run silta -- announce show ID                   shows what became of it on each target
       npm run silta -- announce approve ID [--by PLATFORM:ID]   lets it be posted at its time
       npm run silta -- announce correct ID FILE           changes its text, wherever it stands
       npm run silta -- announce withdraw ID               takes it back everywhere
       npm run silta -- announce verify ID                 asks each network whether it is there`

/** Operators' commands on announcements; what is to be sent is sent by Silta when it runs. */
export async function announceCommand(args: readonly string[], config: Config): Promise<string> {
  const [action = '', ...rest] = args
  return withDesk(config, (desk) => run(action, rest, config, desk))
}

async function run(action: string, args: readonly string[], config: Config, desk: OutreachDesk): Promise<string> {
  switch (action) {
    case 'check':
      return args.length === 1 ? checkChat(args[0] ?? '', config) : check(args, desk)
    case 'preview':
      takes(args, 1)
      return preview(args[0] ?? '', config, desk)
    case 'add':
      takes(args, 1)
      return add(args[0] ?? '', config, desk)
    case 'list':
      takes(args, 0)
      return list(desk)
    case 'show':
      takes(args, 1)
      return stateReport(await fileOf(args[0] ?? '', desk))
    case 'verify':
      takes(args, 1)
      return verifyReport(await fileOf(args[0] ?? '', desk), desk)
    case 'approve':
      return approve(args, desk)
    case 'correct':
      takes(args, 2)
      return correct(args[0] ?? '', args[1] ?? '', config, desk)
    case 'withdraw':
      takes(args, 1)
      return withdraw(args[0] ?? '', desk)
    default:
      throw new UsageError(
        action === '' ? `Usage: ${ANNOUNCE_USAGE}` : `announce cannot "${action}".\n\nUsage: ${ANNOUNCE_USAGE}`,
      )
  }
}

async function check(args: readonly string[], { networks, rooms }: OutreachDesk): Promise<string> {
  takes(args, 0)
  const lines = await Promise.all(
    [...networks.values()].map(async ({ publisher, target }) => {
      const problems = await publisher.check(target)
      const where = `${publisher.name} (${target.chat})`
      return problems.length === 0
        ? `${where}: all is right`
        : `${where}:\n${problems.map((one) => `  ${one}`).join('\n')}`
    }),
  )
  const chats = [...rooms.keys()].map(
    (name) => `${name}: switched on; its channels and groups can be targets: announce check ${name}:CHAT tests one`,
  )
  return [...lines, ...chats].join('\n') || 'No network is set up. docs/guides/networks says how to do that.'
}

async function preview(path: string, config: Config, desk: OutreachDesk): Promise<string> {
  const draft = await readAnnouncement(path, config.knowledgeDirectory)
  for (const target of draft.targets) requireTarget(target, desk)
  const announcement = toAnnouncement('', draft, null, Date.now())
  // Some networks tell their true limits only when they are asked.
  const used = [...desk.networks.values()].filter(({ publisher }) =>
    draft.targets.some(({ network }) => network === publisher.name),
  )
  await Promise.all(used.map(({ publisher, target }) => publisher.check(target)))
  const picture: Picture | undefined = draft.picture
    ? { ...draft.picture, alt: translate(draft.picture.alt, 'en')?.value ?? '' }
    : undefined
  return [
    ...previewReport(announcement, picture, desk),
    ...(await duplicateWarnings(announcement, desk, Date.now())),
  ].join('\n')
}

async function add(path: string, config: Config, desk: OutreachDesk): Promise<string> {
  const draft = await readAnnouncement(path, config.knowledgeDirectory)
  for (const target of draft.targets) requireTarget(target, desk)
  const now = Date.now()
  if (draft.noticeUntil !== null && draft.noticeUntil <= now) throw new UsageError('noticeUntil is over already.')
  const id = newId()
  const picture = await keepDraftPicture(draft, picturesDirectory(config.dataDirectory))
  const submitted = announce(toAnnouncement(id, draft, picture, now), { kind: 'submitted' }, desk.rules, now)
  if (!submitted.ok) throw new UsageError(refusalWords(submitted.refusal, id))
  await desk.store.outreach.createAnnouncement(submitted.announcement, announcementAudit('submitted', id, null, now))
  return [
    `Announcement ${id} waits for approval: npm run silta -- announce approve ${id}`,
    ...missingLanguages(draft),
    ...(await duplicateWarnings(submitted.announcement, desk, now)),
  ].join('\n')
}

async function list({ store }: OutreachDesk): Promise<string> {
  const { items, total } = await store.outreach.announcements(0, 50)
  if (total === 0) return 'There is no announcement yet.'
  return [...items.map(listLine), ...(total > items.length ? [`and ${total - items.length} older ones`] : [])].join(
    '\n',
  )
}

async function approve(args: readonly string[], desk: OutreachDesk): Promise<string> {
  const [id = '', flag, account, ...rest] = args
  if (rest.length > 0 || (flag !== undefined && (flag !== '--by' || account === undefined)))
    throw new UsageError(`Usage: ${ANNOUNCE_USAGE}`)
  const by = account === undefined ? null : await moderator(account, desk)
  const { announcement } = await change(id, by, desk, () => ({ kind: 'approved', by }))
  return announcement.state === 'scheduled'
    ? `Announcement ${id} is approved and posted at its time.`
    : `Announcement ${id} is approved. Silta posts it within seconds when it runs: npm run silta -- announce show ${id}`
}

async function moderator(account: string, { store }: OutreachDesk): Promise<string> {
  const [, platform, user] = /^([a-z]+):(\S+)$/.exec(account) ?? []
  const party = platform && user ? await store.relay.party({ platform, user }) : undefined
  if (!party) throw new UsageError(`Nobody is known as "${account}". An account is PLATFORM:ID, such as telegram:123.`)
  if (!hasRole(party.role, 'moderator')) throw new UsageError(`${account} is no moderator.`)
  return party.personId
}

async function correct(id: string, path: string, config: Config, desk: OutreachDesk): Promise<string> {
  const { announcement } = await fileOf(id, desk)
  const draft = await readAnnouncement(path, config.knowledgeDirectory)
  const { texts, link } = draft
  if (announcement.state === 'draft' || announcement.state === 'review') {
    const picture = await keepDraftPicture(draft, picturesDirectory(config.dataDirectory))
    await change(id, null, desk, () => ({ kind: 'changed', to: { texts, link, picture } }))
    await change(id, null, desk, () => ({ kind: 'submitted' }))
    return `Announcement ${id} is changed and waits for approval.`
  }
  // What was posted with a picture keeps it: networks change words only.
  const file = await change(id, null, desk, ({ announcement: { picture } }) => ({
    kind: 'corrected',
    to: { texts, link, picture },
  }))
  return `Announcement ${id} is being corrected.\n${stateReport(file)}`
}

async function withdraw(id: string, desk: OutreachDesk): Promise<string> {
  const { announcement } = await fileOf(id, desk)
  if (announcement.state === 'approved' || announcement.state === 'scheduled') {
    await change(id, null, desk, () => ({ kind: 'rejected' }))
    return `Announcement ${id} was not posted yet, and is a draft again.`
  }
  const file = await change(id, null, desk, () => ({ kind: 'withdrawn' }))
  const doubtful = file.posts.filter(({ state }) => state === 'unconfirmed')
  return [
    `Announcement ${id} is being taken back.`,
    ...doubtful.map(({ target }) => `Look at ${target.network} yourself: nobody knows whether it stands there.`),
    stateReport(file),
  ].join('\n')
}

async function change(
  id: string,
  by: string | null,
  { store, findRoom, rules }: OutreachDesk,
  eventOf: (found: Awaited<ReturnType<typeof fileOf>>) => AnnouncementEvent,
) {
  const changed = await changeAnnouncement(store, { id, by, now: Date.now(), rules, findRoom }, eventOf)
  if (!changed) throw new UsageError(noSuch(id))
  if (changed.refusal !== undefined) throw new UsageError(refusalWords(changed.refusal, id, changed.file.announcement))
  return changed.file
}

async function fileOf(id: string, { store }: OutreachDesk) {
  const file = await store.outreach.announcement(id)
  if (!file) throw new UsageError(noSuch(id))
  return file
}

function toAnnouncement(
  id: string,
  { texts, link, countries, topics, targets, postAt, noticeUntil }: AnnouncementDraft,
  picture: Announcement['picture'],
  now: number,
): Announcement {
  const given = { texts, link, picture, countries, topics, targets, postAt, noticeUntil }
  return { id, state: 'draft', authorId: null, approvedBy: null, ...given, createdAt: now, postedAt: null }
}

function refusalWords(refusal: AnnouncementRefusal, id: string, announcement?: Announcement): string {
  switch (refusal) {
    case 'own':
      return `Announcement ${id} has to be approved by somebody who has not written it.`
    case 'empty':
      return `Announcement ${id} has no text.`
    case 'over':
      return `The notice of announcement ${id} is over before it begins: change noticeUntil.`
    case 'not-now':
      return `That cannot be done with announcement ${id}, which is in the state "${announcement?.state ?? 'draft'}".`
  }
}

function noSuch(id: string): string {
  return `There is no announcement "${id}". npm run silta -- announce list shows all.`
}

function takes(args: readonly string[], count: number): void {
  if (args.length !== count) throw new UsageError(`Usage: ${ANNOUNCE_USAGE}`)
}

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'

function newId(): string {
  return Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
