import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageLength, render } from '../../../src/bots/discord/render.ts'
import { cleanText } from '../../../src/bots/plain.ts'
import { heading, list, type OutboundMessage, paragraph, type Run } from '../../../src/message.ts'
import { showMarkdown } from '../../support/discord/markdown.ts'

const message = (...runs: readonly Run[]): OutboundMessage => ({ locale: 'en', blocks: [paragraph(...runs)] })
const markdown = (...runs: readonly Run[]) => render(message(...runs)).content
const show = (...runs: readonly Run[]) => showMarkdown(markdown(...runs))

describe('text', () => {
  it.each([
    '# heading',
    '-# small',
    '- item\n- item',
    '1. one\n5. five',
    '> quote',
    '>>> all of it',
    ':smile: :+1: 10:30:15',
    'https://a.example/b_c and <https://a.example>',
    '@everyone @here <@1> <@&2> <#3> <:name:4> <t:5:R> </ask:6> <id:home>',
    '\\*not bold\\*',
    '__underlined__ _it_ ~~gone~~ ||hidden||',
    '[text](https://a.example)',
  ])('shows as it is: %s', (text) => {
    for (const run of [text, { text, bold: true } as const]) {
      const { text: shown, links, marks } = show('before ', run, '\n', run)
      expect(shown).toBe(`before ${text}\n${text}`)
      expect(links).toEqual([])
      expect(marks.filter((mark) => mark !== 'bold')).toEqual([])
    }
  })

  it('shows as it is, whatever it is', () => {
    const piece = fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '~~',
        '`',
        '```',
        '||',
        '>',
        '<',
        '[',
        ']',
        '(',
        ')',
        ':',
        '#',
        '- ',
        '\\',
        '\n',
        '@everyone',
      ],
      ...['1. ', '<@1>', 'https://a.b', 'word', ' ', 'ä', '😀', ':a:', '-# ', '/'],
    )
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => `a${pieces.join('')}z`)
    fc.assert(
      fc.property(text, text, fc.boolean(), (first, second, bold) => {
        const shown = show(first, bold ? { text: second, bold: true } : second)
        expect(shown.text).toBe(cleanText(first + second))
        expect(shown.links).toEqual([])
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('joins bold stretches that touch', () => {
    expect(markdown({ text: 'a', bold: true }, { text: 'b', bold: true }, 'c')).toBe('**ab**c')
    expect(markdown({ text: 'a', bold: true }, { text: ' ', bold: true })).toBe('**a** ')
  })

  it('keeps headings and the numbers of a list', () => {
    const blocks = [heading('Steps'), { ...list([['one'], ['two']], true), start: 3 }]
    expect(render({ locale: 'en', blocks }).content).toBe('**Steps**\n3\\. one\n4\\. two')
  })

  it('is as long as what is sent', () => {
    expect(messageLength(message('a*b'))).toBe(4)
    expect(messageLength(message({ text: 'page', href: 'https://a.example/' }))).toBe(
      '[page](<https://a.example/>)'.length,
    )
  })
})

describe('links', () => {
  const link = (text: string, href: string) => show({ text, href })

  it.each([
    ['the form', 'https://a.example/f?a=1&b=2'],
    ['a*b_c', 'https://a.example/x_y*z~'],
    ['poliisi.fi', 'https://www.poliisi.fi/en'],
    ['www.poliisi.fi/en', 'https://poliisi.fi/en'],
  ])('hide behind a text: %s', (text, href) => {
    expect(link(text, href)).toMatchObject({ text, links: [new URL(href).href] })
  })

  it.each([
    ['[1]', 'https://a.example/'],
    ['kela.fi', 'https://evil.example/'],
    ['see https://kela.fi', 'https://evil.example/'],
  ])('stand beside a text that may not hide them: %s', (text, href) => {
    expect(link(text, href)).toEqual({ text: `${text} (${href})`, links: [href], marks: ['link'] })
  })

  it('stand alone where the text is the address', () => {
    expect(markdown({ text: 'https://a.example/', href: 'https://a.example/' })).toBe('<https://a.example/>')
  })

  it('keep what would end them too early', () => {
    const href = 'https://a.example/(b)>c<d?e=`|\\'
    const [opened] = link('page', href).links
    expect(decodeURIComponent(String(opened))).toBe(decodeURIComponent(new URL(href).href))
  })

  it('are written out when nothing can open them', () => {
    expect(show({ text: 'call', href: 'tel:+358295419800' }).text).toBe('call (+358295419800)')
    expect(show({ text: 'x', href: 'https://' })).toMatchObject({ links: [] })
  })
})

describe('buttons', () => {
  const actions = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ label: `b${index}`, action: 'same' }))
  const rowsOf = (buttons: OutboundMessage['buttons'], share?: string) =>
    render({ ...message('x'), buttons: buttons ?? [] }, share === undefined ? {} : { share }).components.map(
      (row) => row.components.length,
    )

  it('are at most five in a row, in at most five rows', () => {
    expect(rowsOf([actions(7)])).toEqual([5, 2])
    expect(rowsOf(actions(5).map((button) => [button]))).toEqual([1, 1, 1, 1, 1])
    const asks = { title: 'Answer', label: 'Text' }
    const asking = actions(8).map((button) => [{ ...button, asks }])
    expect(rowsOf(asking)).toEqual([5, 3])
    expect(rowsOf(asking.slice(3), 'Share here')).toEqual([5, 1])
  })

  it('are a list of choices where there would be too many rows of them', () => {
    const buttons = actions(6).map((button) => [button])
    const { components } = render({ ...message('x'), buttons }, { choose: 'Choose', share: 'Share here' })
    const [list] = components[0]?.components ?? []
    const options = buttons.map(([button], index) => ({ label: button?.label, value: `${index}:same` }))
    expect(list).toEqual({ type: 3, custom_id: 'choice', placeholder: 'Choose', options })
    expect(components).toHaveLength(2)
    // An address opens from a button only.
    const mixed = [...buttons, [{ label: 'Page', href: 'https://a.example' }]]
    expect(rowsOf(mixed)).toEqual([5, 2])
  })

  it('have ids of their own, and labels of at most 80 characters', () => {
    const buttons = [[...actions(2), { label: `${'👨‍👩‍👧‍👦'.repeat(20)}`, action: 'x' }]]
    const shown = render({ ...message('x'), buttons }).components[0]?.components ?? []
    const ids = shown.map((button) => 'custom_id' in button && button.custom_id)
    expect(new Set(ids).size).toBe(3)
    const label = shown[2] && 'label' in shown[2] ? (shown[2].label ?? '') : ''
    expect(label.length).toBeLessThanOrEqual(80)
    expect(label).toMatch(/^(👨‍👩‍👧‍👦)+…$/u)
  })

  it('that a button cannot open become lines of the text', () => {
    const long = `https://a.example/${'x'.repeat(512)}`
    const { content, components } = render({
      ...message('x'),
      buttons: [
        [
          { label: 'Call', href: 'tel:112' },
          { label: 'Long', href: long },
        ],
      ],
    })
    expect(components).toEqual([])
    expect(content).toBe(`x\n\nCall (112)\n\n[Long](<${long}>)`)
  })
})
