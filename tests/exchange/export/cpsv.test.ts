import fc from 'fast-check'
import jsonld from 'jsonld'
import { Parser, Store, type Term } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { describe, expect, it } from 'vitest'
import { cpsvService } from '../../../src/exchange/export/cpsv/cpsv.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import type { Service } from '../../../src/knowledge/service.ts'
import { corporaFile, HAS_CORPORA, NEEDS_CORPORA } from '../../support/exchange/corpora-file.ts'
import { anySpecification } from '../../support/specification-arbitrary.ts'
import { exportContext, FULL } from './export-data.ts'

const CV = 'http://data.europa.eu/m8g/'
const CPSV = 'http://purl.org/vocab/cpsv#'
const DCT = 'http://purl.org/dc/terms/'
const SEE_ALSO = 'http://www.w3.org/2000/01/rdf-schema#seeAlso'
const HOME = 'https://silta.example'
const HERE = `${HOME}/services/fi-full`

/** The statements of a record, which has to say by itself what its words mean. */
async function statements(service: Service, given: Parameters<typeof exportContext>[0] = { home: HOME }) {
  const quads = await jsonld.toRDF(cpsvService(service, exportContext(given)), {
    format: 'application/n-quads',
    documentLoader() {
      throw new Error('nothing is fetched')
    },
  })
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads))
}

describe('a service as CPSV-AP', () => {
  it('has its parts as things of their own', async () => {
    const store = await statements(FULL)
    const objects = (predicate: string, subject = HERE) => store.getObjects(subject, predicate, null)
    const values = (predicate: string, subject = HERE) =>
      objects(predicate, subject)
        .map(({ value }) => value)
        .sort()
    expect(values(`${DCT}identifier`)).toEqual(['fi-full'])
    expect(store.countQuads(HERE, `${DCT}title`, null, null)).toBe(5)
    expect(values(`${DCT}spatial`)).toEqual(['http://publications.europa.eu/resource/authority/country/FIN'])
    expect(values(`${CV}hasChannel`)).toEqual(['advice', 'desk', 'online'].map((id) => `${HERE}#channel-${id}`))
    expect(values(`${CV}isGroupedBy`)).toEqual(['http://uri.suomi.fi/codelist/ptv/ptvelti/code/KE5'])
    expect(values(`${CPSV}produces`)).toEqual(['card', 'photo'].map((id) => `${HERE}#output-${id}`))
    expect(values(SEE_ALSO, `${HERE}#document-permit`)).toEqual([`${HOME}/services/fi-permit`])
    expect(values(`${CV}processingTime`)).toEqual(['P56D'])
    expect(values(`${CV}ifAccessedThrough`, `${HERE}#cost-fee`)).toEqual([`${HERE}#channel-desk`])
    expect(values(`${CV}currency`, `${HERE}#cost-fee`)).toEqual([
      'http://publications.europa.eu/resource/authority/currency/EUR',
    ])
    expect(objects(`${CV}openingHours`, `${HERE}#channel-desk`)).toHaveLength(4)
    expect(objects(`${CV}specialOpeningHoursSpecification`, `${HERE}#channel-desk`)).toHaveLength(2)
  })

  it('says which documents are needed together, which are alternatives and which are optional', async () => {
    const store = await statements(FULL)
    const values = (subject: Term | string, predicate: string) =>
      store
        .getObjects(subject, predicate, null)
        .map(({ value }) => value)
        .sort()
    const part = (name: string) => `${HERE}#documents${name}`
    expect(values(HERE, `${CV}holdsRequirement`)).toEqual([part(''), `${HERE}#eligibility`])
    expect(values(part(''), `${CV}hasSupportingEvidence`)).toEqual([`${HERE}#document-passport`])
    expect(values(part(''), `${CV}hasRequirement`)).toEqual([part('-2'), part('-3')])
    const alternatives = store
      .getObjects(part('-2'), `${CV}hasEvidenceTypeList`, null)
      .map((list) => values(list, `${CV}specifiesEvidenceType`))
    expect(alternatives).toEqual([
      [`${HERE}#document-type-permit`],
      [`${HERE}#document-type-passport`, `${HERE}#document-type-photo`],
    ])
    const kinds = ['', '-2', '-3'].map((name) =>
      store
        .getObjects(part(name), `${DCT}type`, null)
        .flatMap((kind) =>
          store.getObjects(kind, 'http://www.w3.org/2004/02/skos/core#prefLabel', null).map(({ value }) => value),
        ),
    )
    expect(kinds).toEqual([['all of'], ['any of'], ['optional']])
    expect(values(part('-2'), `${DCT}title`)).toContain('Permit (fi) tai Photo (fi) ja Passport (fi)')
    expect(values(part('-3'), `${DCT}description`)).toContain('Citizen ee (en)')
  })

  it.skipIf(!HAS_CORPORA)(
    `conforms to the official shapes${NEEDS_CORPORA}`,
    async () => {
      const shapes = new Store(new Parser().parse(corporaFile('cpsv-ap', 'shacl', 'cpsv-ap-SHACL.ttl')))
      const validator = new SHACLValidator(shapes)
      const { services, lifeEvents } = await loadKnowledge('data')
      const faults = async (store: Store) => {
        const { results } = await validator.validate(store)
        return results.map(({ path, focusNode, sourceConstraintComponent }) =>
          [focusNode, path, sourceConstraintComponent].map((term) => JSON.stringify(term)).join(' '),
        )
      }
      for (const service of [FULL, ...services])
        expect(await faults(await statements(service, { lifeEvents }))).toEqual([])
      expect(await faults(await statements(FULL, { home: undefined }))).toEqual([])
      await fc.assert(
        fc.asyncProperty(anySpecification(), async (service) => {
          expect(await faults(await statements(service))).toEqual([])
        }),
        { numRuns: 15, seed: 15 },
      )
      const broken = await statements(FULL)
      broken.removeQuads(broken.getQuads(null, `${CV}hasCompetentAuthority`, null, null))
      expect(await faults(broken)).toHaveLength(1)
    },
    60_000,
  )
})
