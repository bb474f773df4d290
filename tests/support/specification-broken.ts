import fc from 'fast-check'
import { everywhere } from './knowledge-data.ts'
import { anySpecificationContent } from './specification-arbitrary.ts'
import type { Written } from './specification-builder.ts'

/** A service with one thing wrong, and where its file has to be blamed for it. */
export interface Broken {
  readonly what: string
  readonly content: Written
  readonly path: string
}

/** A list of nodes with its place in the file. */
interface List {
  readonly nodes: Written[]
  readonly path: string
  readonly isInParallel: boolean
}

interface Placed {
  readonly node: Written
  readonly path: string
  readonly isInParallel: boolean
}

interface File {
  readonly content: Written
  readonly lists: readonly List[]
  readonly nodes: readonly Placed[]
}

/** Breaks one thing, and says where; `undefined` where there is nothing of the kind. */
type Break = (file: File, pick: <T>(from: readonly T[]) => T | undefined) => string | undefined

const text = everywhere('Something')

const BREAKS: Readonly<Record<string, Break>> = {
  'a fact that there is not': ({ nodes }, pick) => {
    const step = pick(nodes.filter(({ node }) => 'text' in node))
    if (!step) return undefined
    step.node.when = { nobody: 'knows' }
    return `${step.path}.when.nobody`
  },
  'a value that there is not': ({ nodes }, pick) => {
    const choice = pick(nodes.filter(({ node }) => 'choice' in node))
    if (!choice) return undefined
    const [fact = ''] = Object.keys(branchesOf(choice.node)[0]?.when ?? {})
    const first = branchesOf(choice.node)[0]
    if (first) first.when = { [fact]: 'unheard-of' }
    return `${choice.path}.choice.0.when.${fact}`
  },
  'a branch that has been taken out': ({ nodes }, pick) => {
    const choices = nodes.filter(({ node }) => 'choice' in node && branchesOf(node).every(({ when }) => when))
    const choice = pick(choices)
    branchesOf(choice?.node ?? {}).pop()
    return choice && `${choice.path}.choice`
  },
  'a branch that another has taken all of': ({ nodes }, pick) => {
    const choice = pick(nodes.filter(({ node }) => 'choice' in node))
    if (!choice) return undefined
    const branches = branchesOf(choice.node)
    const { when } = branches[0] ?? {}
    branches.splice(1, 0, { when, steps: [{ id: 'never', text }] })
    return `${choice.path}.choice.1.when`
  },
  'a step after the end': ({ lists }, pick) => {
    const list = pick(lists.filter(({ nodes }) => 'end' in (nodes.at(-1) ?? {}) && !nodes.at(-1)?.when))
    list?.nodes.push({ id: 'too-late', text })
    return list && `${list.path}.${list.nodes.length - 1}`
  },
  'an end in a part of a parallel': ({ lists }, pick) => {
    const list = pick(lists.filter(({ isInParallel }) => isInParallel))
    list?.nodes.push({ id: 'sudden', end: 'done', text })
    return list && `${list.path}.${list.nodes.length - 1}`
  },
  'an id that stands twice': ({ nodes }, pick) => {
    const other = pick(nodes.slice(1))
    if (other) other.node.id = nodes[0]?.node.id
    return other && `${other.path}.id`
  },
  'a channel that there is not': ({ nodes }, pick) => {
    const step = pick(nodes.filter(({ node }) => 'text' in node && !('end' in node)))
    if (step) step.node.at = 'the-moon'
    return step && `${step.path}.at`
  },
  'a document that there is not': ({ nodes }, pick) => {
    const step = pick(nodes.filter(({ node }) => 'text' in node && !('end' in node)))
    if (step) step.node.yields = ['nothing']
    return step && `${step.path}.yields`
  },
  'a time that runs backwards': ({ nodes }, pick) => {
    const wait = pick(nodes.filter(({ node }) => 'wait' in node))
    if (wait) wait.node.takes = { from: 'P1M', to: 'P1W' }
    return wait && `${wait.path}.takes`
  },
  'a new start that leads nowhere': ({ nodes }, pick) => {
    const end = pick(nodes.filter(({ node }) => node.end === 'restart'))
    if (end) end.node.from = 'nowhere'
    return end && `${end.path}.from`
  },
  'a new start for ever': ({ content }) => {
    content.steps = [
      ...topOf(content).filter(({ id }) => id === 'none'),
      { id: 'try', text },
      { id: 'again', end: 'restart', text },
    ]
    content.requiredDocuments = undefined
    return 'steps.1'
  },
  'a document that is needed before it is there': ({ content }) => {
    documentsOf(content).push({ id: 'paper', name: text })
    topOf(content).unshift({ id: 'needs', text, documents: ['paper'] }, { id: 'gives', text, yields: ['paper'] })
    return 'steps.0.documents'
  },
  'a document that comes from where it is needed': ({ content }) => {
    documentsOf(content).push({ id: 'paper', name: text, service: content.id })
    topOf(content).unshift({ id: 'needs', text, documents: ['paper'] }, { id: 'gives', text, yields: ['paper'] })
    return `documents.${documentsOf(content).length - 1}`
  },
  'a document from a service that there is not': ({ content }) => {
    documentsOf(content).push({ id: 'paper', name: text, service: 'fi-nowhere' })
    return `documents.${documentsOf(content).length - 1}.service`
  },
  'a word where a step should be': ({ lists }, pick) => {
    const list = pick(lists)
    ;(list?.nodes as unknown[] | undefined)?.push('apply')
    return list && `${list.path}.${list.nodes.length - 1}`
  },
}

/** Any service with one thing wrong that keeps it out of the base. */
export function brokenSpecification(): fc.Arbitrary<Broken> {
  return fc
    .tuple(anySpecificationContent(), fc.constantFrom(...Object.entries(BREAKS)), fc.nat(999))
    .map(([valid, [what, damage], choice]) => {
      const content = structuredClone(valid)
      const lists = listsBelow(topOf(content), 'steps', false)
      const nodes = lists.flatMap(({ nodes, path, isInParallel }) =>
        nodes.map((node, index) => ({ node, path: `${path}.${index}`, isInParallel })),
      )
      const path = damage({ content, lists, nodes }, (from) => from[choice % Math.max(1, from.length)])
      return { what, content, path: path ?? '' }
    })
    .filter(({ path }) => path !== '')
}

function listsBelow(nodes: Written[], path: string, isInParallel: boolean): List[] {
  const inner = nodes.flatMap((node, index) =>
    ['choice', 'parallel'].flatMap((kind) =>
      ((node[kind] ?? []) as Branch[]).flatMap(({ steps }, at) =>
        listsBelow(steps, `${path}.${index}.${kind}.${at}.steps`, isInParallel || kind === 'parallel'),
      ),
    ),
  )
  return [{ nodes, path, isInParallel }, ...inner]
}

interface Branch {
  when?: Written | undefined
  steps: Written[]
}

function branchesOf(node: Written): Branch[] {
  return (node.choice ?? []) as Branch[]
}

function topOf(content: Written): Written[] {
  return content.steps as Written[]
}

function documentsOf(content: Written): Written[] {
  return content.documents as Written[]
}
