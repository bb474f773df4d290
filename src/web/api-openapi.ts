import { THEMES } from '../knowledge/diagram/theme.ts'
import { COUNTRIES } from '../knowledge/service.ts'
import { LOCALES } from '../locale.ts'
import { jsonSchemas, schemaRef } from './api-schemas.ts'

/** The most services on a page, and how many there are when nobody says it. */
export const PAGE = { most: 100, usual: 20 } as const

export const PROFILES = ['cpsv', 'schemaorg'] as const

const id = { name: 'id', in: 'path', required: true, description: 'The id of the entry.', schema: { type: 'string' } }

function query(name: string, description: string, schema: object) {
  return { name, in: 'query', required: false, description, schema }
}

const lang = query('lang', 'The language of the texts.', { enum: LOCALES, default: 'en' })

const SERVICE_FILTERS = [
  query('limit', 'Services on a page.', { type: 'integer', minimum: 1, maximum: PAGE.most, default: PAGE.usual }),
  query('after', 'The id after which the page begins.', { type: 'string' }),
  query('country', '"x" is for services of no single country.', { enum: COUNTRIES }),
  query('lifeEvent', 'The code of a life event.', { type: 'string' }),
  query('locale', 'Only services that can be read in it from beginning to end.', { enum: LOCALES }),
  query('q', 'A question in words: the services that may answer it, the likeliest first, on one page.', {
    type: 'string',
    maxLength: 400,
  }),
]

/** Of the answers to one GET: the good one, and those that every address may have. */
function get(summary: string, parameters: readonly object[], mediaType: string, schema: object) {
  return {
    get: {
      summary,
      parameters,
      responses: {
        200: {
          description: 'Found.',
          headers: { ETag: { schema: { type: 'string' } }, 'Cache-Control': { schema: { type: 'string' } } },
          content: { [mediaType]: { schema } },
        },
        304: { description: 'What `If-None-Match` names is still so.' },
        default: {
          description: 'Refused; `detail` says why and what to do.',
          content: { 'application/problem+json': { schema: schemaRef('Problem') } },
        },
      },
    },
  }
}

/** The description of the interface in OpenAPI 3.1. `home` is where it is served, without a slash at the end. */
export function openApi(home: string) {
  const text = { type: 'string' }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Silta: public services across the border',
      version: '1',
      description:
        'The published services of the knowledge base, to be read by anybody. Texts are objects by language: en, fi, sv, ru, et.',
    },
    servers: [{ url: `${home}/api/v1` }],
    paths: {
      '/services': get('The services, by id, in pages', SERVICE_FILTERS, 'application/json', schemaRef('ServicePage')),
      '/services/{id}': get('One service, as its file has it', [id], 'application/json', schemaRef('Service')),
      '/services/{id}.jsonld': get(
        'One service as linked data',
        [
          id,
          query('profile', 'cpsv: CPSV-AP 3.2, in all languages; schemaorg: a GovernmentService, in one.', {
            enum: PROFILES,
            default: 'cpsv',
          }),
          lang,
        ],
        'application/ld+json',
        { type: 'object' },
      ),
      '/services/{id}/process.bpmn': get(
        'Its process as BPMN 2.0, with a layout',
        [id, lang],
        'application/bpmn+xml',
        text,
      ),
      '/services/{id}/diagram.svg': get(
        'Its process as a picture',
        [id, lang, query('theme', 'For a light or a dark page.', { enum: THEMES, default: 'light' })],
        'image/svg+xml',
        text,
      ),
      '/life-events': get('The situations of life', [], 'application/json', schemaRef('LifeEventList')),
      '/documents/{id}': get('A document that services need', [id], 'application/json', schemaRef('DocumentEntry')),
      '/openapi.json': get('This description', [], 'application/json', { type: 'object' }),
    },
    components: { schemas: jsonSchemas() },
  }
}
