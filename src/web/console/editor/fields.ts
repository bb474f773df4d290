import { html } from 'hono/html'
import { valueAt } from '../../../curation/editing/at.ts'
import type { Field, Input } from '../../../curation/editing/filled.ts'
import type { FieldShape } from '../../../curation/editing/shape.ts'
import { languageName } from '../../../formats.ts'
import { LOCALE_NAMES } from '../../../locale.ts'
import type { Html } from '../../page-options.ts'
import { dayText } from '../entries/shown.ts'
import type { FactChoice } from './choices.ts'
import { type Control, selectControl, textControl, tickControls, timeControls } from './controls.ts'
import { anchorOf, isOpen, labelOf, offered, type View } from './view.ts'

/** A field with its label and its controls. */
export function renderField(field: Field, view: View): Html {
  const { shape, path } = field
  const label = labelOf(field.name, shape.label, view)
  // An item that is a single value has its place already.
  const anchor = field.name === '' ? '' : html`id="${anchorOf(path)}"`
  const hint = shape.hint === undefined ? undefined : view.texts(`editor-hint-${shape.hint}`)
  return html`<div class="editor-field" ${anchor}>${controls(field, label, hint, view)}</div>`
}

function controls(field: Field, label: string, hint: string | undefined, view: View): Html {
  const { shape, inputs } = field
  if (shape.kind === 'texts' || shape.kind === 'lines') return languages(field, shape, label, hint, view)
  if (shape.kind === 'when') return condition(field, label, hint, view)
  if (shape.kind === 'facts') return knownFacts(field, label, view)
  return html`${inputs.map((input) => single(input, shape, label, hint, view))}`
}

function single(
  input: Input,
  shape: Exclude<FieldShape, { kind: 'texts' | 'lines' | 'when' | 'facts' }>,
  label: string,
  hint: string | undefined,
  view: View,
): Html {
  const { texts } = view
  const [value = ''] = input.values
  const control: Control = { name: input.name, value, label, hint, isFocus: view.focus === input.name }
  switch (shape.kind) {
    case 'text':
      // A date or a time that the browser does not know would be lost in a field of that type.
      return textControl(control, { type: isSafe(shape.type, value) ? shape.type : 'text' })
    case 'words':
      return textControl(control)
    case 'number':
      return textControl(control, { numeric: true })
    case 'duration':
    case 'span':
      return timeControls(input, shape.kind === 'span', label, view)
    case 'yes-or-no': {
      const choices = (['yes', 'no'] as const).map((key) => [key, texts(`editor-option-${key}`)] as const)
      return selectControl(control, choices, texts('editor-not-said'))
    }
    case 'several':
      return tickControls(control, input.values, offered(shape.options, input.values, view))
    case 'renamed':
      return selectControl(control, offered(shape.options, input.values, view))
    case 'one': {
      const choices = offered(shape.options, input.values, view)
      const isLong =
        'from' in shape.options && shape.options.from === 'services' && view.choices.lists.services.length === 0
      if (isLong) return textControl(control)
      const needsEmpty = shape.optional || 'from' in shape.options || !choices.some(([key]) => key === value)
      return selectControl(control, choices, needsEmpty ? texts('editor-not-said') : undefined)
    }
  }
}

const EXACT: Readonly<Record<string, RegExp>> = { date: /^(\d{4}-\d\d-\d\d)?$/, time: /^(([01]\d|2[0-3]):[0-5]\d)?$/ }

function isSafe(type: string | undefined, value: string): boolean {
  return type === undefined || !EXACT[type] || EXACT[type].test(value)
}

/** The same text in the languages that are shown, side by side where there is room. */
function languages(field: Field, shape: FieldShape, label: string, hint: string | undefined, view: View): Html {
  const { texts, locale, stale, focus } = view
  const present = field.inputs.some(({ values }) => values[0] !== '')
  const shown = view.languages.flatMap((language) => field.inputs.find((input) => input.locale === language) ?? [])
  const rows = shape.kind === 'lines' ? 5 : 'long' in shape ? 3 : undefined
  return html`<fieldset class="editor-texts"><legend>${label}</legend>
    ${hint === undefined ? '' : html`<span class="hint">${hint}</span>`}
    <div class="editor-languages">${shown.map((input) => {
      const [value = ''] = input.values
      const language = input.locale ?? locale
      const old = stale[language]?.paths.includes(field.keyPath) ? stale[language] : undefined
      const mark = old
        ? texts('editor-stale', { language: languageName(old.source, locale), date: dayText(old.since, locale) })
        : present && value === ''
          ? texts('editor-missing')
          : undefined
      const isFocus = focus === input.name
      return html`<div class="${mark === undefined ? '' : 'editor-marked'}">
        ${textControl({ name: input.name, value, label: LOCALE_NAMES[language], hint: mark, lang: language, isFocus }, { rows: rows === undefined ? undefined : Math.max(rows, Math.ceil(value.length / 60)) })}
      </div>`
    })}</div>
  </fieldset>`
}

/** For whom it is: answers to the entry's questions. */
function condition({ inputs, path }: Field, label: string, hint: string | undefined, view: View): Html {
  const { texts, choices } = view
  const named = inputs.flatMap((input) => {
    const fact = choices.facts.get(input.fact ?? '')
    return input.values.map((value) => answerName(fact, value))
  })
  const summary = named.length === 0 ? texts('editor-everybody') : named.join(', ')
  return html`<details class="editor-when" ${isOpen(path, view) ? html`open` : ''}>
    <summary>${label}: ${summary}</summary>
    ${hint === undefined ? '' : html`<p class="hint">${hint}</p>`}
    ${inputs.length === 0 ? html`<p>${texts('editor-no-facts')}</p>` : ''}
    ${inputs.map((input) => {
      const fact = choices.facts.get(input.fact ?? '')
      const { name } = input
      return tickControls(
        { name, label: fact?.question ?? input.fact ?? '', isFocus: view.focus === name },
        input.values,
        offeredAnswers(fact, input.values),
      )
    })}
  </details>`
}

/** What is known of somebody who comes to the service by the situation. */
function knownFacts({ inputs }: Field, label: string, view: View): Html {
  const { texts } = view
  if (inputs.length === 0) return html``
  return html`<fieldset class="editor-known"><legend>${label}</legend>
    ${inputs.map((input) => {
      const fact = factsOfService(input, view).get(input.fact ?? '')
      const [value = ''] = input.values
      const control = { name: input.name, value, label: fact?.question ?? input.fact ?? '' }
      return selectControl(control, offeredAnswers(fact, input.values), texts('editor-not-known'))
    })}
  </fieldset>`
}

function factsOfService({ place }: Input, { choices, content }: View): ReadonlyMap<string, FactChoice> {
  const service = valueAt(content, [...place.slice(0, -2), 'service'])
  return choices.factsOf(typeof service === 'string' ? service : '')
}

function offeredAnswers(fact: FactChoice | undefined, chosen: readonly string[]) {
  const known = (fact?.values ?? []).filter(([id]) => id !== '')
  const missing = chosen.filter((value) => value !== '' && !known.some(([id]) => id === value))
  return [...known, ...missing.map((value) => [value, value] as const)]
}

function answerName(fact: FactChoice | undefined, value: string): string {
  return fact?.values.find(([id]) => id === value)?.[1] ?? value
}
