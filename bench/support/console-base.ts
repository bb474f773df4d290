import type { EntryContent } from '../../src/curation/entry.ts'
import { newRevision } from '../../src/curation/revision.ts'
import { LOCALES } from '../../src/locale.ts'
import { createCode } from '../../src/one-time-code.ts'
import type { Store } from '../../src/store/store.ts'
import { serviceContent } from '../../tests/support/knowledge-data.ts'
import { seededRandom } from '../../tests/support/random.ts'
import { buildSpecification } from '../../tests/support/specification-builder.ts'
import { shippedDocuments, syntheticDocuments } from './synthetic.ts'

/** Changes asked for together share a commit. */
const TOGETHER = 500

export function serviceId(number: number): string {
  return `fi-service-${number}`
}

/** Publishes so many services with texts and processes of every shape. */
export async function fillBase(store: Store, count: number): Promise<void> {
  const random = seededRandom(3)
  const shipped = await shippedDocuments()
  const texts = syntheticDocuments(shipped, shipped.length + count)
  // The shipped ones come first, as they are.
  for (let at = 0; at < shipped.length; at += 1) texts.next()
  for (let from = 0; from < count; from += TOGETHER) {
    const some = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, at) => from + at)
    await Promise.all(
      some.map((number) => {
        const { fields } = texts.next().value ?? { fields: undefined }
        const decisions = Array.from({ length: 60 }, () => Math.floor(random() * 1000))
        const one = (field: 'title' | 'summary') =>
          Object.fromEntries(
            LOCALES.map((locale) => [locale, fields?.[field][locale]?.[0]?.slice(0, 100) ?? 'Service']),
          )
        const few = (field: 'keywords' | 'questions') =>
          Object.fromEntries(LOCALES.map((locale) => [locale, fields?.[field][locale]?.slice(0, 6) ?? []]))
        return publish(store, {
          ...serviceContent(buildSpecification(decisions)),
          id: serviceId(number),
          title: one('title'),
          summary: one('summary'),
          keywords: few('keywords'),
          exampleQuestions: few('questions'),
        })
      }),
    )
  }
}

/** Publishes a service as somebody at the console does, without the checks. */
export async function publish(store: Store, content: EntryContent): Promise<void> {
  const ref = { kind: 'service', id: String(content.id) } as const
  const now = Date.now()
  await store.curation.handle({ entry: ref }, null, now, ({ file }) => {
    const revision = newRevision({
      ref,
      state: 'published',
      content,
      base: file?.entry?.seq ?? null,
      origin: 'import',
      createdAt: now,
    })
    return { changes: [{ kind: 'revision-added', revision }], deliveries: [], result: null }
  })
}

/** Signs a moderator in and returns the cookie. */
export async function signIn(store: Store, url: string): Promise<string> {
  const identity = { platform: 'web', user: 'bench-moderator' }
  await store.relay.changeStanding(identity, 'moderator', Date.now())
  const party = await store.relay.party(identity)
  const { text, hash } = createCode()
  const code = { hash, purpose: 'console', personId: party?.personId ?? '', detail: null } as const
  await store.relay.makeCode({ ...code, expiresAt: Date.now() + 15 * 60_000 })
  const response = await fetch(`${url}/console/sign-in`, {
    method: 'POST',
    headers: { origin: url },
    body: new URLSearchParams({ code: text }),
    redirect: 'manual',
  })
  await response.body?.cancel()
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
