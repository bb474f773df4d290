import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everywhere } from '../../support/knowledge-data.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { CARD, DAY, force, gatherCurators, MUSEUM, OVERDUE, said } from './community.ts'

async function kept(count = 1, options: Parameters<typeof gatherCurators>[0] = {}) {
  const refs = Array.from({ length: count }, (_, at) => ({ kind: 'service', id: `fi-due-${at}` }) as const)
  const services = refs.map(({ id }, at) => ({ id, title: everywhere(`Due ${at}`), review: OVERDUE }))
  const community = await gatherCurators({ ...options, services })
  await community.institution('library', CARD, ...refs)
  const lea = await community.person('lea', 'fi')
  await community.member(lea, 'library')
  const mila = await community.staff('mila', 'moderator')
  return { ...community, lea, mila, refs }
}

describe('an entry that is due', () => {
  it('is put before the people of its institution, who confirm it with one button', async () => {
    const { town, lea, mila, person, member, institution, refs } = await kept()
    const kaja = await person('kaja', 'et')
    await member(kaja, 'library')
    // A new owner is asked anew.
    await institution('library', ...refs)
    await town.settle()
    expect(said(lea)).toBe(
      'Katso tämä tietokortti uudelleen: pitääkö kaikki yhä paikkansa?\n\nDue 0 (fi)\nViimeksi tarkistettu: 10.5.2026.\n\nVertaa sitä lähteisiin:\n\n• City Library (https://library.example.org)',
    )
    expect(said(kaja)).toMatch(/^Palun vaadake see kirje uuesti üle/)
    expect(mila.news()).toEqual([])
    await lea.press('✓ Kaikki pitää yhä paikkansa')
    expect(said(lea)).toBe('Kiitos. ”Due 0 (fi)” on nyt merkitty tänään tarkistetuksi. Seuraava tarkistus: 23.5.2027.')
    const file = await town.store.curation.file({ kind: 'service', id: 'fi-due-0' })
    expect(file?.current).toMatchObject({ origin: 'confirmed', institutionId: 'library' })
    await kaja.press('✓ Kõik kehtib endiselt')
    expect(said(kaja)).toBe('„Due 0 (et)“ on täna juba kontrollitud. Teil pole vaja midagi teha.')
    expect((await town.store.curation.file({ kind: 'service', id: 'fi-due-0' }))?.entry?.seq).toBe(file?.entry?.seq)
  })

  it('is asked about again after two weeks, five an owner and day', async () => {
    const { town, lea } = await kept(7)
    await town.settle()
    expect(lea.news()).toHaveLength(5)
    await lea.press('✓ Kaikki pitää yhä paikkansa')
    lea.news()
    await town.pass(60_000)
    expect(lea.news()).toEqual([])
    await town.pass(DAY)
    expect(lea.news()).toHaveLength(2)
    await town.pass(12 * DAY)
    expect(lea.news()).toEqual([])
    await town.pass(DAY)
    expect(lea.news()).toHaveLength(4)
  })

  it('is asked about once, whenever the process starts anew', async () => {
    const file = join(await makeTempDir(), 'silta.db')
    const { town, lea, living } = await kept(1, { file })
    await town.settle()
    expect(lea.news()).toHaveLength(1)
    await town.close()
    const again = await gatherCurators({ file, living })
    const back = again.town.person('lea')
    await again.town.settle()
    expect(back.news()).toEqual([])
    await back.say('/review')
    await force(back, 'cur:confirm:service/fi-due-0')
    expect(said(back)).toMatch(/^Kiitos\. ”Due 0 \(fi\)” on nyt merkitty tänään tarkistetuksi/)
  })

  it('is the keeper’s where there is no institution, and in the moderators’ list where there is neither', async () => {
    const { town, lea, mila, change, idOf, refs } = await kept(2)
    const [first, second] = refs
    if (!first || !second) return expect.unreachable()
    await change(
      { kind: 'entry-kept', ref: first, institutionId: null, keeperId: await idOf(mila) },
      { kind: 'entry-kept', ref: second, institutionId: null, keeperId: null },
    )
    lea.news()
    await town.settle()
    expect(lea.news()).toEqual([])
    expect(mila.news()).toEqual([expect.stringContaining('Due 0 (en)')])
    await mila.say('/review')
    await mila.press('Suggestions')
    await mila.press('Due for a check')
    expect(said(mila)).toMatch(
      /^Entries due for a check \(2\)[\s\S]*Due 1 \(en\) · service\/fi-due-1 · .* · nobody looks after it/,
    )
    await mila.press('Due 1 (en)')
    await mila.press('✓ All of it still holds')
    expect(said(mila)).toMatch(/^Thank you\. “Due 1 \(en\)” counts as checked today/)
  })

  it('says which texts are older than their source', async () => {
    const { town, lea, write, mila, curate } = await kept()
    const ref = { kind: 'service', id: 'fi-due-0' } as const
    await write(mila, { summary: { ...everywhere('How to get a library card.'), en: 'Other words' } }, { ref })
    expect(
      await curate(mila, { entry: ref }, { kind: 'kept', institutionId: 'library', keeperId: null }),
    ).toMatchObject({
      ok: true,
    })
    await town.settle()
    expect(said(lea)).toContain('Vanhempi kuin sama teksti toisella kielellä: suomi, ruotsi, venäjä, viro.')
  })

  it('is changed in the console or in words', async () => {
    const { town, lea } = await kept()
    await town.settle()
    await lea.press('Muuta')
    expect(said(lea)).toMatch(
      /^Voit muuttaa sen itse konsolissa\. Tai kerro minulle tässä:\n\nMitä kohdassa ”Due 0 \(fi\)”/,
    )
    const [link] = lea.shown().at(-1)?.message.buttons?.flat() ?? []
    expect(link).toMatchObject({ href: 'https://silta.example.org/console/entries/service/fi-due-0/edit' })
    await lea.say('Maksu on nyt 5 euroa.')
    const { items } = await town.store.curation.suggestions('open', 0, 5)
    expect(items).toMatchObject([
      { suggestion: { kind: 'change', text: 'Maksu on nyt 5 euroa.', about: { id: 'fi-due-0' } } },
    ])
  })

  it('is retired with a reason: by moderators at once, by an institution as a proposal', async () => {
    const { town, lea, mila } = await kept(2)
    await town.settle()
    await lea.press('Poista käytöstä')
    expect(said(lea)).toMatch(/^Miksi ”Due 1 \(fi\)” pitäisi poistaa käytöstä\?/)
    await lea.say('Palvelu on lopetettu')
    expect(said(lea)).toMatch(/^Pyysin moderaattoreita poistamaan käytöstä: ”Due 1 \(fi\)”/)
    expect(said(mila)).toMatch(/^Somebody has proposed a change: “Due 1 \(en\)”[\s\S]*Why: Palvelu on lopetettu/)
    await mila.press('Show what waits')
    await mila.press('Due 1 (en)')
    expect(said(mila)).toMatch(/Proposed by The library, [\s\S]*• State\n− published\n\+ retired/)
    await mila.press('Publish')
    expect((await town.store.curation.file({ kind: 'service', id: 'fi-due-1' }))?.entry?.status).toBe('retired')
    await force(mila, 'cur:retire:service/fi-due-0', 'Gone as well')
    expect(said(mila)).toMatch(/^“Due 0 \(en\)” is retired/)
  })

  it('is nobody else’s business', async () => {
    const { town, staff, person, lea } = await kept()
    const vera = await staff('vera', 'responder')
    const stranger = await person('stranger')
    for (const kind of ['due', 'confirm', 'retire']) {
      for (const somebody of [vera, stranger]) {
        await force(somebody, `cur:${kind}:service/fi-due-0`)
        expect(said(somebody)).toBe('You can’t do that.')
      }
    }
    // Another entry is not her institution's.
    await force(lea, `cur:confirm:service/${MUSEUM.id}`)
    expect(said(lea)).toBe('Et voi tehdä tätä.')
    expect((await town.store.curation.file(MUSEUM))?.entry?.number).toBe(1)
    await force(lea, 'cur:confirm:service/no-such-entry')
    expect(said(lea)).toBe('Et voi tehdä tätä.')
  })
})
