import type { Texts } from '../i18n.ts'

/** What has a name of its own in every language. */
const FIELDS: ReadonlySet<string> = new Set([
  'address',
  'amount',
  'allOf',
  'anyOf',
  'asked',
  'asOf',
  'at',
  'broughtAlong',
  'by',
  'channels',
  'choice',
  'closes',
  'competentAuthority',
  'coordinates',
  'costs',
  'country',
  'currency',
  'customs',
  'days',
  'deadlines',
  'description',
  'documents',
  'duration',
  'eligibility',
  'emergencyNumbers',
  'end',
  'every',
  'exampleQuestions',
  'facts',
  'first',
  'from',
  'issuer',
  'keywords',
  'languages',
  'legalisation',
  'legalResources',
  'lifeEvents',
  'name',
  'note',
  'number',
  'on',
  'openingHours',
  'opens',
  'optional',
  'parallel',
  'phone',
  'place',
  'processingTimes',
  'publicHolidays',
  'question',
  'requiredDocuments',
  'review',
  'risks',
  'route',
  'seen',
  'service',
  'services',
  'sources',
  'specialOpeningHours',
  'status',
  'steps',
  'summary',
  'takes',
  'text',
  'timeZone',
  'title',
  'to',
  'translation',
  'type',
  'url',
  'validity',
  'values',
  'wait',
  'when',
  'yields',
])

/** Where in an entry something is, in words: "Steps › report › Text" for `steps.report.text`. */
export function fieldName(path: string, texts: Texts): string {
  return path
    .split('.')
    .map((part) => {
      if (/^\d+$/.test(part)) return String(Number(part) + 1)
      return FIELDS.has(part)
        ? texts(`entries-field-${part.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`)
        : part
    })
    .join(' › ')
}
