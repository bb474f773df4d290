import { z } from 'zod'
import { condition, fact, node, SHAPES } from '../knowledge/process.ts'
import { localised } from '../knowledge/schema-parts.ts'
import { COUNTRIES, documentSchema, lifeEventSchema, requiredDocuments, serviceSchema } from '../knowledge/service.ts'

/** What a list tells of a service; the rest is at its `url`. */
const summary = z.strictObject({
  id: z.string(),
  country: z.enum(COUNTRIES),
  title: localised(100),
  summary: localised(500),
  lifeEvents: z.array(z.string()),
  url: z.url(),
})

const services = z.strictObject({
  services: z.array(summary),
  next: z.url().nullable().describe('The next page; null for the last one.'),
})

const lifeEvents = z.strictObject({
  lifeEvents: z.array(lifeEventSchema.extend({ services: z.int().describe('How many services there are for it.') })),
})

const document = documentSchema.extend({
  neededBy: z.array(z.string()).describe('The services that name it, by id.'),
})

const problem = z.strictObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })

export type ServiceSummary = z.infer<typeof summary>
export type ServicePage = z.infer<typeof services>
export type LifeEventList = z.infer<typeof lifeEvents>
export type DocumentEntry = z.infer<typeof document>

const SCHEMAS = {
  Service: serviceSchema,
  ServiceSummary: summary,
  ServicePage: services,
  LifeEventList: lifeEvents,
  Document: documentSchema,
  DocumentEntry: document,
  RequiredDocuments: requiredDocuments,
  Condition: condition,
  Fact: fact,
  Node: node,
  Step: SHAPES.step,
  Choice: SHAPES.choice,
  Parallel: SHAPES.parallel,
  Wait: SHAPES.wait,
  End: SHAPES.end,
  Problem: problem,
} as const

export function schemaRef(name: keyof typeof SCHEMAS) {
  return { $ref: `#/components/schemas/${name}` }
}

/** The schemas by which files are read, as JSON Schema 2020-12, which is that of OpenAPI 3.1. */
export function jsonSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      // Which shape a node has is told by what is in it, which zod is not asked.
      if (isNode(zodSchema)) jsonSchema.anyOf = (['Step', 'Choice', 'Parallel', 'Wait', 'End'] as const).map(schemaRef)
    },
  })
  return Object.fromEntries(Object.entries(schemas).map(([name, { $id, $schema, ...schema }]) => [name, schema]))
}

function isNode(schema: unknown): boolean {
  return schema === node
}
