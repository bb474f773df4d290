import { isLocale, LOCALE_NAMES, type Locale } from '../../locale.ts'
import { paragraph } from '../../message.ts'
import type { Desk } from '../../relay/responder.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { audited, privately } from './outcome.ts'
import { isModerator, isStaff, notAllowed } from './staff.ts'

const LINK_VALID_MS = 15 * 60_000

/** In a group: offers questions there, or no longer. In a direct chat: a link to work from the browser. */
export function deskCommand(turn: Turn, argument: string): Outcome {
  if (turn.inbound.direct) return isStaff(turn) ? webDesk(turn) : notAllowed(turn)
  if (!isModerator(turn)) return notAllowed(turn)
  if (argument.trim().toLowerCase() === 'off') return removeDesk(turn)
  const locales = parseLocales(argument)
  return locales ? saveDesk(turn, locales) : privately(turn, turn.texts('desk-forms'))
}

/** The languages named; `undefined` when there is anything else. */
function parseLocales(argument: string): Locale[] | undefined {
  const words = argument
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  const locales = words.filter(isLocale)
  return locales.length === words.length ? [...new Set(locales)] : undefined
}

function saveDesk(turn: Turn, locales: readonly Locale[]): Outcome {
  const { context, inbound, locale, texts, state } = turn
  const { platform, chat } = inbound.address
  const desk: Desk = {
    address: { platform, chat },
    name: `${platform} ${chat}`,
    locales,
    addedAt: state.relay.desk?.addedAt ?? context.now,
  }
  const offered =
    locales.length > 0
      ? texts('desk-set-languages', { languages: locales.map((one) => LOCALE_NAMES[one]).join(', ') })
      : texts('desk-set')
  const how = texts(context.limits(platform)?.threads ? 'desk-how-threads' : 'desk-how')
  return {
    result: 'staff',
    replies: [{ message: { locale, blocks: [offered, how, texts('desk-care')].map((text) => paragraph(text)) } }],
    changes: [{ kind: 'desk-saved', desk }, audited(turn, 'desk-added', { detail: desk.name })],
  }
}

function removeDesk(turn: Turn): Outcome {
  const { desk } = turn.state.relay
  if (!desk) return say(turn, 'staff', 'desk-none')
  return {
    ...say(turn, 'staff', 'desk-removed'),
    changes: [{ kind: 'desk-removed', address: desk.address }, audited(turn, 'desk-removed', { detail: desk.name })],
  }
}

/** Whoever opens the link is from then on the same person, so it is for nobody else. */
function webDesk(turn: Turn): Outcome {
  const { context, locale, texts, code, state } = turn
  if (context.publicUrl === undefined) return say(turn, 'staff', 'desk-no-address')
  const href = `${context.publicUrl.replace(/\/+$/, '')}/join/${code.text}`
  const blocks = [paragraph(texts('desk-link')), paragraph({ text: href, href }), paragraph(texts('desk-link-care'))]
  const expiresAt = context.now + LINK_VALID_MS
  return {
    result: 'staff',
    replies: [{ message: { locale, blocks } }],
    changes: [
      {
        kind: 'code-made',
        code: { hash: code.hash, purpose: 'link', personId: state.person.id, detail: null, expiresAt },
      },
    ],
  }
}
