import type { Hono } from 'hono'
import { html } from 'hono/html'
import { encodeRelayAction, type RelayAction } from '../../../bots/relay/actions.ts'
import { momentText } from '../../../bots/relay/times.ts'
import { languageName } from '../../../formats.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { PersonLine } from '../../../store/console-store.ts'
import type { Html } from '../../page-options.ts'
import { actButton, said } from '../acting.ts'
import { buttonForm } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { forbidden, missing } from '../refusing.ts'
import { facts } from '../tables.ts'
import { institutionsOf, nameOf, stateOf } from './list.ts'

const ID = ':id{[0-9a-f-]{36}}'

/** `/console/people/:id`: what somebody may do here, and changing that. */
export function personRoutes(routes: Hono<ConsoleEnv>, options: ConsoleOptions): void {
  const { store, now, timeZone } = options
  routes.get(`/console/people/${ID}`, async (c) => {
    const { texts, locale } = c.var
    const person = await store.console.person(c.req.param('id'))
    if (!person) return missing(c)
    const { responder } = person
    const isDone = c.req.query('done') === 'signed-out'
    const belongs = institutionsOf(c, person)
    const content = html`
      ${await said(c, options)}
      ${facts([
        [texts('console-people-column-state'), stateOf(c, person, now())],
        [texts('console-people-column-role'), texts('console-people-role', { role: person.role })],
        ...(responder
          ? [
              [
                texts('console-people-column-languages'),
                responder.locales.map((code) => languageName(code, locale)).join(', ') || '–',
              ] as const,
              [texts('console-people-joined'), momentText(responder.joinedAt, timeZone, locale)] as const,
              [texts('console-people-column-claims'), `${person.openClaims} / ${responder.maxClaims}`] as const,
            ]
          : []),
        ...(belongs === '' ? [] : [[texts('console-people-column-institutions'), belongs] as const]),
        [texts('console-people-sessions'), String(person.sessions)],
      ])}
      <div class="choices">${actionsOf(c, person)}</div>
      <p><a href="/console/people">${texts('console-people-back')}</a></p>`
    const notice = isDone ? { notice: { kind: 'done' as const, text: texts('console-people-signed-out') } } : {}
    return page(c, { title: nameOf(c, person), content, ...notice })
  })

  routes.post(`/console/people/${ID}/sign-out`, async (c) => {
    const { visitor } = c.var
    const id = c.req.param('id')
    if (!hasRole(visitor.party.role, 'admin')) return forbidden(c)
    if (!(await store.console.person(id))) return missing(c)
    await store.console.signOutEverywhere(id, visitor.party.personId, now())
    return c.redirect(`/console/people/${id}?done=signed-out`, 303)
  })
}

/** The chat decides about each once more; who may not is not offered it. */
function actionsOf(c: ConsoleContext, person: PersonLine): readonly Html[] {
  const { texts, visitor } = c.var
  const { personId, responder, role, question, sessions } = person
  const isAdmin = hasRole(visitor.party.role, 'admin')
  const about = nameOf(c, person)
  const does = (label: string, action: RelayAction) => actButton(c, texts(label), encodeRelayAction(action), about)
  const state = responder?.state
  const other = role === 'moderator' ? 'responder' : 'moderator'
  return [
    ...(state === 'applied' || state === 'refused'
      ? [does('button-approve', { kind: 'candidate', person: personId, value: 'yes' })]
      : []),
    ...(state === 'applied' ? [does('button-refuse', { kind: 'candidate', person: personId, value: 'no' })] : []),
    ...(isAdmin && role !== 'admin' && state === 'active'
      ? [
          does(`button-make-${other}`, { kind: 'standing', person: personId, value: other }),
          does('button-remove', { kind: 'standing', person: personId, value: 'remove' }),
        ]
      : []),
    ...(question === null ? [] : [does('button-unban', { kind: 'unban', question })]),
    ...(isAdmin && sessions > 0
      ? [buttonForm(c, `/console/people/${personId}/sign-out`, texts('console-people-sign-out'), {}, about)]
      : []),
  ]
}
