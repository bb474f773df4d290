import { html } from 'hono/html'
import { mayPropose, mayPublish, ownInstitution } from '../../../curation/curate.ts'
import type { Entry } from '../../../curation/entry.ts'
import type { Institution } from '../../../curation/institution.ts'
import { isObject } from '../../../curation/paths.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { CurationState } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import { field, form, select } from '../forms.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'
import { dayText, entryPath, staleNames, titleText } from './shown.ts'

/** When the entry was last checked and whether it is time again, with the button that says so. */
export function renderReview(
  c: ConsoleContext,
  { now }: Pick<ConsoleOptions, 'now'>,
  state: Pick<CurationState, 'file' | 'institutions'>,
): Html | '' {
  const { texts, locale, visitor } = c.var
  const { entry, current } = state.file ?? {}
  if (!entry || !current || entry.kind === 'document') return ''
  const review = isObject(current.content.review) ? current.content.review : {}
  const { dueAt } = entry
  const stale = staleNames(entry, locale)
  const mayConfirm = hasRole(visitor.party.role, 'moderator') || ownInstitution(state) !== null
  return html`<section><h2>${texts('entries-review')}</h2>
    <p>${
      dueAt === null || typeof review.on !== 'string'
        ? texts('entries-never-checked')
        : texts('entries-checked-on', { date: dayText(review.on, locale), due: dayText(dueAt, locale) })
    }
    ${dueAt !== null && dueAt <= now() ? html`<strong class="due">${texts('entries-overdue')}</strong>` : ''}</p>
    ${stale === '' ? '' : html`<p>${texts('entries-stale-in', { languages: stale })}</p>`}
    ${
      mayConfirm
        ? form(
            c,
            entryPath(entry),
            html`<p class="hint">${texts('entries-confirm-text')}</p><button class="choice">${texts('entries-confirm')}</button>`,
            { op: 'confirm' },
          )
        : ''
    }</section>`
}

/** Who looks after the entry: for moderators to change. */
export function renderKeeping(
  c: ConsoleContext,
  { file }: Pick<CurationState, 'file'>,
  institutions: readonly Institution[],
): Html | '' {
  const { texts, locale } = c.var
  const { entry } = file ?? {}
  if (!entry) return ''
  const nobody = ['', texts('entries-nobody')] as const
  const institution = select({
    name: 'institution',
    label: texts('entries-owner-institution'),
    value: entry.institutionId ?? '',
    choices: [nobody, ...institutions.map(({ id, name }) => [id, titleText(name, id, locale)] as const)],
  })
  const keeper = select({
    name: 'keeper',
    label: texts('entries-keeper'),
    value: keeperChoice(c, entry),
    choices: [
      nobody,
      ['me', texts('entries-owner-me')],
      ...(keeperChoice(c, entry) === 'other' ? [['other', texts('entries-owner-moderator')] as const] : []),
    ],
  })
  const button = html`<button class="choice">${texts('entries-save')}</button>`
  return html`<section><h2>${texts('entries-owner')}</h2>
    ${form(c, entryPath(entry), html`${institution}${keeper}${button}`, { op: 'keep' })}</section>`
}

function keeperChoice(c: ConsoleContext, { keeperId }: Pick<Entry, 'keeperId'>): '' | 'me' | 'other' {
  if (keeperId === null) return ''
  return keeperId === c.var.visitor.party.personId ? 'me' : 'other'
}

/** For what nobody should find any more. */
export function renderRetiring(
  c: ConsoleContext,
  { rules }: Pick<ConsoleOptions, 'rules'>,
  state: CurationState,
): Html | '' {
  const { texts, visitor } = c.var
  const { entry } = state.file ?? {}
  const curator = { personId: visitor.party.personId, role: visitor.party.role }
  if (!entry || entry.kind === 'document' || entry.status === 'retired' || !mayPropose(curator, state)) return ''
  const label = texts(mayPublish(curator, state, rules) ? 'entries-retire' : 'entries-retire-propose')
  const why = field({ name: 'why', label: texts('entries-why'), maximum: 500, isRequired: true })
  return html`<section><h2>${texts('entries-retire')}</h2>
    <p>${texts('entries-retire-text')}</p>
    ${form(c, entryPath(entry), html`${why}<button class="choice">${label}</button>`, { op: 'retire' })}</section>`
}
