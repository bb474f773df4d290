/** An entry of the base with its file. */
export interface Filed<T> {
  readonly entry: T
  readonly file: string
}
