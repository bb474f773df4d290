import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressesIn, namedIn, withAddress } from '../../src/links/naming.ts'
import { aService } from '../support/knowledge-data.ts'

const service = aService({
  id: 'fi-card',
  competentAuthority: { name: { en: 'Library' }, url: 'https://library.example/' },
  costs: [{ description: { en: 'See https://text.example/' }, url: 'https://library.example/prices' }],
  sources: [{ title: 'https://title.example/', url: 'https://library.example/prices', seen: '2026-11-20' }],
})

describe('the addresses that entries name', () => {
  it('are those in their fields, each once, and not what stands in texts', () => {
    const found = addressesIn(service)
    expect(found).toContain('https://library.example/')
    expect(found).toContain('https://library.example/prices')
    expect([...found].join()).not.toMatch(/text\.example|title\.example/)
  })

  it('are known with all entries that name them', () => {
    const other = { ...service, id: 'fi-other' }
    const services = new Map([service, other].map((each) => [each.id, each]))
    const named = namedIn({ services, situations: new Map() })
    expect(named.get('https://library.example/prices')?.map(({ id }) => id)).toEqual(['fi-card', 'fi-other'])
  })

  it('can be replaced wherever they stand, and nothing else', () => {
    const moved = withAddress(service, 'https://library.example/prices', 'https://new.example/')
    expect(moved.costs[0]?.url).toBe('https://new.example/')
    expect(moved.sources[0]?.url).toBe('https://new.example/')
    expect(withAddress(moved, 'https://new.example/', 'https://library.example/prices')).toEqual(service)
    expect(withAddress(service, 'https://nowhere.example/', 'https://new.example/')).toBe(service)
  })

  it('are found in whatever somebody has written', () => {
    expect([
      ...addressesIn({ url: 'mailto:a@example.org', a: [{ url: 'javascript:alert(1)' }, { url: 'https://' }] }),
    ]).toEqual([])
    fc.assert(
      fc.property(fc.jsonValue(), (value) => addressesIn(value).size === 0 || JSON.stringify(value).includes('http')),
    )
  })
})
