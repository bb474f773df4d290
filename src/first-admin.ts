import type { Store } from './store/store.ts'

const VALID_MS = 24 * 60 * 60_000

/**
 * While nobody administers this community, makes a code for the first who does and returns what to tell the
 * operator; `undefined` once there is somebody. `now` is in milliseconds since 1970.
 */
export async function firstAdminCode(
  store: Pick<Store, 'relay'>,
  now: number,
  randomCode: () => { readonly text: string; readonly hash: string },
): Promise<string | undefined> {
  if (await store.relay.hasAdmin()) return undefined
  const { text, hash } = randomCode()
  await store.relay.makeCode({ hash, purpose: 'admin', personId: null, detail: null, expiresAt: now + VALID_MS })
  return `Nobody administers this community yet. To do it, send this to Silta in any chat within 24 hours:\n\n  /code ${text}\n\nAnybody who has the code can use it, once. Without it: npm run silta -- admin add telegram:ID`
}
