import type { Service } from '../../../knowledge/service.ts'
import { demands, documentIds } from '../../../knowledge/specification/needs.ts'
import { yieldsOf } from '../../../knowledge/specification/outline.ts'
import {
  COUNTRY_CODES,
  type ExportContext,
  inEach,
  type Json,
  procedureLines,
  pruned,
  wholeLocales,
} from '../context.ts'
import { LIFE_EVENTS, languagesOf } from '../hsds.ts'
import { channelNode, contactNode } from './channels.ts'
import { type Identify, identifier } from './identify.ts'
import { evidence, requirements } from './requirements.ts'
import { CPSV_CONTEXT, concept, languageAddress, list, STATUS } from './vocabulary.ts'

/**
 * A service in all its languages as JSON-LD after CPSV-AP 3.2.0 (https://semiceu.github.io/CPSV-AP/releases/3.2.0/), with
 * its context inside: a public service, and each of its parts where it is first named. The process is a Rule in words;
 * BPMN is the export that has it as a model.
 */
export function cpsvService(service: Service, context: ExportContext): Json {
  const identify = identifier(service.id, context.home)
  const yielded = new Set(yieldsOf(service.steps))
  const demanded = new Set(documentIds(demands(service)))
  const needed = service.documents.filter(({ id }) => demanded.has(id) || !yielded.has(id))
  return pruned({
    '@context': CPSV_CONTEXT,
    id: identify(),
    type: 'cpsv:PublicService',
    identifier: service.id,
    title: service.title,
    description: service.summary,
    keyword: service.keywords,
    status: concept(STATUS[service.status]),
    modified: service.review.on,
    language: languagesOf(service).map((code) => ({ id: languageAddress(code), type: 'dct:LinguisticSystem' })),
    spatial: location(service),
    hasCompetentAuthority: {
      id: identify.shared('organization', service.competentAuthority.url),
      type: 'cv:PublicOrganisation',
      prefLabel: service.competentAuthority.name,
      homepage: { id: service.competentAuthority.url, type: 'foaf:Document' },
      spatial: location(service),
    },
    isGroupedBy: lifeEvents(service, identify, context),
    holdsRequirement: requirements(service, identify),
    hasInput: needed.map((document) => evidence(document, identify, context.home)),
    produces: service.documents
      .filter(({ id }) => yielded.has(id))
      .map(({ id, name, note }) => ({
        id: identify('output', id),
        type: 'cv:Output',
        identifier: id,
        title: name,
        description: note,
      })),
    follows: {
      id: identify('process'),
      type: 'cpsv:Rule',
      identifier: 'process',
      title: service.title,
      description: inEach(wholeLocales(service), (locale) =>
        procedureLines(service, locale, context.catalogue(locale)).join('\n'),
      ),
    },
    hasChannel: service.channels.map((channel) => channelNode(channel, identify)),
    contactPoint: service.channels.flatMap((channel) => contactNode(channel, identify) ?? []),
    hasCost: costs(service, identify),
    processingTime: processingTime(service),
    hasLegalResource: service.legalResources.map(({ title, url }) => ({
      id: url,
      type: 'eli:LegalResource',
      title: { und: title },
    })),
  })
}

function location({ country }: Service) {
  return { id: country === 'x' ? list.europe : list.country(COUNTRY_CODES[country].three), type: 'dct:Location' }
}

/** XML Schema's durations know no weeks, and no commas. */
function processingTime({ processingTimes }: Service): string | undefined {
  return processingTimes
    .find(({ duration }) => duration !== undefined)
    ?.duration?.replace(/^P(\d+)W$/, (_, weeks: string) => `P${Number(weeks) * 7}D`)
    .replace(',', '.')
}

function lifeEvents(service: Service, identify: Identify, { lifeEvents }: ExportContext): Json[] {
  return lifeEvents
    .filter(({ code }) => service.lifeEvents.includes(code))
    .map(({ code, name }) => ({
      id: code.startsWith('KE') ? `${LIFE_EVENTS}/code/${code}` : identify.shared('life-event', code),
      type: ['cv:LifeEvent', 'cv:Event'],
      identifier: code,
      title: name,
    }))
}

function costs(service: Service, identify: Identify): Json[] {
  return service.costs.map(({ id, at, description, amount, currency }, index) => {
    const name = id ?? String(index + 1)
    return {
      id: identify('cost', name),
      type: 'cv:Cost',
      identifier: name,
      description,
      hasValue: amount,
      currency: currency && concept(list.currency(currency), currency),
      ifAccessedThrough: at === undefined ? undefined : identify('channel', at),
    }
  })
}
