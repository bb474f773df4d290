import { describe, expect, it } from 'vitest'
import { createDiagramOutlet } from '../src/diagram-outlet.ts'
import { createDiagrams } from '../src/knowledge/diagram/diagrams.ts'
import { diagramMedia } from '../src/knowledge/diagram/media.ts'
import { pictureType } from '../src/publishers/pictures.ts'
import { texts } from './support/diagram-texts.ts'
import { lostPassport } from './support/specification-examples.ts'

const service = lostPassport()
const outlet = createDiagramOutlet({ services: new Map([[service.id, service]]) }, createDiagrams(texts))

describe('the outlet of diagrams', () => {
  it('draws the diagram that a message has as its picture', async () => {
    const { file, size } = diagramMedia(service, {
      locale: 'ru',
      texts: texts('ru'),
      facts: { citizenship: 'ru', happened: 'stolen' },
      done: ['report'],
    })
    expect(file.platform).toBe(outlet.name)
    const content = await outlet.download(file)
    expect(pictureType(content)).toBe('image/png')
    expect(content.byteLength).toBeLessThan(size)
    expect(await outlet.download(file)).toBe(content)
  })

  it('draws what several messages ask for at once only once', async () => {
    const { file } = diagramMedia(service, { locale: 'et', texts: texts('et') })
    const [one, other] = await Promise.all([outlet.download(file), outlet.download(file)])
    expect(one).toBe(other)
  })

  it.each(['no-such-service/fi/light/-/', 'fi-lost-passport/xx/light/-/', 'fi-lost-passport', '../../etc/passwd', ''])(
    'refuses %j for good, in words',
    async (id) => {
      const refused = outlet.download({ platform: 'diagram', id })
      await expect(refused).rejects.toMatchObject({
        kind: 'rejected',
        message: expect.stringMatching(/diagram|service/),
      })
    },
  )

  it('passes over facts, values and steps that the service no longer has', async () => {
    const plain = await outlet.download({ platform: 'diagram', id: 'fi-lost-passport/en/light//' })
    const old = await outlet.download({ platform: 'diagram', id: 'fi-lost-passport/en/light/gone=yes,soon=maybe/gone' })
    expect(Buffer.from(old).equals(plain)).toBe(true)
  })

  it('takes nothing', async () => {
    const message = { locale: 'en', blocks: [] } as const
    const options = { key: '1', download: outlet.download }
    const sent = outlet.send({ platform: 'diagram', chat: 'x' }, message, options)
    await expect(sent).rejects.toMatchObject({ kind: 'rejected' })
  })
})
