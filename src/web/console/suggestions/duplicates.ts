import { setImmediate } from 'node:timers/promises'
import { html } from 'hono/html'
import { type Confusion, createConfusions, pairsOf } from '../../../curation/duplicates.ts'
import type { EntryRef } from '../../../curation/entry.ts'
import { languageName } from '../../../formats.ts'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import type { Html } from '../../page-options.ts'
import { entryPath } from '../entries/shown.ts'
import { pageNumber, pager } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'
import { entryTitle } from './shown.ts'

/** Entries looked at for one page; fewer of a large base, which takes longer to answer. */
const LOOKED_AT = 64
const LOOKED_AT_LARGE = 8
const LARGE = 1000
/** Of the questions that lead elsewhere. */
const QUESTIONS = 5

/** Published entries that people get one for the other of, looked for among some of the base at a time. */
export async function renderDuplicates(c: ConsoleContext, base: KnowledgeBase): Promise<Html> {
  const { texts } = c.var
  const all: readonly EntryRef[] = [
    ...[...base.services.keys()].sort().map((id) => ({ kind: 'service', id }) as const),
    ...[...base.situations.keys()].sort().map((id) => ({ kind: 'situation', id }) as const),
  ]
  const size = all.length > LARGE ? LOOKED_AT_LARGE : LOOKED_AT
  const at = Math.min(pageNumber(c), Math.max(0, Math.ceil(all.length / size) - 1))
  const looked = all.slice(at * size, (at + 1) * size)
  const confusionsOf = createConfusions(base)
  const found: Confusion[] = []
  for (const ref of looked) {
    found.push(...confusionsOf(ref))
    // Others are answered in between.
    await setImmediate()
  }
  const pairs = pairsOf(found)
  const range = { from: at * size + 1, to: at * size + looked.length, total: all.length }
  return html`<p>${texts('suggestions-duplicates-text')}</p>
    ${all.length > size ? html`<p>${texts('suggestions-looked-at', range)}</p>` : ''}
    ${
      pairs.length > 0
        ? html`<ul class="card-list">${pairs.map((pair) => renderPair(c, pair, base))}</ul>`
        : html`<p>${texts('suggestions-no-duplicates')}</p>`
    }
    ${pager(c, at, size, all.length)}`
}

function renderPair(c: ConsoleContext, { entry, other, questions, likeness }: Confusion, base: KnowledgeBase): Html {
  const { texts, locale } = c.var
  return html`<li><h2><a href="${entryPath(entry)}">${entryTitle(c, base, entry)}</a> –
      <a href="${entryPath(other)}">${entryTitle(c, base, other)}</a></h2>
    ${likeness > 0 ? html`<p>${texts('suggestions-likeness', { percent: Math.round(likeness * 100) })}</p>` : ''}
    ${
      questions.length > 0
        ? html`<p>${texts('suggestions-led-astray')}</p>
          <ul>${questions.slice(0, QUESTIONS).map((one) => html`<li>${languageName(one.locale, locale)}: <span lang="${one.locale}">${one.text}</span></li>`)}</ul>`
        : ''
    }</li>`
}
