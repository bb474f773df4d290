import { describe, expect, it } from 'vitest'
import { everywhere } from '../../support/knowledge-data.ts'
import { CARD, force, gatherCurators, labels, MUSEUM, said } from './community.ts'

const NEW = { title: { ...everywhere('Library card'), en: 'Card for the library' } }

async function proposed() {
  const community = await gatherCurators()
  const vera = await community.staff('vera', 'responder', 'fi')
  const mila = await community.staff('mila', 'moderator')
  const otto = await community.staff('otto', 'moderator', 'ru', 'two')
  await community.write(vera, NEW, { why: 'The name is another' })
  const [seq] = (await community.town.store.curation.file(CARD))?.proposals.map((one) => one.seq) ?? []
  return { ...community, vera, mila, otto, seq: seq ?? expect.unreachable() }
}

describe('a proposal', () => {
  it('is told to each moderator once while it waits, in their language', async () => {
    const { town, vera, mila, otto, write } = await proposed()
    expect(mila.news()).toEqual([
      'Somebody has proposed a change: “Card for the library”. As long as it waits I will not write about further ones; /review shows them all.\n\nWhy: The name is another',
    ])
    expect(otto.news()).toEqual([expect.stringMatching(/^Предложено изменение: «Library card \(ru\)»/)])
    expect(vera.news()).toEqual([])
    await write(vera, { summary: everywhere('All of it') }, { ref: MUSEUM })
    await town.settle()
    expect([...mila.news(), ...otto.news()]).toEqual([])
  })

  it('does not keep moderators from hearing of one when only their own waits', async () => {
    const { town, vera, mila, otto, curate, seq, write } = await proposed()
    await curate(mila, { revision: seq }, { kind: 'approved' })
    await write(otto, { summary: everywhere('New') })
    for (const one of [vera, mila, otto]) one.news()
    await write(vera, { title: everywhere('Museum pass') }, { ref: MUSEUM })
    await town.settle()
    // To one of them the other's change waits already.
    expect(mila.news()).toEqual([])
    expect(otto.news()).toHaveLength(1)
  })

  it('is shown with who, why and what it changes, and published, of which its author hears', async () => {
    const { town, vera, mila } = await proposed()
    await mila.say('/review')
    expect(said(mila)).toMatch(/^Proposed changes \(1\)\n\n• Library card \(en\) · vera · .* ago · The name is another/)
    expect(said(mila)).toContain('Open in the console')
    await mila.press('Library card (en)')
    expect(said(mila)).toMatch(
      /^Card for the library\nProposed by vera, .* ago\.\n\nWhy: The name is another\n\n• Title \(English\)\n− Library card \(en\)\n\+ Card for the library$/,
    )
    expect(labels(mila)).toEqual(['Publish', 'Reject', 'Open in the console', 'Proposed changes'])
    await mila.press('Publish')
    expect(mila.shown().map(({ text }) => text)).toContain(
      'Published: “Card for the library”. Everybody sees it from now on.',
    )
    expect(said(vera)).toBe('Muutoksesi kohtaan ”Library card (fi)” on julkaistu. Kiitos!')
    await vera.press('Näytä vastaus')
    expect(said(vera)).toContain('Library card (fi)')
    const stranger = town.person('stranger')
    await stranger.say('How do I get a library card?')
    expect(said(stranger)).toMatch(/^Card for the library/)
    const { items } = await town.store.relay.audit(0, 1)
    expect(items).toMatchObject([{ action: 'entry-approved', detail: 'service/fi-library-card' }])
    await mila.say('/review')
    expect(said(mila)).toBe('No proposed change waits.')
  })

  it('is not published by its author while another moderator is there', async () => {
    const { town, mila, otto, write } = await proposed()
    await write(mila, { summary: everywhere('By mila') }, { ref: MUSEUM })
    const [seq] = (await town.store.curation.file(MUSEUM))?.proposals.map((one) => one.seq) ?? []
    await force(mila, `cur:proposal:${seq}`)
    expect(said(mila)).toContain('You have written this yourself, so another moderator has to publish it.')
    expect(labels(mila)).not.toContain('Publish')
    await force(mila, `cur:publish:${seq}`)
    expect(said(mila)).toMatch(/^You have written this yourself/)
    expect((await town.store.curation.file(MUSEUM))?.proposals).toHaveLength(1)
    await force(otto, `cur:publish:${seq}`)
    expect((await town.store.curation.file(MUSEUM))?.proposals).toEqual([])
  })

  it('is rejected with a reason, by a form or by the next message', async () => {
    const { town, vera, mila, otto, seq, write } = await proposed()
    await force(otto, `cur:proposal:${seq}`)
    await otto.fill('Отклонить', 'Так не называется')
    expect(said(vera)).toBe('Muutostasi kohtaan ”Library card (fi)” ei julkaistu.\n\nSyy: Так не называется')
    await write(vera, { title: everywhere('Pass') })
    mila.news()
    await mila.say('/review')
    await mila.press('Library card (en)')
    await mila.press('Reject')
    expect(said(mila)).toMatch(/^Why do you reject the change of “Pass \(en\)”\?/)
    await mila.send({ kind: 'unsupported', what: 'sticker' })
    expect(said(mila)).toBe('Please write it in words, or end this with /cancel.')
    const wrote = await mila.say('How do I get a library card?')
    expect(said(mila)).toBe('Rejected: the change of “Pass (en)”. I have told its author.')
    expect(said(vera)).toContain('Syy: How do I get a library card?')
    await mila.edit(wrote, 'Another reason')
    expect(said(mila)).toMatch(/^That has been dealt with already/)
    expect((await town.store.curation.file(CARD))?.proposals).toEqual([])
    await force(mila, `cur:reject:${seq}`, 'again')
    expect(said(mila)).toBe('It was rejected already.')
  })

  it('is no longer rejected by the next message once /cancel has ended that', async () => {
    const { town, mila, seq } = await proposed()
    await force(mila, `cur:reject:${seq}`)
    await mila.say('/cancel')
    expect(said(mila)).toBe('Nothing was changed.')
    await mila.say('How do I get a library card?')
    expect(said(mila)).toMatch(/^Library card/)
    expect((await town.store.curation.file(CARD))?.proposals).toHaveLength(1)
  })

  it('is withdrawn by its author alone', async () => {
    const { town, vera, mila, seq } = await proposed()
    await force(mila, `cur:withdraw:${seq}`)
    expect(said(mila)).toBe('You can’t do that.')
    await vera.say('/review')
    await vera.press('Library card (fi)')
    expect(labels(vera)).toEqual(['Peru ehdotus', 'Avaa konsolissa', 'Muutosehdotukset'])
    await vera.press('Peru ehdotus')
    expect((await town.store.curation.file(CARD))?.proposals).toEqual([])
    await force(mila, `cur:publish:${seq}`)
    expect(said(mila)).toBe('Its author has withdrawn it.')
    await force(mila, 'cur:publish:999999')
    expect(said(mila)).toMatch(/^That is not here any more/)
  })

  it('that contradicts what was published since is refused with where', async () => {
    const { vera, mila, otto, seq, write, curate } = await proposed()
    await write(vera, { title: { ...everywhere('Library card'), en: 'Reader’s card' }, summary: everywhere('Short') })
    await curate(otto, { revision: seq }, { kind: 'approved' })
    await mila.say('/review')
    await mila.press('Card for the library')
    expect(said(mila)).toMatch(/The entry has been changed since[\s\S]*In 1 place somebody else has changed the same/)
    await mila.press('Publish')
    expect(said(mila)).toMatch(/^It can’t be published: somebody else has changed the same meanwhile[\s\S]*• Title/)
    expect(labels(mila)).toEqual(['Open in the console'])
  })

  it('with errors is refused with the first three', async () => {
    const { vera, mila, write } = await proposed()
    await write(vera, { steps: [], channels: [], lifeEvents: [], sources: [] }, { ref: MUSEUM, why: '' })
    await mila.say('/review')
    await mila.press('Museum card (en)')
    await mila.press('Publish')
    expect(said(mila)).toMatch(/^It can’t be published: there are \d+ errors in it/)
    expect(said(mila).match(/^• /gm)).toHaveLength(3)
    expect(said(mila)).toMatch(/• Steps: /)
  })
})
