import { html } from 'hono/html'
import type { Difference } from '../../../curation/differences.ts'
import { fieldName } from '../../../curation/field-names.ts'
import { languageName } from '../../../formats.ts'
import type { Html } from '../../page-options.ts'
import { pageNumber, pager } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'
import { type Piece, wordChanges } from './word-changes.ts'

const PAGE_SIZE = 100

/** What two versions say differently, side by side, field by field and language by language. */
export function renderDifferences(c: ConsoleContext, all: readonly Difference[]): Html {
  const { texts } = c.var
  if (all.length === 0) return html`<p>${texts('entries-no-differences')}</p>`
  const last = Math.ceil(all.length / PAGE_SIZE) - 1
  const at = Math.min(pageNumber(c), last)
  const shown = all.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE)
  return html`<p>${texts('entries-differences', { count: all.length })}</p>
    ${shown.map((difference) => renderDifference(c, difference))} ${pager(c, at, PAGE_SIZE, all.length)}`
}

function renderDifference(c: ConsoleContext, { path, locale: language, before, after }: Difference): Html {
  const { texts, locale } = c.var
  const pieces = wordChanges(inWords(before), inWords(after))
  const lang = language === null ? '' : html`lang="${language}"`
  const side = (label: string, value: unknown, left: 'removed' | 'added') => html`<div class="side">
    <p class="side-label">${label}</p>
    ${
      value === undefined
        ? html`<p class="hint">${texts('entries-nothing')}</p>`
        : html`<p class="side-text" ${lang}>${pieces.filter(({ kind }) => kind === 'same' || kind === left).map(renderPiece)}</p>`
    }
  </div>`
  return html`<section class="difference">
    <h3>${fieldName(path, texts)}${language === null ? '' : ` (${languageName(language, locale)})`}</h3>
    <div class="sides">
      ${side(texts('entries-before'), before, 'removed')} ${side(texts('entries-after'), after, 'added')}
    </div>
  </section>`
}

function renderPiece({ kind, text }: Piece): Html | string {
  if (kind === 'same') return text
  return kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`
}

/** A text as it is, a list with an item on each line. */
export function inWords(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  const isPlain = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
  return isPlain ? value.join('\n') : JSON.stringify(value)
}
