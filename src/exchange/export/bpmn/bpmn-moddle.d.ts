/** The part of bpmn-moddle that is used; the package's own types do not name its class. */
declare module 'bpmn-moddle' {
  export interface Element {
    readonly $type: string
    get(name: string): unknown
    set(name: string, value: unknown): void
  }

  export class BpmnModdle {
    create(type: string, properties?: Readonly<Record<string, unknown>>): Element
    /** Throws when the text is no XML; what BPMN does not know is only a warning. */
    fromXML(xml: string): Promise<{
      readonly rootElement: Element
      readonly elementsById: Readonly<Record<string, Element>>
      readonly warnings: readonly Error[]
    }>
    toXML(element: Element, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>
  }
}
