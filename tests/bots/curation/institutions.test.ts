import { describe, expect, it } from 'vitest'
import { CARD, force, gatherCurators, labels, MUSEUM, said } from './community.ts'

async function invited() {
  const community = await gatherCurators()
  await community.institution('library', CARD)
  const lea = await community.person('lea', 'fi')
  const of = async () =>
    (await community.town.store.curation.standing(await community.idOf(lea))).institutions.map(({ id }) => id)
  return { ...community, lea, of }
}

describe('an invitation to an institution', () => {
  it('makes whoever redeems it act for it, who learns what they can do', async () => {
    const { town, lea, of, makeCode, idOf } = await invited()
    const code = await makeCode('institution', 'library')
    await lea.say('/review')
    expect(said(lea)).toBe('Et voi tehdä tätä.')
    await lea.say(`/code ${code}`)
    expect(said(lea)).toMatch(/^Tästä lähtien edustat täällä: Se library\.[\s\S]*\/review[\s\S]*\/console/)
    expect(labels(lea)).toEqual(['Avaa konsolissa'])
    expect(await of()).toEqual(['library'])
    const { items } = await town.store.relay.audit(0, 1)
    expect(items).toMatchObject([{ action: 'member-added', subjectId: await idOf(lea), detail: 'library' }])
    await lea.say('/review')
    expect(said(lea)).toBe('Yhtään muutosehdotusta ei odota.')
    await lea.say('/console')
    expect(said(lea)).toContain('https://silta.example.org/console/sign-in/')
    await lea.say('/help')
    expect(said(lea)).toContain('/review')
    await lea.say(`/code ${code}`)
    expect(said(lea)).toMatch(/^En tunne tätä koodia/)
  })

  it('works from a link, in a direct chat alone', async () => {
    const { town, lea, of, makeCode } = await invited()
    const code = await makeCode('institution', 'library')
    const group = town.group('club')
    await lea.say(`/start ${code}`, { address: group, direct: false })
    await lea.say(`/code ${code}`, { address: group, direct: false })
    expect(await of()).toEqual([])
    await lea.say('/start something-else')
    expect(said(lea)).not.toContain('library')
    await lea.say(`/start ${code.toLowerCase()}`)
    expect(said(lea)).toMatch(/^Tästä lähtien edustat täällä/)
    expect(await of()).toEqual(['library'])
    const another = await makeCode('institution', 'library')
    await lea.say(`/code ${another}`)
    expect(said(lea)).toBe('Edustat jo täällä: Se library.')
  })

  it('is worth nothing once it has expired or the institution has gone', async () => {
    const { town, lea, of, makeCode, change } = await invited()
    const late = await makeCode('institution', 'library')
    town.clock.now += 2 * 3_600_000
    await lea.say(`/code ${late}`)
    expect(said(lea)).toMatch(/^En tunne tätä koodia/)
    const gone = await makeCode('institution', 'library')
    await change({ kind: 'institution-removed', id: 'library' })
    await lea.say(`/code ${gone}`)
    expect(said(lea)).toMatch(/^En tunne tätä koodia/)
    expect(await of()).toEqual([])
  })

  it('is no other code: what opens the console links nobody, and no link does', async () => {
    const { town, lea, staff, makeCode, idOf } = await invited()
    const mila = await staff('mila', 'moderator')
    const before = await idOf(lea)
    await lea.say(`/code ${await makeCode('console', null, mila)}`)
    expect(said(lea)).toMatch(/^Tuo koodi avaa konsolin/)
    await lea.say(`/start ${await makeCode('link', null, mila)}`)
    expect(await idOf(lea)).toBe(before)
    expect(before).not.toBe(await idOf(mila))
    expect((await town.store.relay.party({ platform: 'one', user: 'lea' }))?.role).toBe('traveller')
  })

  it('ends with it: who acts for it no more sees nothing of it', async () => {
    const { lea, member, change, idOf } = await invited()
    await member(lea, 'library')
    await force(lea, `card:${CARD.id}`)
    expect(labels(lea)).toContain('Tässä on jotain väärin')
    await change({ kind: 'member-removed', institutionId: 'library', personId: await idOf(lea) })
    await force(lea, `card:${CARD.id}`)
    expect(labels(lea)).not.toContain('Tässä on jotain väärin')
    for (const action of [`cur:due:service/${CARD.id}`, `cur:wrong:service/${MUSEUM.id}`, 'cur:list:due:0']) {
      await force(lea, action)
      expect(said(lea)).toBe('Et voi tehdä tätä.')
    }
  })
})
