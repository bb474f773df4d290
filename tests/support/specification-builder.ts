import { everywhere } from './knowledge-data.ts'

/** What a process is made of while it is built, as a file has it. */
export type Written = Record<string, unknown>

interface FactWritten {
  readonly id: string
  readonly asked: 'first' | 'later'
  readonly values: readonly string[]
}

type Person = Readonly<Record<string, string>>

/** Who comes to a place in the process, and what they are sure to have by then. */
interface State {
  readonly people: readonly Person[]
  readonly have: ReadonlySet<string>
}

interface Place {
  readonly depth: number
  /** Ends may stand here: not in a part of a parallel. */
  readonly canEnd: boolean
}

/**
 * Builds the content of a service without a fault out of numbers, each of which decides one thing; zeros, which stand in
 * for those that are missing, decide for the simplest. It keeps account of who comes where, and so never writes a branch
 * that nobody takes or a step that nobody comes to.
 */
export function buildSpecification(decisions: readonly number[]): Written {
  const left = [...decisions]
  const take = (count: number) => (left.shift() ?? 0) % count
  const facts: readonly FactWritten[] = Array.from({ length: take(4) }, (_, index) => ({
    id: `fact-${index}`,
    asked: take(3) === 1 ? 'later' : 'first',
    values: ['a', 'b', 'c', 'd'].slice(0, 2 + take(3)),
  }))
  const documents: Written[] = []
  const brought: string[] = []
  const needed = new Set<string>()
  const used = new Set<string>()
  let ids = 0
  const nextId = (kind: string) => {
    ids += 1
    return `${kind}-${ids}`
  }

  const everybody = facts.reduce<Person[]>(
    (people, { id, values }) => people.flatMap((person) => values.map((value) => ({ ...person, [id]: value }))),
    [{}],
  )
  const top = list({ people: everybody, have: new Set() }, { depth: 0, canEnd: true })
  const steps = top.state.people.length > 0 && take(2) === 1 ? [...top.nodes, end('done')] : top.nodes
  const tree = take(2) === 1 ? demands() : undefined
  return {
    facts: facts.flatMap(({ id, asked, values }) =>
      used.has(id)
        ? [
            {
              id,
              asked,
              question: everywhere(`Which ${id}?`),
              values: values.map((value) => ({ id: value, text: everywhere(`${id} ${value}`) })),
            },
          ]
        : [],
    ),
    steps,
    documents,
    ...(tree ? { requiredDocuments: tree } : {}),
    costs: [{ id: 'fee', at: 'desk', description: everywhere('A fee'), amount: 10, currency: 'EUR' }],
  }

  /** A list of nodes; at least one. Nobody is left over only at the top, after a last choice. */
  function list(state: State, place: Place): { nodes: Written[]; state: State } {
    const nodes: Written[] = []
    let current = state
    const length = 1 + take(4)
    while (nodes.length < length) {
      const added = node(current, place)
      nodes.push(...added.nodes)
      current = added.state
    }
    return { nodes, state: current }
  }

  function node(state: State, place: Place): { nodes: Written[]; state: State } {
    const kind = place.depth < 3 ? take(8) : take(3)
    if (kind === 1) return { nodes: [{ id: nextId('wait'), wait: everywhere('A decision'), takes: span() }], state }
    if (kind === 2) return onlyForSome(state, place)
    if (kind === 3 || kind === 4) return choice(state, place) ?? step(state)
    if (kind === 5) return parallel(state, place)
    if (kind === 6 && place.canEnd) return again(state) ?? step(state)
    return step(state)
  }

  function step(state: State): { nodes: Written[]; state: State } {
    const id = nextId('step')
    const own = [...pick([...state.have]), ...pick(brought)]
    if (take(3) === 1) own.push(document('paper', { broughtAlong: true }))
    for (const one of own) needed.add(one)
    const yields = take(3) === 1 ? [document('result', {})] : []
    const written = {
      id,
      text: everywhere(`Do ${id}`),
      ...(take(2) === 1 ? { by: ['you', 'authority', 'other'][take(3)] } : {}),
      ...(take(2) === 1 ? { at: ['desk', 'online'][take(2)] } : {}),
      ...(own.length > 0 ? { documents: own } : {}),
      ...(yields.length > 0 ? { yields } : {}),
      ...(take(3) === 1 ? { costs: ['fee'] } : {}),
      ...(take(2) === 1 ? { takes: span() } : {}),
    }
    return { nodes: [written], state: { ...state, have: new Set([...state.have, ...yields]) } }
  }

  function onlyForSome(state: State, { canEnd }: Place): { nodes: Written[]; state: State } {
    const groups = split(state)
    if (!groups) return step(state)
    const [fact, [some]] = groups
    const when = condition(fact, some)
    const others = state.people.filter((person) => !some.includes(person[fact.id] ?? ''))
    if (canEnd && take(3) === 1) return { nodes: [{ ...end('refused'), when }], state: { ...state, people: others } }
    // Only some have what it yields.
    const { nodes } = step(state)
    return { nodes: nodes.map((written) => ({ ...written, when })), state }
  }

  function choice(state: State, place: Place): { nodes: Written[]; state: State } | undefined {
    const groups = split(state)
    if (!groups) return undefined
    const [fact, parts] = groups
    const isOpen = take(2) === 1
    const inner = { ...place, depth: place.depth + 1 }
    const id = nextId('choice')
    const branches = parts.map((values, index) => {
      const people = state.people.filter((person) => values.includes(person[fact.id] ?? ''))
      const when = isOpen && index === parts.length - 1 ? {} : { when: condition(fact, values) }
      if (index > 0 && take(4) === 1) return { when, steps: [], state: { ...state, people } }
      const made = list({ ...state, people }, inner)
      if (index === 0 || !place.canEnd || take(3) !== 1) return { when, steps: made.nodes, state: made.state }
      const steps = made.state.people.length > 0 ? [...made.nodes, end(take(2) === 1 ? 'done' : 'refused')] : made.nodes
      return { when, steps, state: { people: [], have: state.have } }
    })
    used.add(fact.id)
    const goingOn = branches.map((branch) => branch.state).filter(({ people }) => people.length > 0)
    const have = [...(goingOn[0]?.have ?? [])].filter((document) => goingOn.every((one) => one.have.has(document)))
    return {
      nodes: [{ id, choice: branches.map(({ when, steps }) => ({ ...when, steps })) }],
      state: { people: goingOn.flatMap(({ people }) => people), have: new Set(have) },
    }
  }

  function parallel(state: State, { depth }: Place): { nodes: Written[]; state: State } {
    const id = nextId('parallel')
    const parts = Array.from({ length: 2 + take(2) }, () => list(state, { depth: depth + 1, canEnd: false }))
    return {
      nodes: [{ id, parallel: parts.map(({ nodes }) => ({ steps: nodes })) }],
      state: { ...state, have: new Set(parts.flatMap((part) => [...part.state.have])) },
    }
  }

  /** A step that is tried until it succeeds, which a fact decides that nobody has been asked for yet. */
  function again(state: State): { nodes: Written[]; state: State } | undefined {
    const fact = facts.find(({ id, asked }) => asked === 'later' && !used.has(id))
    if (!fact) return undefined
    const tried = step(state)
    const [failed = '', ...others] = fact.values
    const back = { ...end('restart'), ...(take(2) === 1 ? { from: tried.nodes[0]?.id } : {}) }
    const branches = [{ when: condition(fact, [failed]), steps: [back] }, { steps: [] }]
    const people = state.people.filter((person) => others.includes(person[fact.id] ?? ''))
    return {
      nodes: [...tried.nodes, { id: nextId('choice'), choice: branches }],
      state: { ...tried.state, people },
    }
  }

  /** A fact in which those who come here differ, and its values in two parts or more. */
  function split({ people }: State): [FactWritten, [string[], ...string[][]]] | undefined {
    const open = facts.flatMap((fact) => {
      const values = [...new Set(people.map((person) => person[fact.id] ?? ''))]
      return values.length > 1 ? [{ fact, values }] : []
    })
    const chosen = open[take(Math.max(1, open.length))]
    if (!chosen) return undefined
    const { fact, values } = chosen
    const at = 1 + take(values.length - 1)
    const rest = values.slice(at)
    const inTwo = take(2) === 1 && rest.length > 1
    return [fact, inTwo ? [values.slice(0, at), rest.slice(0, 1), rest.slice(1)] : [values.slice(0, at), rest]]
  }

  function condition({ id }: FactWritten, values: readonly string[]): Written {
    used.add(id)
    return { [id]: values.length === 1 && take(2) === 0 ? values[0] : values }
  }

  function demands(): unknown {
    const [first, second, ...others] = [...needed].filter((id) => brought.includes(id))
    if (first === undefined) return undefined
    const fact = facts.find(({ id, asked }) => asked === 'first' && used.has(id))
    const when = fact && take(2) === 1 ? { when: condition(fact, fact.values.slice(0, 1)) } : {}
    const some = second === undefined ? { allOf: [first], ...when } : { anyOf: [first, second], ...when }
    return { allOf: [some, ...others, ...(others.length > 0 ? [] : [{ optional: [first] }])] }
  }

  function document(kind: string, given: Written): string {
    const id = nextId(kind)
    documents.push({
      id,
      name: everywhere(id),
      ...given,
      ...(take(2) === 1 ? { issuer: everywhere('An office') } : {}),
    })
    if ('broughtAlong' in given) brought.push(id)
    return id
  }

  function end(kind: string): Written {
    return { id: nextId('end'), end: kind, text: everywhere(`It is ${kind}`) }
  }

  function span(): unknown {
    return ['P1D', 'PT30M', { from: 'P1W', to: 'P3M' }, { from: 'P0D', to: 'P1Y' }][take(4)]
  }

  function pick(from: readonly string[]): string[] {
    return from.length > 0 && take(3) === 1 ? [from[take(from.length)] ?? ''] : []
  }
}
