import { html } from 'hono/html'
import type { Html } from '../page-options.ts'
import type { ConsoleContext } from './parts.ts'

/** The name of the field that shows that a form is one of the console's own. */
export const CSRF_FIELD = 'csrf'

/** Has to stand in every form that posts. */
export function csrfField({ var: { session } }: ConsoleContext): Html {
  return html`<input type="hidden" name="${CSRF_FIELD}" value="${session.csrf}" />`
}

/** A form with its hidden fields; `content` has the rest and the button. */
export function form(
  c: ConsoleContext,
  action: string,
  content: Html,
  hidden: Readonly<Record<string, string | number>> = {},
): Html {
  return html`<form method="post" action="${action}" class="console-form">
    ${csrfField(c)}
    ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${content}
  </form>`
}

/** A form that is a button alone. `about` says to a screen reader what it is about. */
export function buttonForm(
  c: ConsoleContext,
  action: string,
  label: string,
  hidden: Readonly<Record<string, string | number>> = {},
  about?: string,
): Html {
  const name = about === undefined ? '' : html`aria-label="${label}: ${about}"`
  return form(c, action, html`<button class="choice" ${name}>${label}</button>`, hidden)
}

export interface FieldOptions {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly type?: 'text' | 'search' | 'url' | 'date' | 'tel'
  /** What to write, below the label. */
  readonly hint?: string
  readonly lang?: string
  readonly maximum?: number
  readonly isRequired?: boolean
  /** More than one line. */
  readonly rows?: number
}

/** A labelled field for text. */
export function field({
  name,
  label,
  value = '',
  hint,
  lang,
  maximum,
  isRequired,
  rows,
  type = 'text',
}: FieldOptions): Html {
  const id = `field-${name.replace(/[^a-zA-Z0-9-]/g, '-')}`
  const common = html`id="${id}" name="${name}" ${lang ? html`lang="${lang}"` : ''} ${maximum ? html`maxlength="${maximum}"` : ''} ${isRequired ? html`required` : ''} ${hint ? html`aria-describedby="${id}-hint"` : ''}`
  return html`<p class="field">
    <label for="${id}">${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : ''}
    ${
      rows === undefined
        ? html`<input type="${type}" value="${value}" ${common} />`
        : html`<textarea rows="${rows}" ${common}>${value}</textarea>`
    }
  </p>`
}

/** A labelled list to choose one from. */
export function select(options: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, label: string])[]
}): Html {
  const id = `field-${options.name}`
  return html`<p class="field">
    <label for="${id}">${options.label}</label>
    <select id="${id}" name="${options.name}">
      ${options.choices.map(([value, label]) => html`<option value="${value}" ${value === options.value ? html`selected` : ''}>${label}</option>`)}
    </select>
  </p>`
}

export function checkbox(name: string, label: string, isChecked = false): Html {
  const id = `field-${name}`
  return html`<p class="field field-check">
    <input type="checkbox" id="${id}" name="${name}" value="yes" ${isChecked ? html`checked` : ''} />
    <label for="${id}">${label}</label>
  </p>`
}

/** Ways to the pages of a list; nothing for a single one. `at` is counted from 0. */
export function pager(c: ConsoleContext, at: number, size: number, total: number): Html {
  const { texts } = c.var
  if (total <= size) return html``
  const to = (wanted: number) => {
    const query = new URLSearchParams(new URL(c.req.url).searchParams)
    query.set('page', String(wanted))
    return `${c.req.path}?${query}`
  }
  const last = Math.ceil(total / size) - 1
  return html`<nav class="pager" aria-label="${texts('console-pages')}">
    ${at > 0 ? html`<a class="choice" rel="prev" href="${to(at - 1)}">${texts('console-previous')}</a>` : ''}
    <span>${texts('console-page', { page: at + 1, pages: last + 1 })}</span>
    ${at < last ? html`<a class="choice" rel="next" href="${to(at + 1)}">${texts('console-next')}</a>` : ''}
  </nav>`
}

/** The page of a list that the address asks for, counted from 0. */
export function pageNumber(c: ConsoleContext): number {
  const wanted = c.req.query('page') ?? ''
  return /^\d{1,5}$/.test(wanted) ? Number(wanted) : 0
}

/** A field of the posted form, trimmed; empty when it is missing or a file. */
export function sent({ var: { form: fields } }: ConsoleContext, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
