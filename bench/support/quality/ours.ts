import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type GoldenLine, isHeldOut } from '../../../src/knowledge/golden/golden.ts'
import { askKnowledge, type GoldenOutcome, runGolden } from '../../../src/knowledge/golden/run.ts'
import type { Knowledge } from '../../../src/knowledge/open.ts'
import { type Calibration, calibrate } from '../../../src/knowledge/training/calibration.ts'
import {
  byAuthor,
  byEntry,
  crossValidate,
  type Guess,
  guess,
} from '../../../src/knowledge/training/cross-validation.ts'
import { fitModels } from '../../../src/knowledge/training/fit.ts'
import { collectHeldOut, collectSamples } from '../../../src/knowledge/training/samples.ts'

/** What people would get from Silta, by models that learnt from more or fewer of the lines. */
export interface OurOutcomes {
  /** The model learnt from the other authors' lines. */
  readonly byAuthor: readonly GoldenOutcome[]
  /** The model learnt from lines about other entries. */
  readonly byEntry: readonly GoldenOutcome[]
  /** The model as shipped, which has learnt from these lines. */
  readonly shipped: readonly GoldenOutcome[]
  /** Lines held out, the model having learnt from all others. */
  readonly heldOut: readonly GoldenOutcome[]
  /** Of the chances by the other authors. */
  readonly calibration: Calibration
}

export interface OurTask {
  /** Of the base. */
  readonly directory: string
  readonly lines: readonly GoldenLine[]
}

/** Measures in a thread of its own: learning takes as long as all that the other engines do. */
export async function measureOursBeside(task: OurTask): Promise<OurOutcomes> {
  const worker = new Worker(new URL('./ours-worker.ts', import.meta.url), { workerData: task })
  const [outcomes] = (await once(worker, 'message')) as [OurOutcomes]
  return outcomes
}

export function measureOurs(lines: readonly GoldenLine[], knowledge: Knowledge): OurOutcomes {
  const { base } = knowledge
  const shipped = runGolden(lines, askKnowledge(knowledge))
  const samples = collectSamples(lines, base)
  const model = fitModels(samples)
  const ofAuthors = crossValidate(samples, byAuthor)
  const open = shipped.filter(({ line }) => !isHeldOut(line))
  return {
    byAuthor: behindGates(open, ofAuthors),
    byEntry: behindGates(open, crossValidate(samples, byEntry)),
    shipped: open,
    heldOut: behindGates(
      shipped.filter(({ line }) => isHeldOut(line)),
      collectHeldOut(lines, base).map((sample) => guess(model, sample)),
    ),
    calibration: calibrate(ofAuthors),
  }
}

/** The guesses where a message comes so far: the lists of emergencies and small talk go before, as they are shipped. */
function behindGates(shipped: readonly GoldenOutcome[], guesses: readonly Guess[]): GoldenOutcome[] {
  const byLine = new Map(guesses.map((each) => [each.line, each]))
  return shipped.map((outcome): GoldenOutcome => {
    const guessed = byLine.get(outcome.line)
    if (!guessed || outcome.isSmallTalk) return outcome
    const { decision, rank, first } = guessed
    return { ...outcome, decision, rank, first }
  })
}
