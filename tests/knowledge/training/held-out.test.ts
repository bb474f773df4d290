import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createKnowledgeBase } from '../../../src/knowledge/answer.ts'
import { GOLDEN_FOLDER, loadGolden } from '../../../src/knowledge/golden/golden.ts'
import { collectHeldOut, collectSamples } from '../../../src/knowledge/training/samples.ts'
import { aService } from '../../support/knowledge-data.ts'
import { makeTempDir } from '../../support/temp-dir.ts'

const samples = { en: [], fi: [], sv: [], ru: [], et: [] }
const base = createKnowledgeBase({ services: [aService()], lifeEvents: [], samples })

it('learns nothing from the files held out, and judges by nothing else', async () => {
  const directory = await makeTempDir()
  await mkdir(join(directory, GOLDEN_FOLDER))
  const files = { 'author-1': 'Where is the card?', 'held-out-1': 'Who lends books?', 'held-out-et': 'Kust raamat?' }
  for (const [name, text] of Object.entries(files)) {
    const lines = `- { id: ${aService().id}, locale: en, kind: plain, text: "${text}" }
- { expect: none, locale: en, kind: plain, text: "${text} And the weather?" }\n`
    await writeFile(join(directory, GOLDEN_FOLDER, `${name}.yaml`), lines)
  }
  const lines = await loadGolden(directory, [])
  const authors = (of: typeof collectSamples) => of(lines, base).map(({ line }) => line.author)
  expect(authors(collectSamples)).toEqual(['author-1', 'author-1'])
  expect(authors(collectHeldOut)).toEqual(['held-out-1', 'held-out-1', 'held-out-et', 'held-out-et'])
})
