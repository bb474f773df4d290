import type { SentRef } from '../address.ts'
import { DeliveryError } from '../errors.ts'

/**
 * Posts below an earlier post or, when that is no longer there, by itself. `isGone` is asked only after the network
 * has refused, so that following costs nothing.
 */
export async function following(
  earlier: SentRef | undefined,
  post: (earlier?: SentRef) => Promise<SentRef>,
  isGone: (earlier: SentRef) => Promise<boolean>,
): Promise<SentRef> {
  if (!earlier) return post()
  try {
    return await post(earlier)
  } catch (error) {
    const isRefused = error instanceof DeliveryError && error.kind === 'rejected'
    if (isRefused && (await isGone(earlier).catch(() => false))) return post()
    throw error
  }
}
