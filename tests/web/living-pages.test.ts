import { describe, expect, it } from 'vitest'
import type { EntryContent, EntryRef, Stale } from '../../src/curation/entry.ts'
import { shortCard } from '../../src/knowledge/card/card.ts'
import type { LivingKnowledge } from '../../src/living/living.ts'
import { openLivingKnowledge } from '../../src/living/living.ts'
import type { Store } from '../../src/store/store.ts'
import { aRevision } from '../contract/store/curation-data.ts'
import { texts } from '../support/diagram-texts.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../support/knowledge-data.ts'
import { createScriptPlatform } from '../support/script-platform.ts'
import { NOON } from '../support/store-data.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { startTestApp } from '../support/test-app.ts'

const CARD: EntryRef = { kind: 'service', id: 'fi-library-card' }
const PASSPORT: EntryRef = { kind: 'document', id: 'passport' }
const OLD_ENGLISH: Stale = { en: { paths: ['summary'], source: 'fi', since: Date.UTC(2026, 10, 12) } }
const NOTICE = 'This text may be older than the Finnish one (changed on November 12, 2026).'

const card = (given: EntryContent = {}) => serviceContent({ id: CARD.id, documents: [PASSPORT.id], ...given })
const passport = { id: PASSPORT.id, name: everywhere('Passport'), broughtAlong: true }

async function startLiving() {
  const directory = await knowledgeFolder({
    'services/fi/fi-library-card.yaml': JSON.stringify(card()),
    'documents/passport.yaml': JSON.stringify(passport),
  })
  const platform = { ...createScriptPlatform(), invitation: () => ({ name: 'Script', url: 'https://script.example/' }) }
  const settings = { DATA_DIR: await makeTempDir(), KNOWLEDGE_DIR: directory }
  const app = await startTestApp(settings, { living: true, platforms: [platform] })
  const page = async (path: string) => {
    const response = await fetch(app.url + path)
    return { status: response.status, text: await response.text() }
  }
  return { app, directory, page }
}

async function publish({ curation }: Store, ref: EntryRef, content: EntryContent, stale: Stale = {}): Promise<void> {
  await curation.handle({ entry: ref }, null, NOON, ({ file }) => {
    const revision = aRevision({ ref, content, base: file?.entry?.seq ?? null })
    return { changes: [{ kind: 'revision-added', revision, stale }], deliveries: [], result: null }
  })
}

describe('pages of the living base', () => {
  it('say in which languages a text is older than another, also of a document that they show', async () => {
    const { app, directory, page } = await startLiving()
    const address = `/services/${CARD.id}?lang=en`
    expect(app.faults.filter(({ severity }) => severity === 'error')).toEqual([])
    expect((await page(address)).text).not.toContain('may be older')
    await publish(app.store, CARD, card(), OLD_ENGLISH)
    expect((await page(address)).text).toContain(NOTICE)
    expect((await page(`/services/${CARD.id}?lang=fi`)).text).not.toContain('voi olla vanhempi')
    await publish(app.store, CARD, card())
    expect((await page(address)).text).not.toContain('may be older')
    await publish(app.store, PASSPORT, passport, OLD_ENGLISH)
    expect((await page(address)).text).toContain(NOTICE)
    const knowledge = await openLivingKnowledge({ directory, store: app.store.curation, now: () => NOON })
    expect(cardText(knowledge)).toContain(NOTICE)
    expect((await page('/sitemap-1.xml')).text).toContain(`<lastmod>${new Date(NOON).toISOString()}</lastmod>`)
  })

  it('are gone for good once they are retired, and were never there as drafts', async () => {
    const { app, page } = await startLiving()
    await publish(app.store, CARD, card({ status: 'retired' }))
    const gone = await page(`/services/${CARD.id}?lang=en`)
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('Library card')
    await publish(app.store, { kind: 'service', id: 'fi-draft' }, card({ id: 'fi-draft', status: 'draft' }))
    for (const path of ['/services/fi-draft', '/services/fi-none', '/situations/fi-library-card'])
      expect((await page(path)).status, path).toBe(404)
    expect((await page('/sitemap-1.xml')).text).not.toContain(CARD.id)
  })

  it('invite to the platforms that say where they are', async () => {
    const { page } = await startLiving()
    expect((await page('/services?lang=en')).text).toContain('href="https://script.example/"')
  })
})

function cardText({ base }: LivingKnowledge): string {
  const service = base.services.get(CARD.id)
  const context = { locale: 'en', texts: texts('en'), now: NOON, standing: base.standing } as const
  return JSON.stringify(service && shortCard(service, context))
}
