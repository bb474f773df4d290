import { html } from 'hono/html'
import { fieldOf, valueAt } from '../../../curation/editing/at.ts'
import type { Filled, Item, List, Part } from '../../../curation/editing/filled.ts'
import type { Html } from '../../page-options.ts'
import { excerpt, textOf } from './choices.ts'
import { renderField } from './fields.ts'
import { anchorOf, isOpen, labelOf, type View } from './view.ts'

/** An item with more fields than this is folded away until somebody wants it. */
const MOST_FIELDS = 2

/** The sections of a form, each folded away but the first. */
export function renderSections(form: readonly Filled[], view: View): Html {
  return html`${form.map(({ name, parts }, at) => {
    const isShown = at === 0 || parts.some(({ path }) => isOpen(path, view))
    return html`<details class="editor-section" id="section.${name}" ${isShown ? html`open` : ''}>
      <summary><h2>${view.texts(`editor-section-${name}`)}</h2></summary>
      ${renderParts(parts, view)}
    </details>`
  })}`
}

function renderParts(parts: readonly Part[], view: View, number = ''): Html {
  return html`${parts.map((part) => renderPart(part, view, number))}`
}

function renderPart(part: Part, view: View, number: string): Html {
  if (part.kind === 'field') return renderField(part, view)
  if (part.kind === 'list') return renderList(part, view, number)
  return html`<fieldset class="editor-group" id="${anchorOf(part.path)}">
    <legend>${labelOf(part.name, part.shape.label, view)}</legend>${renderParts(part.parts, view)}
  </fieldset>`
}

/** `number` is that of what the list is in: the second step of the first branch of step 3 is 3.1.2. */
function renderList(list: List, view: View, number: string): Html {
  const { shape, items, path, name } = list
  const kinds = shape.items()
  const label = labelOf(name, shape.label, view)
  const numbered = items.map((_, index) =>
    shape.single ? number : number === '' ? String(index + 1) : `${number}.${index + 1}`,
  )
  return html`<div class="editor-list" id="${anchorOf(path)}" role="group" aria-label="${label}">
    <p class="editor-list-name">${label}</p>
    ${shape.hint === undefined ? '' : html`<p class="hint">${view.texts(`editor-hint-${shape.hint}`)}</p>`}
    ${items.map((item, index) => renderItem(list, item, index, numbered[index] ?? '', view))}
    ${
      shape.single && items.length > 0
        ? ''
        : html`<div class="choices">${kinds.map(({ name: kind }) => opButton(`add:${path}:${kind}`, view.texts(`editor-add-${kind}`), view, label))}</div>`
    }
  </div>`
}

function renderItem(list: List, item: Item, index: number, number: string, view: View): Html {
  const { texts, content, locale } = view
  const { shape, path, id, place } = item
  const value = valueAt(content, place)
  const texted = ['text', 'wait', 'question', 'name', 'description', 'title'].map((field) => fieldOf(value, field))
  const words = texted
    .map((text) => (typeof text === 'string' ? text : textOf(text, locale)))
    .find((text) => text !== '')
  const name = `${number === '' ? '' : `${number}. `}${texts(`editor-item-${shape.name}`)}`
  const title = html`${name}${words === undefined ? '' : html`: <span class="editor-excerpt">${excerpt(words)}</span>`}
    ${id ? html`<small class="editor-id">${id}</small>` : ''}`
  const anchor = list.shape.single ? '' : html`id="${anchorOf(path)}"`
  const inner = html`${buttons(list, item, index, name, view)}${renderParts(item.parts, view, number)}`
  return item.parts.length > MOST_FIELDS
    ? html`<details class="editor-item" ${anchor} ${isOpen(path, view) ? html`open` : ''}>
        <summary>${title}</summary>${inner}</details>`
    : html`<fieldset class="editor-item" ${anchor}><legend>${title}</legend>${inner}</fieldset>`
}

function buttons({ shape, items, path: of }: List, { path }: Item, index: number, name: string, view: View): Html {
  const { texts } = view
  const kinds = shape.items()
  return html`<div class="choices editor-buttons">
    ${index > 0 ? opButton(`up:${path}`, texts('editor-up'), view, name) : ''}
    ${index < items.length - 1 ? opButton(`down:${path}`, texts('editor-down'), view, name) : ''}
    ${opButton(`remove:${path}`, texts('editor-remove'), view, name)}
    ${
      shape.single || kinds.length < 2
        ? ''
        : html`<details class="editor-insert"><summary>${texts('editor-insert')}</summary><div class="choices">
          ${kinds.map(({ name: kind }) => opButton(`add:${of}:${kind}:${index}`, texts(`editor-add-${kind}`), view, `${texts('editor-insert')} ${name}`))}
        </div></details>`
    }
  </div>`
}

/** A button that changes the form and sends nothing off. `about` says to a screen reader what it is about. */
function opButton(op: string, label: string, { focus }: View, about: string): Html {
  return html`<button class="choice" name="op" value="${op}" aria-label="${label}: ${about}" ${focus === op ? html`autofocus` : ''}>${label}</button>`
}
