import { html } from 'hono/html'
import type { Curated, CurationRefusal } from '../../../curation/curate.ts'
import { fieldName } from '../../../curation/field-names.ts'
import { languageName } from '../../../formats.ts'
import { isLocale } from '../../../locale.ts'
import type { Fault } from '../../../yaml.ts'
import type { Html } from '../../page-options.ts'
import type { ConsolePage } from '../layout.ts'
import type { ConsoleContext } from '../parts.ts'

type Refused = Extract<Curated, { ok: false }>

const STATUS: Readonly<Record<CurationRefusal, 403 | 404 | 409 | 422>> = {
  'not-allowed': 403,
  own: 403,
  gone: 404,
  conflict: 409,
  errors: 422,
  same: 409,
  decided: 409,
}

export interface Refusal {
  readonly notice: NonNullable<ConsolePage['notice']>
  readonly status: 400 | 403 | 404 | 409 | 422
}

/** Why something was not done to the entry `id`, and what to do next. */
export function refusal(
  c: ConsoleContext,
  { refusal: why, faults = [], conflicts = [] }: Refused,
  id: string,
): Refusal {
  const { texts } = c.var
  const text = html`<p>${texts(`entries-refused-${why}`)}</p>
    ${faults.length > 0 ? renderFaults(c, faults, id) : ''}
    ${conflicts.length > 0 ? html`<ul>${conflicts.map((path) => html`<li>${conflictName(c, path)}</li>`)}</ul>` : ''}`
  return { notice: { kind: 'problem', text }, status: STATUS[why] }
}

/** Something is missing in the form. */
export function incomplete(text: string): Refusal {
  return { notice: { kind: 'problem', text }, status: 422 }
}

const DONE = ['published', 'proposed', 'rejected', 'withdrawn', 'kept', 'confirmed', 'restored', 'retired'] as const

/** What has just been done, as the address says it. */
export function doneNotice(c: ConsoleContext): ConsolePage['notice'] {
  const done = DONE.find((each) => each === c.req.query('done'))
  return done && { kind: 'done', text: c.var.texts(`entries-done-${done}`) }
}

/** Where two have changed the same: of a text, also in which language. */
export function conflictName({ var: { texts, locale } }: ConsoleContext, conflict: string): string {
  const parts = conflict.split('.')
  const language = parts.at(-1)
  return isLocale(language) && parts.length > 1
    ? `${fieldName(parts.slice(0, -1).join('.'), texts)} (${languageName(language, locale)})`
    : fieldName(conflict, texts)
}

/** What is wrong with the entry `id`, or by it with others; the checks speak English. */
export function renderFaults({ var: { texts } }: ConsoleContext, faults: readonly Fault[], id: string): Html {
  return html`<ul class="faults">${faults.map(({ file, path, message, severity }) => {
    const where = [...(file.endsWith(`/${id}.yaml`) ? [] : [file]), ...(path === '' ? [] : [fieldName(path, texts)])]
    return html`<li><strong>${texts(`entries-fault-${severity}`)}</strong>
      ${where.map((part) => `${part}: `)}<span lang="en">${message}</span></li>`
  })}</ul>`
}
