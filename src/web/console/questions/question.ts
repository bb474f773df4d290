import type { Hono } from 'hono'
import { html } from 'hono/html'
import { hasPublicAnswer } from '../../../bots/relay/public-answer.ts'
import { momentText } from '../../../bots/relay/times.ts'
import { ago, languageName } from '../../../formats.ts'
import { serviceTitle } from '../../../knowledge/card/card.ts'
import { maskContacts } from '../../../relay/mask.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { ConsoleVisitor } from '../../../store/console-store.ts'
import type { QuestionFile, RelayedMessage } from '../../../store/relay-store.ts'
import { isWaiting } from '../../desk-line.ts'
import type { Html } from '../../page-options.ts'
import { said } from '../acting.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { missing } from '../refusing.ts'
import { facts } from '../tables.ts'
import { questionActions, rewordForm } from './actions.ts'
import { stateBadge } from './list.ts'

/** `/console/questions/:id`: what was said, who has it, and what can be done. */
export function questionRoutes(routes: Hono<ConsoleEnv>, options: ConsoleOptions): void {
  const { store, knowledge, now, timeZone } = options
  routes.get('/console/questions/:id{[a-z0-9]{1,10}}', async (c) => {
    const { texts, visitor, locale } = c.var
    const file = await store.relay.question(c.req.param('id'))
    const access = file && accessOf(visitor, file)
    if (!file || !access) return missing(c)
    const { question, claimant, asker } = file
    const messages = access === 'whole' ? await store.relay.messages(question.id) : []
    const at = (moment: number) => html`${momentText(moment, timeZone, locale)} (${ago(locale, moment, now())})`
    const services = question.services.flatMap((id) => knowledge.base.services.get(id) ?? [])
    const isModerator = hasRole(visitor.party.role, 'moderator')
    const content = html`
      ${await said(c, options)}
      <p>${stateBadge(c, question.state)}${isModerator && (asker.ban !== null || question.hidden) ? html` <strong class="badge badge-due">${texts('show-ban', { ban: asker.ban ?? 'none' })}</strong>` : ''}</p>
      <blockquote class="question-asked" lang="${question.locale}">${maskContacts(question.text).text || texts('console-questions-erased')}</blockquote>
      ${facts([
        [texts('console-questions-column-language'), languageName(question.locale, locale)],
        [texts('console-questions-asked'), at(question.openedAt)],
        ...(claimant?.responder
          ? [[texts('console-questions-column-claimant'), claimant.responder.name] as const]
          : []),
        ...(question.claimedAt === null ? [] : [[texts('console-questions-claimed'), at(question.claimedAt)] as const]),
        ...(question.answeredAt === null
          ? []
          : [[texts('console-questions-first-answer'), at(question.answeredAt)] as const]),
        ...(question.closedAt === null ? [] : [[texts('console-questions-ended'), at(question.closedAt)] as const]),
        ...(question.mergedInto === null || !isModerator
          ? []
          : [
              [
                texts('console-questions-merged'),
                html`<a href="/console/questions/${question.mergedInto}">${question.mergedInto}</a>`,
              ] as const,
            ]),
        ...(services.length > 0
          ? [
              [
                texts('console-questions-shown'),
                html`${services.map((service, index) => html`${index > 0 ? ', ' : ''}<a href="/services/${service.id}">${serviceTitle(service, locale)}</a>`)}`,
              ] as const,
            ]
          : []),
      ])}
      <h2>${texts('console-questions-do')}</h2>
      <div class="choices">${questionActions(c, file)}</div>
      ${access === 'whole' ? html`<h2>${texts('console-questions-said')}</h2>${conversation(c, messages, timeZone)}` : ''}
      ${isModerator && hasPublicAnswer(file) ? rewordForm(c, question.id) : ''}
      <p><a href="/console/questions">${texts('console-questions-back')}</a></p>`
    return page(c, { title: texts('traveller-alias', { alias: question.alias }), content })
  })
}

/** Its claimant and moderators see all of it, volunteers what waits, without what was written to somebody else. */
function accessOf({ party }: ConsoleVisitor, { question }: QuestionFile): 'whole' | 'question' | undefined {
  if (hasRole(party.role, 'moderator') || question.claimantId === party.personId) return 'whole'
  return isWaiting(question) && !question.hidden ? 'question' : undefined
}

function conversation(c: ConsoleContext, messages: readonly RelayedMessage[], timeZone: string): Html {
  const { texts, locale } = c.var
  if (messages.length === 0) return html`<p>${texts('console-questions-silent')}</p>`
  return html`<ol class="conversation-said">
    ${messages.map(
      ({ side, kind, text, media, at, withdrawn }) => html`<li class="said-by-${side} said-as-${kind}">
        <p class="hint"><strong>${texts('console-questions-by', { kind: kind === 'note' ? 'note' : side })}</strong> · ${momentText(at, timeZone, locale)}</p>
        <p class="said-text">${withdrawn ? texts('console-questions-withdrawn') : maskContacts(text).text || (media.length > 0 ? '' : texts('console-questions-erased'))}</p>
        ${media.length > 0 && !withdrawn ? html`<p class="hint">${texts('console-questions-files', { count: media.length })}</p>` : ''}
      </li>`,
    )}
  </ol>`
}
