import { describe, expect, it } from 'vitest'
import { authoritiesOf } from '../../src/curation/directory.ts'
import { everywhere, aService as service } from '../support/knowledge-data.ts'
import { shippedKnowledge } from '../support/shipped.ts'

const at = (id: string, url: string, name = 'Library', country = 'fi') =>
  service({ id, country, competentAuthority: { name: everywhere(name), url } })

describe('the directory', () => {
  it('puts together what stands on one host, whatever the page and the "www."', () => {
    const found = authoritiesOf([
      at('fi-two', 'https://www.library.example.org/en'),
      at('fi-one', 'https://library.example.org/fi', 'Town library'),
      at('ee-three', 'https://library.example.org/fi', 'Town library', 'ee'),
      at('fi-other', 'https://other.example.org'),
    ])
    expect([...found.keys()]).toEqual(['library.example.org', 'other.example.org'])
    expect(found.get('library.example.org')).toMatchObject({
      name: everywhere('Town library'),
      url: 'https://library.example.org/fi',
      countries: ['ee', 'fi'],
      services: [{ id: 'ee-three' }, { id: 'fi-one' }, { id: 'fi-two' }],
    })
  })

  it('is the same in whatever order the services come', () => {
    const all = [at('fi-a', 'https://x.example.org/a', 'A'), at('fi-b', 'https://x.example.org/b', 'B')]
    expect([...authoritiesOf(all)]).toEqual([...authoritiesOf(all.toReversed())])
  })

  it('has every service of the shipped base once', async () => {
    const { base } = await shippedKnowledge()
    const listed = [...authoritiesOf(base.services.values()).values()].flatMap(({ services }) => services)
    expect(listed.map(({ id }) => id).sort()).toEqual([...base.services.keys()].sort())
  })
})
