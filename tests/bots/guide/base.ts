import { join } from 'node:path'
import { createKnowledgeBase } from '../../../src/knowledge/answer.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import type { Knowledge } from '../../../src/knowledge/open.ts'
import { loadLanguageSamples } from '../../../src/knowledge/samples.ts'
import type { Service } from '../../../src/knowledge/service.ts'
import { type Situation, situationSchema } from '../../../src/knowledge/situation.ts'
import { LOCALES } from '../../../src/locale.ts'
import { everywhere } from '../../support/knowledge-data.ts'
import { shippedKnowledge } from '../../support/shipped.ts'
import { PROJECT } from '../../support/silta-process.ts'
import { lostPassport, residencePermit } from '../../support/specification-examples.ts'

/** A base of the example specifications, or of these. */
export async function guideKnowledge(
  services: readonly Service[] = [
    asked(lostPassport(), 'I lost my passport'),
    asked(residencePermit(), 'I need a residence permit'),
  ],
  situations: readonly Situation[] = [],
): Promise<Knowledge> {
  const data = join(PROJECT, 'data')
  const { lifeEvents } = await loadKnowledge(data)
  const samples = await loadLanguageSamples(join(data, 'language-samples'))
  return {
    ...(await shippedKnowledge()),
    base: createKnowledgeBase({ services, situations, lifeEvents, samples }),
  }
}

/** The service as what somebody means who writes this, in any language. */
export function asked(service: Service, question: string): Service {
  return {
    ...service,
    keywords: Object.fromEntries(LOCALES.map((locale) => [locale, [question]])),
    exampleQuestions: Object.fromEntries(LOCALES.map((locale) => [locale, [question]])),
  }
}

export function aSituation(given: Readonly<Record<string, unknown>>): Situation {
  return situationSchema.parse({
    status: 'published',
    country: 'fi',
    title: everywhere('My bag was stolen'),
    summary: everywhere('Passport and residence card are gone.'),
    lifeEvents: ['KE5'],
    keywords: Object.fromEntries(LOCALES.map((locale) => [locale, ['bag']])),
    exampleQuestions: Object.fromEntries(LOCALES.map((locale) => [locale, ['My bag was stolen']])),
    review: { every: 'P6M' },
    ...given,
  })
}
