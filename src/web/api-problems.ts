import type { Context } from 'hono'

const TITLES = {
  400: 'The request cannot be understood',
  404: 'There is nothing at this address',
  405: 'This can only be read',
  500: 'Something went wrong',
} as const

/** A refusal in words, as RFC 9457 has it. `detail` says what to do. */
export function problem(c: Context, status: keyof typeof TITLES, detail: string): Response {
  const body = { type: 'about:blank', title: TITLES[status], status, detail }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}
