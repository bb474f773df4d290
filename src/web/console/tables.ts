import { html } from 'hono/html'
import type { Html } from '../page-options.ts'

/** A table that becomes a list of cards where there is no room for it; the first cell of a row names it. */
export function cardTable(label: string, headings: readonly string[], rows: readonly (readonly (Html | string)[])[]) {
  return html`<table class="card-list" role="table" aria-label="${label}">
    <thead role="rowgroup"><tr role="row">
      ${headings.map((heading) => html`<th scope="col" role="columnheader">${heading}</th>`)}
    </tr></thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) => html`<tr role="row">
        ${cells.map((cell, at) =>
          at === 0
            ? html`<th scope="row" role="rowheader">${cell}</th>`
            : html`<td role="cell" data-label="${headings[at] ?? ''}">${cell}</td>`,
        )}
      </tr>`,
      )}
    </tbody>
  </table>`
}

/** Ways to the parts of a list; the one shown is marked. */
export function tabs(label: string, links: readonly (readonly [href: string, text: string, isCurrent: boolean])[]) {
  return html`<nav class="console-tabs" aria-label="${label}"><ul>
    ${links.map(
      ([href, text, isCurrent]) =>
        html`<li><a href="${href}" ${isCurrent ? html`aria-current="page"` : ''}>${text}</a></li>`,
    )}
  </ul></nav>`
}

/** Terms with what they are. */
export function facts(pairs: readonly (readonly [term: string, value: Html | string])[]): Html {
  return html`<dl class="facts">${pairs.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** The page's own address with some of its query changed; an empty value takes it away, and the list begins anew. */
export function withQuery(url: string, changes: Readonly<Record<string, string>>): string {
  const { pathname, searchParams } = new URL(url)
  for (const gone of ['page', 'said']) searchParams.delete(gone)
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') searchParams.delete(name)
    else searchParams.set(name, value)
  }
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}
