import { html } from 'hono/html'
import { isSame } from '../../../curation/differences.ts'
import { type EntryRef, refText } from '../../../curation/entry.ts'
import { withAddress } from '../../../links/naming.ts'
import type { Html } from '../../page-options.ts'
import { curateAs } from '../curating.ts'
import { entryPath } from '../entries/shown.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'

/** Entries changed in one go; the rest stay listed, for the next. */
const MOST_AT_ONCE = 50

/** Writes the new address in place of the old one in the entries that name it; says what became of each. */
export async function replaceEverywhere(
  c: ConsoleContext,
  options: ConsoleOptions,
  url: string,
  location: string,
  entries: readonly EntryRef[],
): Promise<{ readonly text: Html; readonly isDone: boolean }> {
  const { texts } = c.var
  const counts = { published: 0, proposed: 0, waiting: 0 }
  const refused: EntryRef[] = []
  for (const ref of entries.slice(0, MOST_AT_ONCE)) {
    const outcome = await replaceIn(c, options, ref, url, location)
    if (outcome === 'refused') refused.push(ref)
    else if (outcome !== 'none') counts[outcome] += 1
  }
  const left = Math.max(0, entries.length - MOST_AT_ONCE)
  const said = [
    ...(['published', 'proposed', 'waiting'] as const)
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => texts(`links-replaced-${outcome}`, { count: counts[outcome] })),
    ...(left > 0 ? [texts('links-replaced-left', { count: left })] : []),
  ]
  const text = html`${said.map((line) => html`<p>${line}</p>`)}
    ${
      refused.length > 0
        ? html`<p>${texts('links-replaced-refused')}</p>
          <ul>${refused.map((ref) => html`<li><a href="${entryPath(ref)}">${refText(ref)}</a></li>`)}</ul>`
        : ''
    }
    ${said.length === 0 && refused.length === 0 ? html`<p>${texts('links-replaced-none')}</p>` : ''}`
  return { text, isDone: refused.length === 0 && said.length > 0 }
}

async function replaceIn(
  c: ConsoleContext,
  options: ConsoleOptions,
  ref: EntryRef,
  url: string,
  location: string,
): Promise<'published' | 'proposed' | 'waiting' | 'refused' | 'none'> {
  const { entry, current, proposals } = (await options.store.curation.file(ref)) ?? {}
  if (!entry || !current) return 'none'
  const content = withAddress(current.content, url, location)
  if (content === current.content) return 'none'
  if (proposals?.some((proposal) => isSame(proposal.content, content))) return 'waiting'
  const why = c.var.texts('links-why', { url })
  const curated = await curateAs(
    c,
    options,
    { entry: ref },
    // What the texts say stays the same in every language.
    { kind: 'written', ref, content, base: entry.seq, why, origin: 'console', isMinor: true },
  )
  if (!curated.ok) return 'refused'
  return curated.outcome === 'published' ? 'published' : 'proposed'
}
