import type { Address } from '../address.ts'

interface AddressColumns {
  readonly platform: string
  readonly chat: string
  readonly thread: string | null
}

export function addressColumns({ platform, chat, thread }: Address): AddressColumns {
  return { platform, chat, thread: thread ?? null }
}

export function toAddress({ platform, chat, thread }: AddressColumns): Address {
  return thread === null ? { platform, chat } : { platform, chat, thread }
}
