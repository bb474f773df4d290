/** Whether a part works now and, when it does not, why: in words that an operator understands. */
export type Health = { readonly ok: true } | { readonly ok: false; readonly reason: string }
