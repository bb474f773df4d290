import { join } from 'node:path'
import { loadEmergencyLexicon } from '../src/knowledge/emergency/lexicon.ts'
import { emergencyRecogniser, type RecogniseEmergency } from '../src/knowledge/emergency.ts'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { LOCALES } from '../src/locale.ts'
import { LINE_SETS, readLines } from '../tests/knowledge/emergency-lines/read.ts'
import { hasCorpora, readBanking, readChatLines, readClinc } from './support/corpora.ts'
import type { Bench, Goal } from './support/result.ts'

const DATA = join(import.meta.dirname, '..', 'data')
const LONGEST_MESSAGE = 4096

export const bench: Bench = {
  name: 'emergency',
  describe: 'emergencies recognised, false alarms, and the time of one message',
  async run() {
    const recognise = emergencyRecogniser(await loadEmergencyLexicon(join(DATA, 'emergency.yaml')))
    const ordinary = [...(await exampleQuestions()), ...corpora()]
    const sets = LINE_SETS.map((set) => ({ set, ...countSet(set, recognise) }))
    const alarms = ordinary.map(({ source, lines }) => ({ source, lines, alarms: alarmsIn(lines, recognise) }))
    const times = timesOf(
      ordinary.flatMap(({ lines }) => lines),
      recognise,
    )
    return {
      input:
        "the project's own lines in five languages (development: for tuning; held-out: only counted), the example questions of " +
        'the shipped services other than the emergency services, and other corpora, every line of which counts as ordinary',
      tables: [
        {
          title: 'Own lines',
          columns: ['set', 'language', 'emergencies', 'recall %', 'kind right %', 'ordinary', 'false alarms %'],
          rows: sets.flatMap(({ rows }) => rows),
        },
        {
          title: 'Ordinary lines of others',
          columns: ['source', 'lines', 'false alarms', '%'],
          rows: alarms.map(({ source, lines, alarms: count }) => [
            source,
            lines.length,
            count,
            percent(count, lines.length),
          ]),
        },
        { title: 'Time of one message, ms', columns: ['p50', 'p99', `${LONGEST_MESSAGE} characters`], rows: [times] },
      ],
      goals: [...sets.flatMap(({ set, goals }) => (set === 'held-out' ? goals : [])), ...otherGoals(alarms, times)],
      notes: hasCorpora() ? [] : ['the corpora are not here, so only the example questions were read'],
    }
  },
}

function countSet(set: (typeof LINE_SETS)[number], recognise: RecogniseEmergency) {
  const counts = LOCALES.map((locale) => {
    const { emergencies, ordinary } = readLines(set, locale)
    const found = emergencies.filter(({ text }) => recognise(text))
    const right = found.filter(({ text, kind }) => recognise(text)?.kind === kind)
    return {
      locale,
      all: emergencies.length,
      found: found.length,
      right: right.length,
      ordinary: ordinary.length,
      alarms: alarmsIn(ordinary, recognise),
    }
  })
  const total = (key: 'all' | 'found' | 'ordinary' | 'alarms') => counts.reduce((sum, count) => sum + count[key], 0)
  const recall = percent(total('found'), total('all'))
  const alarms = percent(total('alarms'), total('ordinary'))
  const goals: Goal[] = [
    { goal: `recall on the ${set} lines 100 %`, met: recall === 100, figure: recall },
    { goal: `false alarms on the ${set} lines below 1 %`, met: alarms < 1, figure: alarms },
  ]
  const rows = counts.map(({ locale, all, found, right, ordinary, alarms: count }) => [
    ...[set, locale],
    ...[all, percent(found, all), percent(right, found), ordinary, percent(count, ordinary)],
  ])
  return { rows, goals }
}

function otherGoals(alarms: readonly { lines: readonly string[]; alarms: number }[], times: readonly number[]): Goal[] {
  const share = percent(
    alarms.reduce((sum, each) => sum + each.alarms, 0),
    alarms.reduce((sum, { lines }) => sum + lines.length, 0),
  )
  const p99 = times[1] ?? Number.NaN
  return [
    { goal: 'false alarms on the ordinary lines of others below 1 %', met: share < 1, figure: share },
    { goal: 'p99 of one message below 1 ms', met: p99 < 1, figure: p99 },
  ]
}

async function exampleQuestions() {
  const { services } = await loadKnowledge(DATA)
  const others = services.filter(({ id }) => !id.endsWith('-emergency'))
  return [{ source: 'example questions', lines: others.flatMap((each) => Object.values(each.exampleQuestions).flat()) }]
}

function corpora() {
  if (!hasCorpora()) return []
  const { train, validation, test, outsideValidation, outsideTest } = readClinc()
  const banking = readBanking()
  const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text)
  return [
    ...Object.entries(readChatLines()).map(([locale, lines]) => ({ source: `chat lines ${locale}`, lines })),
    { source: 'Banking77', lines: texts([...banking.train, ...banking.test]) },
    { source: 'CLINC150', lines: texts([...train, ...validation, ...test, ...outsideValidation, ...outsideTest]) },
  ]
}

/** p50 and p99 of one message after every line has been read once, and the time of the longest message there can be. */
function timesOf(lines: readonly string[], recognise: RecogniseEmergency): number[] {
  const sample = lines.filter((_, number) => number % 5 === 0)
  const sorted = sample.map((line) => timeOf(line, recognise)).sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return [at(0.5), at(0.99), timeOf(lines.join(' ').slice(0, LONGEST_MESSAGE), recognise)]
}

function timeOf(text: string, recognise: RecogniseEmergency): number {
  const start = performance.now()
  recognise(text)
  return performance.now() - start
}

function alarmsIn(lines: readonly string[], recognise: RecogniseEmergency): number {
  return lines.filter((line) => recognise(line)).length
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}
