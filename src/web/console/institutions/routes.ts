import { Hono } from 'hono'
import { hostOf } from '../../../curation/institution.ts'
import {
  decideInstitution,
  type InstitutionEvent,
  type InstitutionResult,
  institutionId,
} from '../../../curation/institutional.ts'
import { LOCALES, type Localised } from '../../../locale.ts'
import { createCode } from '../../../one-time-code.ts'
import { sent } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { forbidden, missing } from '../refusing.ts'
import { renderInstitutions } from './list.ts'
import { renderInstitution } from './one.ts'
import { institutionName, managesInstitutions, seesInstitution, servicesToGive } from './shown.ts'
import { renderNew } from './writing.ts'

/** Each entry is given by itself: more at once would keep others waiting. */
const GIVEN_AT_ONCE = 200

const DONE = ['added', 'changed', 'removed', 'member-removed', 'given'] as const

/** Who looks after entries: `/console/institutions`. */
export function institutionRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const { store, knowledge, curate, now } = options
  const routes = new Hono<ConsoleEnv>()

  routes.get('/console/institutions', async (c) => {
    const all = (await store.curation.institutions()).filter(({ id }) => seesInstitution(c.var.visitor, id))
    const content = renderInstitutions(c, all, knowledge.base)
    return page(c, { title: c.var.texts('console-area-institutions'), content, ...notice(c) })
  })

  routes.get('/console/institutions/new', (c) => {
    if (!managesInstitutions(c.var.visitor)) return forbidden(c)
    const from = knowledge.base.services.get(c.req.query('from') ?? '')?.competentAuthority
    return page(c, {
      title: c.var.texts('institutions-new'),
      content: renderNew(c, from ?? { name: {}, url: '' }),
    })
  })

  routes.post('/console/institutions', async (c) => {
    const written = writtenIn(c)
    const id = institutionId(written.name, hostOf(written.url))
    const result = await decide(c, id, { kind: 'added', id, ...written })
    if (result.ok) return c.redirect(`/console/institutions/${id}?done=added`, 303)
    if (result.refusal === 'not-allowed') return forbidden(c)
    const { texts } = c.var
    const problem = { kind: 'problem', text: texts(`institutions-refused-${result.refusal}`) } as const
    return page(c, { title: texts('institutions-new'), content: renderNew(c, written), notice: problem }, 422)
  })

  routes.get('/console/institutions/:id', async (c) => {
    const id = c.req.param('id')
    if (!seesInstitution(c.var.visitor, id)) return missing(c)
    return (await show(c, id)) ?? missing(c)
  })

  routes.post('/console/institutions/:id', async (c) => {
    const id = c.req.param('id')
    if (!managesInstitutions(c.var.visitor)) return forbidden(c)
    const here = `/console/institutions/${encodeURIComponent(id)}`
    switch (sent(c, 'op')) {
      case 'change': {
        const written = writtenIn(c)
        const result = await decide(c, id, { kind: 'changed', ...written })
        return result.ok ? c.redirect(`${here}?done=changed`, 303) : refused(c, id, result, written)
      }
      case 'remove': {
        const result = await decide(c, id, { kind: 'removed' })
        return result.ok ? c.redirect('/console/institutions?done=removed', 303) : refused(c, id, result)
      }
      case 'invite': {
        const { text, hash } = createCode()
        const result = await decide(c, id, { kind: 'invited', hash })
        // Not kept anywhere, so that it is shown in the answer alone.
        return result.ok ? ((await show(c, id, { invitation: text })) ?? missing(c)) : refused(c, id, result)
      }
      case 'remove-member': {
        const result = await decide(c, id, { kind: 'member-removed', personId: sent(c, 'person') })
        return result.ok ? c.redirect(`${here}?done=member-removed`, 303) : refused(c, id, result)
      }
      case 'give': {
        const institution = await store.curation.institution(id)
        if (!institution) return missing(c)
        const services = await servicesToGive(store, knowledge.base, institution)
        for (const service of services.slice(0, GIVEN_AT_ONCE)) await give(c, id, service.id)
        return c.redirect(`${here}?done=given`, 303)
      }
      default:
        return missing(c)
    }
  })

  return routes

  async function decide(c: ConsoleContext, id: string, event: InstitutionEvent): Promise<InstitutionResult> {
    const { personId, role } = c.var.visitor.party
    const { result } = await store.curation.handle({ institution: id }, personId, now(), (state) =>
      decideInstitution(event, { personId, role }, state, now()),
    )
    return result
  }

  /** Unless another institution has it by now. */
  async function give(c: ConsoleContext, institution: string, service: string): Promise<void> {
    const { personId, role } = c.var.visitor.party
    await store.curation.handle({ entry: { kind: 'service', id: service } }, personId, now(), (state) => {
      const { institutionId: owner = null, keeperId = null } = state.file?.entry ?? {}
      if (owner !== null) return { changes: [], deliveries: [], result: null }
      const event = { kind: 'kept', institutionId: institution, keeperId } as const
      return { ...curate(event, { personId, role }, state), result: null }
    })
  }

  async function refused(
    c: ConsoleContext,
    id: string,
    result: Extract<InstitutionResult, { ok: false }>,
    written?: Written,
  ) {
    const problem = c.var.texts(`institutions-refused-${result.refusal}`)
    return (await show(c, id, { problem, ...(written && { written }) })) ?? missing(c)
  }

  async function show(c: ConsoleContext, id: string, more: Shown = {}) {
    const institution = await store.curation.institution(id)
    if (!institution) return undefined
    const { problem, written, invitation } = more
    const content = await renderInstitution(c, options, institution, { written, invitation })
    const title = institutionName(institution, c.var.locale)
    return problem === undefined
      ? page(c, { title, content, ...notice(c) })
      : page(c, { title, content, notice: { kind: 'problem', text: problem } }, 422)
  }
}

interface Written {
  readonly name: Localised
  readonly url: string
}

interface Shown {
  readonly problem?: string
  /** Instead of what it is called now. */
  readonly written?: Written
  /** A code that nobody will be shown again. */
  readonly invitation?: string
}

function writtenIn(c: ConsoleContext): Written {
  const names = LOCALES.map((locale) => [locale, sent(c, `name-${locale}`)] as const)
  return { name: Object.fromEntries(names.filter(([, text]) => text !== '')), url: sent(c, 'url') }
}

function notice(c: ConsoleContext) {
  const done = DONE.find((one) => one === c.req.query('done'))
  return done ? { notice: { kind: 'done', text: c.var.texts(`institutions-done-${done}`) } as const } : {}
}
