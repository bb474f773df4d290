import { type Block, list, type Run } from '../../message.ts'
import type { Service } from '../service.ts'
import { conditionsLabel } from '../specification/labels.ts'
import { isStep, type OutlineItem, outline } from '../specification/outline.ts'
import { spanInWords } from '../specification/words.ts'
import { linkRun, phoneRun } from './channels.ts'
import { type CardContext, type Reader, withoutStop } from './context.ts'
import { lowerFirst } from './documents.ts'

/** More lines than these are not read by somebody in a hurry. */
const MOST_LINES = 9
/** With fewer lines for everybody, a list without the others would tell nobody what to do. */
const LEAST_LINES = 3

/** The steps and waits, each with for whom it is, and with the way to its channel where that is first needed. */
export function stepList(service: Service, reader: Reader, context: CardContext): Block {
  return linesOf(shown(service), service, reader, context)
}

/** As {@link stepList}; of a long process only what everybody does, and what the rest depends on. */
export function shortStepList(service: Service, reader: Reader, context: CardContext): Block {
  return linesOf(inBrief(service), service, reader, context)
}

/** The short list in two: the steps that it has, and the lines that stand for what it leaves out. */
export function shortStepsApart(
  service: Service,
  reader: Reader,
  context: CardContext,
): { steps: Block; cases: Block } {
  const lines = inBrief(service)
  const isGap = (line: OutlineItem | Gap) => 'gap' in line
  const steps = lines.filter((line) => !isGap(line))
  return {
    steps: linesOf(steps, service, reader, context),
    cases: linesOf(lines.filter(isGap), service, reader, context),
  }
}

/** Where the list would be long, without ends, and without what is not for everybody if that can be. */
function inBrief(service: Service): (OutlineItem | Gap)[] {
  const items = shown(service)
  if (items.length <= MOST_LINES) return items
  const undone = items.filter(({ node }) => !('end' in node))
  return isLong(undone) ? inShort(undone) : undone
}

/** Whether the short list leaves steps out. */
export function hasShortList(service: Service): boolean {
  const lines = inBrief(service)
  return lines.length < shown(service).length || lines.some((line) => 'gap' in line)
}

/** Every step and wait, and those ends that are all there is to say in a case: "nothing to do, your licence is valid". */
function shown({ steps, facts }: Service): OutlineItem[] {
  const items = outline(steps, facts)
  const told = new Set(items.flatMap((item) => ('end' in item.node ? [] : [caseOf(item)])))
  const later = new Set(facts.flatMap(({ id, asked }) => (asked === 'first' ? [] : [id])))
  return items.filter((item) => {
    const { node, conditions } = item
    if (!('end' in node)) return true
    const decisive = conditions.flatMap(Object.keys)
    return (
      node.end === 'done' && decisive.length > 0 && !decisive.some((id) => later.has(id)) && !told.has(caseOf(item))
    )
  })
}

/** The same for whatever is for the same people. */
function caseOf({ conditions, isOtherwise }: OutlineItem): string {
  return JSON.stringify([conditions, isOtherwise])
}

function isLong(items: readonly OutlineItem[]): boolean {
  const common = items.filter((item) => !isConditional(item))
  // Where the first thing to do is not the same for everybody, it has to be there at once.
  const begins = common[0] === items[0] && common.length >= LEAST_LINES
  return items.length > MOST_LINES && begins && common.length < items.length
}

function isConditional({ conditions, isOtherwise }: OutlineItem): boolean {
  return conditions.length > 0 || isOtherwise === true
}

/** Steps in a row that are not for everybody, as one line. */
type Gap = { readonly gap: readonly OutlineItem[] }

function inShort(items: readonly OutlineItem[]): (OutlineItem | Gap)[] {
  const lines: (OutlineItem | Gap)[] = []
  for (const item of items) {
    const last = lines.at(-1)
    if (!isConditional(item)) lines.push(item)
    else if (last && 'gap' in last) lines[lines.length - 1] = { gap: [...last.gap, item] }
    else lines.push({ gap: [item] })
  }
  return lines
}

function linesOf(
  lines: readonly (OutlineItem | Gap)[],
  service: Service,
  reader: Reader,
  { texts }: CardContext,
): Block {
  const named = new Set<string>()
  const told = new Set<string>()
  const items = lines.flatMap((item): Run[][] => {
    if ('gap' in item) {
      const questions = questionsOf(item, service, reader)
      const fresh = questions.filter((question) => !told.has(question))
      if (fresh.length === 0 && questions.length > 0) return []
      for (const question of fresh) told.add(question)
      return [[texts('specification-case', { count: fresh.length, questions: fresh.join(' ') })]]
    }
    const { node } = item
    const label = labelRuns(item, service, reader, texts)
    if ('end' in node) return [[...label, reader.read(node.text)]]
    if (!isStep(node)) {
      const [text, duration] = [withoutStop(reader.read(node.wait)), spanInWords(node.takes, reader.locale)]
      return [[...label, texts('specification-wait', { text, duration })]]
    }
    const channel = service.channels.find(({ id }) => id === node.at)
    if (!channel || named.has(channel.id)) return [[...label, reader.read(node.text)]]
    named.add(channel.id)
    const way = channel.type === 'phone' ? phoneRun(channel) : linkRun(channel, reader)
    return [[...label, reader.read(node.text), ...(way ? [' → ', way] : [])]]
  })
  return list(items, true)
}

/** What the steps in between depend on, of what is known from the beginning. */
function questionsOf({ gap }: Gap, { facts }: Service, reader: Reader): string[] {
  const used = new Set(gap.flatMap(({ conditions }) => conditions.flatMap((condition) => Object.keys(condition))))
  return facts.filter(({ id, asked }) => used.has(id) && asked === 'first').map(({ question }) => reader.read(question))
}

/** What can be done when it does not end as wanted. */
export function refusals(service: Service, reader: Reader, { texts }: CardContext): Block | undefined {
  const items = outline(service.steps, service.facts).flatMap((item): Run[][] => {
    const { node } = item
    if (!('end' in node) || node.end === 'done') return []
    return [[...labelRuns(item, service, reader, texts), reader.read(node.text)]]
  })
  return items.length > 0 ? list(items) : undefined
}

function labelRuns(
  { conditions, isOtherwise }: OutlineItem,
  { facts }: Service,
  reader: Reader,
  texts: CardContext['texts'],
): Run[] {
  const named = conditionsLabel(conditions, facts, reader)
  const others = isOtherwise ? texts('specification-otherwise') : ''
  const label = named && others ? `${named}, ${lowerFirst(others)}` : named || others
  return label ? [{ text: `${label}:`, bold: true }, ' '] : []
}
