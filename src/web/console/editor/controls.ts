import { html } from 'hono/html'
import type { Input } from '../../../curation/editing/filled.ts'
import { UNITS } from '../../../curation/editing/times.ts'
import type { Locale } from '../../../locale.ts'
import type { Html } from '../../page-options.ts'
import type { Choice } from './choices.ts'
import type { View } from './view.ts'

/** Single controls; whatever stands in them is text, and never markup. */

export interface Control {
  readonly name: string
  readonly value: string
  readonly label: string
  /** Apart from the name, where several fields have one. */
  readonly id?: string
  readonly isFocus?: boolean
  readonly hint?: string | undefined
  readonly lang?: Locale | undefined
}

export function textControl(
  { name, value, label, id = name, isFocus, hint, lang }: Control,
  {
    rows,
    type = 'text',
    numeric = false,
  }: { rows?: number | undefined; type?: string | undefined; numeric?: boolean } = {},
): Html {
  const described = hint === undefined ? '' : html`aria-describedby="${id}.hint"`
  const common = html`id="${id}" name="${name}" ${lang ? html`lang="${lang}"` : ''} ${isFocus ? html`autofocus` : ''} ${described}`
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint === undefined ? '' : html`<span class="hint" id="${id}.hint">${hint}</span>`}
    ${
      rows === undefined
        ? html`<input type="${type}" value="${value}" ${numeric ? html`inputmode="decimal"` : ''} ${common} />`
        : html`<textarea rows="${rows}" ${common}>
${value}</textarea>`
    }
  </div>`
}

export function selectControl(
  { name, value, label, id = name, isFocus, hint }: Control,
  choices: readonly Choice[],
  empty?: string,
): Html {
  const described = hint === undefined ? '' : html`aria-describedby="${id}.hint"`
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint === undefined ? '' : html`<span class="hint" id="${id}.hint">${hint}</span>`}
    <select id="${id}" name="${name}" ${isFocus ? html`autofocus` : ''} ${described}>
      ${empty === undefined ? '' : html`<option value="">${empty}</option>`}
      ${choices.map(([key, text]) => html`<option value="${key}" ${key === value ? html`selected` : ''}>${text}</option>`)}
    </select>
  </div>`
}

/** Boxes to tick. An empty value comes along, so that none ticked can be told from none shown. */
export function tickControls(
  { name, label, hint, isFocus }: Omit<Control, 'value'>,
  ticked: readonly string[],
  choices: readonly Choice[],
): Html {
  return html`<fieldset class="editor-ticks">
    <legend>${label}</legend>
    ${hint === undefined ? '' : html`<span class="hint">${hint}</span>`}
    <input type="hidden" name="${name}" value="" />
    ${choices.map(
      ([key, text], index) => html`<label><input type="checkbox" name="${name}" value="${key}"
        ${ticked.includes(key) ? html`checked` : ''} ${isFocus && index === 0 ? html`autofocus` : ''} /> ${text}</label>`,
    )}
  </fieldset>`
}

/** Durations as numbers with their units; as they are written where that is not enough. */
export function timeControls({ name, values }: Input, isSpan: boolean, label: string, view: View): Html {
  const { texts, focus } = view
  const size = values.length / (isSpan ? 2 : 1)
  const halves = isSpan ? [values.slice(0, size), values.slice(size)] : [values]
  return html`<fieldset class="editor-times"><legend>${label}</legend>
    ${halves.map(([value = '', unit], at) => {
      const count = {
        name,
        value,
        id: `${name}.${at}`,
        label: isSpan ? texts(at === 0 ? 'editor-at-least' : 'editor-at-most') : texts('editor-how-long'),
        isFocus: at === 0 && focus === name,
      }
      if (unit === undefined) return textControl(count)
      const units = { name, value: unit, id: `${name}.${at}.unit`, label: texts('editor-unit') }
      return html`${textControl(count, { numeric: true })}${selectControl(units, unitNames(view.locale))}`
    })}
  </fieldset>`
}

function unitNames(locale: Locale): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'dateTimeField' })
  return Object.entries(UNITS).map(([unit, field]) => [unit, names.of(field) ?? unit])
}
