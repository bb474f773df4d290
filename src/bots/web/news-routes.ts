import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Locale } from '../../locale.ts'
import type { TranscriptStore } from '../../store/store.ts'
import type { NewsPost } from '../../web/page-news.ts'
import { latestNews } from './news.ts'
import { limitBody, refuseForeign } from './posts.ts'
import { keepCookie } from './session.ts'

/** The newest post that the browser wants to see no more. */
const HIDDEN_COOKIE = 'silta_news_hidden'

/** What stands on a page that a browser asks for. */
export type NewsFor = (c: Context, locale: Locale) => Promise<readonly NewsPost[]>

export function createNewsRoutes({ transcripts, now }: { transcripts: TranscriptStore; now: () => number }): {
  readonly newsFor: NewsFor
  readonly routes: Hono
} {
  const routes = new Hono()
  routes.post('/news/hide', limitBody(), async (c) => {
    refuseForeign(c)
    const { seen, path } = hideSchema.parse(await c.req.parseBody().catch(() => ({})))
    if (seen > 0) keepCookie(c, HIDDEN_COOKIE, String(seen))
    return c.redirect(path, 303)
  })
  const newsFor: NewsFor = (c, locale) => {
    const hidden = idSchema.parse(getCookie(c, HIDDEN_COOKIE))
    return latestNews(transcripts, { locale, hidden, now: now() })
  }
  return { newsFor, routes }
}

/** 0 for whatever is no id. */
const idSchema = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .catch(0)

const hideSchema = z.object({ seen: idSchema, path: z.enum(['/', '/simple']).catch('/') })
