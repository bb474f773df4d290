export interface Identity {
  readonly platform: string
  /** The platform's id of the person. */
  readonly user: string
}

/** Makes an async `decide` a compile error. */
export type Synchronous<T> = T extends PromiseLike<unknown> ? never : T
