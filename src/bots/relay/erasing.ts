import { paragraph } from '../../message.ts'
import type { NewDelivery } from '../../store/store.ts'
import type { Turn } from '../turn.ts'

/**
 * Takes back what others have been sent of the person who is being forgotten. What a platform no longer lets go is
 * overwritten.
 */
export function eraseTraces({ lists, context }: Turn): NewDelivery[] {
  return (lists.traces ?? []).map(({ delivery, address, personId, locale }) => ({
    lane: 'live',
    address,
    message: { locale, blocks: [paragraph(context.catalogue(locale)('erased-by-author'))] },
    personId,
    removes: { delivery },
  }))
}
