import { Hono } from 'hono'
import { mayPropose } from '../../../curation/curate.ts'
import { fillForm } from '../../../curation/editing/form.ts'
import { FORMS } from '../../../curation/editing/forms.ts'
import { withIds } from '../../../curation/editing/ids.ts'
import { operate, parseOperation } from '../../../curation/editing/operations.ts'
import { nothingThere, notTheirs } from '../entries/looking.ts'
import { ENTRY_PATH, entryPath, refOf } from '../entries/shown.ts'
import { sent } from '../forms.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { type Draft, factsOf, openDraft, sentDraft, today } from './draft.ts'
import { formPage } from './form-page.ts'
import { save } from './saving.ts'
import { checkDraft, renderSide } from './side.ts'

/** `/console/entries/{kind}/{id}/edit`: an entry is written, with a look at what it would be. */
export function editorRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const { store, knowledge, now } = options
  const routes = new Hono<ConsoleEnv>()

  routes.get(`${ENTRY_PATH}/edit`, async (c) => {
    const draft = await openDraft(c, options)
    if (draft) return mayWrite(c, draft) ? formPage(c, options, draft) : notTheirs(c)
    // A new entry that waits is gone on with where it is.
    const file = await store.curation.file(refOf(c))
    const [proposal] = file?.entry ? [] : (file?.proposals ?? [])
    const isAsked = c.req.query('from') !== undefined || c.req.query('suggestion') !== undefined
    return proposal && !isAsked
      ? c.redirect(`${entryPath(refOf(c))}/edit?from=${proposal.seq}`, 303)
      : nothingThere(c, 'entries-missing')
  })

  routes.post(`${ENTRY_PATH}/edit`, async (c) => {
    const draft = await sentDraft(c, options)
    if (!mayWrite(c, draft)) return notTheirs(c)
    const op = sent(c, 'op')
    if (op === 'publish' || op === 'propose') return save(c, options, draft, op)
    if (op === 'try') return formPage(c, options, draft, { isTried: true })
    const operation = parseOperation(op)
    if (!operation) return formPage(c, options, draft)
    const form = FORMS[draft.ref.kind]
    const named = withIds(form, draft.content, false)
    const done = operate(form, named, operation, { today: today(now()), factsOf: factsOf(knowledge) })
    return done
      ? formPage(c, options, { ...draft, content: done.content }, { path: done.path, button: op })
      : formPage(c, options, draft)
  })

  routes.post(`${ENTRY_PATH}/preview`, async (c) => {
    const draft = await sentDraft(c, options)
    if (!mayWrite(c, draft)) return notTheirs(c)
    const { ref } = draft
    const content = withIds(FORMS[ref.kind], draft.content, true)
    const parts = fillForm(FORMS[ref.kind], content, factsOf(knowledge)).flatMap((section) => section.parts)
    c.header('Cache-Control', 'private, no-store')
    return c.html(await renderSide(c, options, checkDraft(ref, content, options), { ref, content, parts }))
  })

  return routes
}

/** Proposing is for staff, and for an institution's people about its own entries. */
function mayWrite(c: ConsoleContext, { state }: Draft): boolean {
  return mayPropose(c.var.visitor.party, state)
}
