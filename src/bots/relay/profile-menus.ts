import { COUNTRIES } from '../../knowledge/service.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../locale.ts'
import { type Button, type OutboundMessage, paragraph } from '../../message.ts'
import type { Responder } from '../../relay/responder.ts'
import { inRows } from '../labels.ts'
import { topicRows } from '../topic-picker.ts'
import { type RelayContext, relayButton } from './context.ts'

/** How many questions at once can be chosen: with the way back these are eight buttons. */
export const CLAIM_CHOICES = [1, 2, 3, 4, 5, 7, 9] as const

const FIELDS = ['languages', 'countries', 'topics', 'claims', 'away', 'leave'] as const

type Field = (typeof FIELDS)[number]

export function isField(value: string): value is Field {
  return FIELDS.some((field) => field === value)
}

export function profileButton(label: string, field: string, value: string): Button {
  return relayButton(label, { kind: 'profile', field, value })
}

/** The choices of one field. `at` is the page of the topics, or the topic whose page is shown. */
export function fieldMenu(
  context: RelayContext,
  responder: Responder,
  locale: Locale,
  field: Field,
  at: number | string = 0,
): OutboundMessage {
  const texts = context.catalogue(locale)
  const back = [profileButton(texts(field === 'leave' ? 'button-stay' : 'profile-back'), 'menu', 'main')]
  const rows =
    field === 'topics'
      ? topicRows(context.base, locale, at, {
          isChosen: (code) => responder.topics.includes(code),
          option: (label, chosen, code) => option(label, chosen, 'topic', code),
          turn: (way, page) => profileButton(texts(`button-${way}`), 'topics', String(page)),
        })
      : choices(context, responder, locale, field)
  return { locale, blocks: [paragraph(texts(`profile-choose-${field}`))], buttons: [...rows, back] }
}

function choices(
  { catalogue }: RelayContext,
  responder: Responder,
  locale: Locale,
  field: Exclude<Field, 'topics'>,
): Button[][] {
  const texts = catalogue(locale)
  switch (field) {
    case 'languages':
      return inRows(
        LOCALES.map((one) => option(LOCALE_NAMES[one], responder.locales.includes(one), 'language', one)),
        2,
      )
    case 'countries':
      return COUNTRIES.filter((one) => one !== 'x').map((one) => [
        option(texts(`country-${one}`), responder.countries.includes(one), 'country', one),
      ])
    case 'claims':
      return inRows(
        CLAIM_CHOICES.map((one) => option(String(one), one === responder.maxClaims, 'claims', String(one))),
        4,
      )
    case 'away':
      return (['today', 'week', 'off'] as const).map((value) => [profileButton(texts(`away-${value}`), 'away', value)])
    case 'leave':
      return [[profileButton(texts('button-leave'), 'leave', 'yes')]]
  }
}

function option(label: string, chosen: boolean, field: string, value: string): Button {
  return profileButton(chosen ? `✓ ${label}` : label, field, value)
}
