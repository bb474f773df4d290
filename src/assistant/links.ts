/** An address of a page, with or without what it begins with. */
export const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"«»]+|(?<![\p{L}\d@.-])(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,5}\p{L}{2,24}(?:\/[^\s<>"«»]*)?(?![\p{L}\d@])/giu

/** An address of a mailbox. */
export const MAIL = /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]+@(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}/giu

/** The pages that a text names, each as {@link plainLink} has it. */
export function linksIn(text: string): string[] {
  return (text.replace(MAIL, ' ').match(LINK) ?? []).map(plainLink)
}

/** An address as it is compared: in lower case, without its protocol, "www." and what a sentence puts behind it. */
export function plainLink(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/[.,;:!?)\]'’]+$/, '')
    .replace(/\/+$/, '')
}
