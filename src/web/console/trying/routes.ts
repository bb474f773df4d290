import { Hono } from 'hono'
import { tryQuestion } from '../../../knowledge/trial.ts'
import { isLocale } from '../../../locale.ts'
import { sent } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { type Asked, CHOSEN_COUNTRIES, LONGEST_QUESTION, renderForm, renderTrial, TRYING_PATH } from './shown.ts'

/**
 * What somebody would get for a question, and why: `/console/trying`. What is tried comes in a form's body and not in the
 * address, so that neither a history nor a log keeps it; nothing of it is stored.
 */
export function tryingRoutes(options: Pick<ConsoleOptions, 'knowledge' | 'catalogue'>): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>()

  routes.get(TRYING_PATH, (c) =>
    page(c, { title: c.var.texts('console-area-trying'), content: renderForm(c, { text: '' }) }),
  )

  routes.post(TRYING_PATH, (c) => {
    const asked = askedIn(c)
    const title = c.var.texts('console-area-trying')
    if (asked.text === '') {
      const notice = { kind: 'problem', text: c.var.texts('trying-empty') } as const
      return page(c, { title, content: renderForm(c, asked), notice }, 422)
    }
    return page(c, { title, content: renderTrial(c, options, asked, tryQuestion(options.knowledge, asked)) })
  })

  return routes
}

function askedIn(c: ConsoleContext): Asked {
  const text = sent(c, 'question').slice(0, LONGEST_QUESTION).toWellFormed()
  const locale = sent(c, 'language')
  const country = CHOSEN_COUNTRIES.find((known) => known === sent(c, 'country'))
  return { text, ...(isLocale(locale) && { locale }), ...(country && { country }) }
}
