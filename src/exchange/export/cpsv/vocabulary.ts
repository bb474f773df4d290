/** The terms of CPSV-AP 3.2.0 and of what it builds upon, so that a record says by itself what it means. */
export const CPSV_CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  identifier: 'dct:identifier',
  title: { '@id': 'dct:title', '@container': '@language' },
  description: { '@id': 'dct:description', '@container': '@language' },
  keyword: { '@id': 'dcat:keyword', '@container': '@language' },
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  fullAddress: { '@id': 'locn:fullAddress', '@container': '@language' },
  category: { '@id': 'dct:type', '@type': '@id' },
  status: { '@id': 'adms:status', '@type': '@id' },
  language: { '@id': 'dct:language', '@type': '@id' },
  spatial: { '@id': 'dct:spatial', '@type': '@id' },
  seeAlso: { '@id': 'rdfs:seeAlso', '@type': '@id' },
  modified: { '@id': 'dct:modified', '@type': 'xsd:date' },
  page: { '@id': 'foaf:page', '@type': '@id' },
  homepage: { '@id': 'foaf:homepage', '@type': '@id' },
  address: { '@id': 'locn:address', '@type': '@id' },
  hasCompetentAuthority: { '@id': 'cv:hasCompetentAuthority', '@type': '@id' },
  holdsRequirement: { '@id': 'cv:holdsRequirement', '@type': '@id' },
  hasRequirement: { '@id': 'cv:hasRequirement', '@type': '@id' },
  hasSupportingEvidence: { '@id': 'cv:hasSupportingEvidence', '@type': '@id' },
  hasEvidenceTypeList: { '@id': 'cv:hasEvidenceTypeList', '@type': '@id' },
  specifiesEvidenceType: { '@id': 'cv:specifiesEvidenceType', '@type': '@id' },
  conformsTo: { '@id': 'dct:conformsTo', '@type': '@id' },
  hasInput: { '@id': 'cpsv:hasInput', '@type': '@id' },
  produces: { '@id': 'cpsv:produces', '@type': '@id' },
  follows: { '@id': 'cpsv:follows', '@type': '@id' },
  hasCost: { '@id': 'cv:hasCost', '@type': '@id' },
  hasValue: { '@id': 'cv:hasValue', '@type': 'xsd:double' },
  currency: { '@id': 'cv:currency', '@type': '@id' },
  ifAccessedThrough: { '@id': 'cv:ifAccessedThrough', '@type': '@id' },
  hasChannel: { '@id': 'cv:hasChannel', '@type': '@id' },
  contactPoint: { '@id': 'cv:contactPoint', '@type': '@id' },
  contactPage: { '@id': 'cv:contactPage', '@type': '@id' },
  telephone: 'cv:telephone',
  openingHours: { '@id': 'cv:openingHours', '@type': '@id' },
  specialOpeningHours: { '@id': 'cv:specialOpeningHoursSpecification', '@type': '@id' },
  frequency: { '@id': 'cv:frequency', '@type': '@id' },
  hasBeginning: { '@id': 'time:hasBeginning', '@type': '@id' },
  hasEnd: { '@id': 'time:hasEnd', '@type': '@id' },
  inDateTime: { '@id': 'time:inDateTime', '@type': '@id' },
  inXSDDate: { '@id': 'time:inXSDDate', '@type': 'xsd:date' },
  dayOfWeek: { '@id': 'time:dayOfWeek', '@type': '@id' },
  hour: { '@id': 'time:hour', '@type': 'xsd:nonNegativeInteger' },
  minute: { '@id': 'time:minute', '@type': 'xsd:nonNegativeInteger' },
  processingTime: { '@id': 'cv:processingTime', '@type': 'xsd:duration' },
  isGroupedBy: { '@id': 'cv:isGroupedBy', '@type': '@id' },
  hasLegalResource: { '@id': 'cv:hasLegalResource', '@type': '@id' },
} as const

/** The lists of the Publications Office of the European Union. */
const LISTS = 'http://publications.europa.eu/resource/authority'

export const list = {
  country: (threeLetters: string) => `${LISTS}/country/${threeLetters}`,
  europe: `${LISTS}/continent/EUROPE`,
  currency: (code: string) => `${LISTS}/currency/${code}`,
  weekly: `${LISTS}/frequency/WEEKLY`,
}

/** ISO 639-1 at the Library of Congress. */
export function languageAddress(code: string): string {
  return `http://id.loc.gov/vocabulary/iso639-1/${code}`
}

export const STATUS = {
  draft: 'http://purl.org/adms/status/UnderDevelopment',
  published: 'http://purl.org/adms/status/Completed',
  retired: 'http://purl.org/adms/status/Withdrawn',
} as const

/** A member of a list, which the shapes want to be told that it is one. */
export function concept(id: string, label?: string) {
  return { id, type: 'skos:Concept', prefLabel: label === undefined ? undefined : { en: label } }
}
