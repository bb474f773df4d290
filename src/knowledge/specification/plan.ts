import type { End, Fact, Facts, Step, Wait } from '../process.ts'
import type { Document, RequiredDocuments, Service } from '../service.ts'

/**
 * The process as one person has to go through it: a checklist in order, as far as what is known of them decides it. The
 * diagram, the card and the guide in chat are made from the same process and agree with this.
 */
export interface Plan {
  /** What to ask now: a fact asked first that makes a difference and is not known. The plan is provisional until then. */
  readonly ask: Fact | undefined
  /** Steps and waits in order; those of parallel parts one part after another, with the same `parallel`. */
  readonly items: readonly PlanItem[]
  /** Where it cannot be told yet how it goes on: a fact that is asked later, after all items are done. */
  readonly later: Fact | undefined
  /** How it ends; `null` when it ends as wanted without a text of its own, `undefined` while `ask` or `later` is open. */
  readonly end: End | null | undefined
  /** What to bring, with those documents that the process itself yields left out. */
  readonly documents: RequiredDocuments | undefined
  /** From the first item to the last, parallel parts beside each other; in milliseconds. Unstated times count nothing. */
  readonly takes: { readonly from: number; readonly to: number }
}

export interface PlanItem {
  readonly node: Step | Wait
  /** The same for all items of one parallel part, as "2.1": the first part of the second parallel. */
  readonly parallel: string | undefined
}

/** Makes the plan for somebody of whom `facts` are known; values that the process does not have count as unknown. */
export type MakePlan = (service: Service, facts: Facts) => Plan

/** A document with where it comes from in this process. */
export interface PlannedDocument {
  readonly document: Document
  /** The step that yields it; undefined when it has to be brought. */
  readonly yieldedBy: Step | undefined
}
