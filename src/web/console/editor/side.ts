import { html, raw } from 'hono/html'
import { type Checked, checkEntry } from '../../../curation/checking.ts'
import type { Part } from '../../../curation/editing/filled.ts'
import { listsOf } from '../../../curation/editing/filled.ts'
import { type EntryContent, type EntryRef, fileOf } from '../../../curation/entry.ts'
import { fieldName } from '../../../curation/field-names.ts'
import { isError } from '../../../knowledge/assemble.ts'
import { diagramAlt } from '../../../knowledge/diagram/diagram.ts'
import type { Service } from '../../../knowledge/service.ts'
import type { Rehearsed } from '../../../living/rehearsal.ts'
import type { Fault } from '../../../yaml.ts'
import type { Html } from '../../page-options.ts'
import { renderPreviews } from '../entries/previews.ts'
import { entryPath } from '../entries/shown.ts'
import { GOLDEN_PLACE, renderGolden } from '../golden.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'
import { anchorOf } from './view.ts'

/** What stands beside the form: what is wrong with the entry, and what it would look like. */
export async function renderSide(
  c: ConsoleContext,
  options: ConsoleOptions,
  checked: Checked,
  about: {
    readonly ref: EntryRef
    readonly content: EntryContent
    readonly parts: readonly Part[]
    /** What the questions have come to, when they were tried. */
    readonly tried?: Rehearsed | undefined
  },
): Promise<Html> {
  const { texts } = c.var
  const { faults, service } = checked
  const isSound = !faults.some(isError)
  const button = html`<p class="choices"><button class="choice" name="op" value="try" form="editor-form"
    formaction="${entryPath(about.ref)}/edit#${GOLDEN_PLACE}">${texts('golden-try')}</button></p>`
  return html`<aside id="editor-side" class="editor-side" aria-label="${texts('editor-side')}">
    <section class="editor-checks"><h2>${texts('editor-checks')}</h2>
      ${faults.length === 0 ? html`<p>${texts('editor-sound')}</p>` : renderFaultLinks(c, faults, about)}
    </section>
    ${renderGolden(c, options, checked, { button, tried: about.tried })}
    ${service && isSound ? html`${renderPreviews(c, options, service)}${await renderDrawing(c, options, service)}` : ''}
    ${service && !isSound ? html`<p>${texts('editor-no-preview')}</p>` : ''}
  </aside>`
}

/** What is wrong, errors first, each with a way to the field concerned. */
export function renderFaultLinks(
  { var: { texts } }: ConsoleContext,
  faults: readonly Fault[],
  { ref, content, parts }: { readonly ref: EntryRef; readonly content: EntryContent; readonly parts: readonly Part[] },
): Html {
  const paths = placesIn(parts)
  const own = fileOf(ref, content.country)
  const sorted = faults.toSorted((one, other) => Number(isError(other)) - Number(isError(one)))
  return html`<ul class="faults">${sorted.map(({ file, path, message, severity }) => {
    const place = file === own ? nearest(path, paths) : undefined
    const where = file === own ? fieldName(path, texts) : file
    return html`<li><strong>${texts(`entries-fault-${severity}`)}</strong>
      ${place === undefined ? where : html`<a href="#${anchorOf(place)}">${where}</a>`} <span lang="en">${message}</span></li>`
  })}</ul>`
}

export function checkDraft(
  ref: EntryRef,
  content: EntryContent,
  { knowledge }: Pick<ConsoleOptions, 'knowledge'>,
): Checked {
  return checkEntry(ref, content, knowledge)
}

async function renderDrawing(
  { var: { texts, locale } }: ConsoleContext,
  { diagrams }: Pick<ConsoleOptions, 'diagrams'>,
  service: Service,
): Promise<Html> {
  const [light, dark] = await Promise.all(
    (['light', 'dark'] as const).map((theme) => diagrams.svg(service, { locale, theme })),
  )
  const [, ...lines] = diagramAlt(service, { locale, texts }).split('\n')
  return html`<section class="editor-diagram"><h2>${texts('entries-diagram')}</h2>
    <div class="only-light">${raw(light ?? '')}</div><div class="only-dark">${raw(dark ?? '')}</div>
    <details><summary>${texts('pages-diagram-words')}</summary>${lines.map((line) => html`<p>${line}</p>`)}</details>
  </section>`
}

/** Every place that a link can lead to. */
function placesIn(parts: readonly Part[]): ReadonlySet<string> {
  const places = new Set<string>()
  const add = (all: readonly Part[]) => {
    for (const part of all) {
      places.add(part.path)
      if (part.kind === 'group') add(part.parts)
    }
  }
  add(parts)
  for (const { items } of listsOf(parts)) {
    for (const item of items) {
      places.add(item.path)
      add(item.parts)
    }
  }
  return places
}

function nearest(path: string, places: ReadonlySet<string>): string | undefined {
  const steps = path.split('.')
  for (let length = steps.length; length > 0; length -= 1) {
    const tried = steps.slice(0, length).join('.')
    if (places.has(tried)) return tried
  }
  return undefined
}
