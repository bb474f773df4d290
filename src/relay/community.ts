import { z } from 'zod'
import { DAYS } from '../knowledge/service.ts'
import { LOCALES, type Localised } from '../locale.ts'
import { type CommunityHours, isTimeZone } from './hours.ts'
import { DEFAULT_TIMES, type RelayTimes } from './question.ts'
import type { CannedReply } from './replies.ts'

/** How one community works, as its operators have written it down. */
export interface Community {
  readonly name: Localised
  readonly timeZone: string
  /** Null for always open. */
  readonly hours: CommunityHours | null
  readonly times: RelayTimes
  /** Claimed questions that a responder may have at once, unless their own setting says otherwise. */
  readonly maxClaims: number
  readonly replies: readonly CannedReply[]
}

/** What `community.yaml` says, without the replies, which have a file of their own. */
export type CommunitySettings = Omit<Community, 'replies'>

const MINUTE = 60_000
const UNITS = { min: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE } as const
const LONGEST = 365 * UNITS.d

/** A duration such as "15 min", "12 h" or "3 d", as milliseconds. */
const duration = z
  .string('write a time such as "15 min", "12 h" or "3 d"')
  .regex(/^[1-9]\d{0,5} ?(min|h|d)$/, 'write a time such as "15 min", "12 h" or "3 d"')
  .transform((text) => Number.parseInt(text, 10) * UNITS[text.replace(/[\d ]/g, '') as keyof typeof UNITS])
  .refine((time) => time <= LONGEST, 'write a time of at most a year')

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write a time of day as "09:00", in quotation marks')

const weekly = z
  .strictObject({ days: z.array(z.enum(DAYS)).min(1), opens: time, closes: time })
  .refine(({ opens, closes }) => opens < closes, 'opens must be before closes; split a night at 24:00')

const holiday = z.iso.date('write a date as "2026-12-24", in quotation marks')

const times = z.strictObject({
  widenAfter: duration.default(DEFAULT_TIMES.widenAfter),
  retryAfter: duration.default(DEFAULT_TIMES.retryAfter),
  remindAfter: duration.default(DEFAULT_TIMES.remindAfter),
  returnAfter: duration.default(DEFAULT_TIMES.returnAfter),
  resolveAfter: duration.default(DEFAULT_TIMES.resolveAfter),
  expireAfter: duration.default(DEFAULT_TIMES.expireAfter),
  reopenWithin: duration.default(DEFAULT_TIMES.reopenWithin),
})

/** The shape of `community.yaml`; everything in it may be left out. */
export const communitySchema: z.ZodType<CommunitySettings> = z.strictObject({
  name: z.partialRecord(z.enum(LOCALES), z.string().trim().min(1).max(60)).default({}),
  timeZone: z.string().refine(isTimeZone, 'write a time zone as "Europe/Helsinki"').default('Europe/Helsinki'),
  hours: z
    .strictObject({ weekly: z.array(weekly).min(1), holidays: z.array(holiday).default([]) })
    .nullable()
    .default(null),
  times: times.default(DEFAULT_TIMES),
  maxClaims: z.int().min(1).max(50).default(3),
})
