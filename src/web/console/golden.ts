import { html } from 'hono/html'
import type { Checked } from '../../curation/checking.ts'
import { isError } from '../../knowledge/assemble.ts'
import type { GoldenOutcome } from '../../knowledge/golden/run.ts'
import type { Comparison, Turned } from '../../knowledge/golden/turned.ts'
import type { Rehearsed } from '../../living/rehearsal.ts'
import type { Html } from '../page-options.ts'
import { titleText } from './entries/shown.ts'
import type { ConsoleContext, ConsoleOptions } from './parts.ts'

/** The place on a page to which a form leads back that tries the questions. */
export const GOLDEN_PLACE = 'questions'

type Options = Pick<ConsoleOptions, 'knowledge' | 'rehearse'>

/** Lines of each kind that are shown; whoever has broken more sees so by these. */
const SHOWN = 30

/** What the questions that people ask would come to; `undefined` while nobody could publish the entry. */
export async function tryQuestions({ rehearse }: Options, checked: Checked): Promise<Rehearsed | undefined> {
  const { service, situation } = checked
  if (!isTried(checked) || checked.faults.some(isError)) return undefined
  return rehearse({ ...(service && { service }), ...(situation && { situation }) })
}

/** No question leads to a document by itself. */
function isTried({ service, situation }: Checked): boolean {
  return service !== undefined || situation !== undefined
}

/** The part of a page about the questions that people ask; `button` tries them, `tried` is what came of it. */
export function renderGolden(
  c: ConsoleContext,
  options: Options,
  checked: Checked,
  { button, tried }: { readonly button: Html; readonly tried?: Rehearsed | undefined },
): Html | string {
  const { texts } = c.var
  if (!isTried(checked)) return ''
  return html`<section id="${GOLDEN_PLACE}"><h2>${texts('golden-title')}</h2>
    ${
      checked.faults.some(isError)
        ? html`<p>${texts('golden-errors')}</p>`
        : html`<p class="hint">${texts('golden-hint')}</p>${button}`
    }
    ${tried ? html`<div role="status">${renderTried(c, options, checked, tried)}</div>` : ''}
  </section>`
}

function renderTried(c: ConsoleContext, options: Options, checked: Checked, tried: Rehearsed): Html {
  const { texts } = c.var
  if (tried.kind === 'too-large') return html`<p>${texts('golden-too-large', { most: tried.most })}</p>`
  if (tried.kind !== 'done') return html`<p>${texts(`golden-not-${tried.kind}`)}</p>`
  const { asked, rightBefore, rightAfter, broken, mended }: Comparison = tried
  return html`<p>${texts('golden-figures', { asked, before: rightBefore, after: rightAfter })}</p>
    ${broken.length + mended.length === 0 ? html`<p>${texts('golden-same')}</p>` : ''}
    ${renderTurned(c, options, checked, 'golden-broken', broken)}
    ${renderTurned(c, options, checked, 'golden-mended', mended)}`
}

function renderTurned(
  c: ConsoleContext,
  options: Options,
  checked: Checked,
  heading: 'golden-broken' | 'golden-mended',
  turned: readonly Turned[],
): Html | string {
  const { texts } = c.var
  if (turned.length === 0) return ''
  const shown = turned.slice(0, SHOWN)
  const rest = turned.length - shown.length
  return html`<h3>${texts(heading, { count: turned.length })}</h3>
    <ul>${shown.map(({ before, after }) => renderLine(before, after))}</ul>
    ${rest > 0 ? html`<p>${texts('golden-more', { count: rest })}</p>` : ''}`

  function renderLine(before: GoldenOutcome, after: GoldenOutcome): Html {
    const { line } = before
    const wanted = 'id' in line ? titleOf(line.id) : texts('golden-nothing')
    return html`<li><q lang="${line.locale}">${line.text}</q><br />
      <span class="hint">${texts('golden-line', { wanted, before: foundIn(before), after: foundIn(after) })}</span></li>`
  }

  /** What stands first; where no entry is right, only what is shown at once is wrong. */
  function foundIn({ line, first, decision }: GoldenOutcome): string {
    const isShown = 'id' in line || decision === 'answer'
    return first === undefined || !isShown ? texts('golden-nothing') : titleOf(first)
  }

  function titleOf(id: string): string {
    const { services, situations } = options.knowledge.base
    const changed = [checked.service, checked.situation].find((one) => one?.id === id)
    const { title } = changed ?? services.get(id) ?? situations.get(id) ?? { title: {} }
    return titleText(title, id, c.var.locale)
  }
}
