import type { Seat, Shown } from '../support/seats/seat.ts'
import { says } from '../support/seats/seat.ts'

/** A question that the base cannot answer. */
export const ODD_QUESTION = 'Does the sauna society of Imatra lend umbrellas to foreigners?'

/** What messages say; the aliases, which are drawn by lot, are left out. */
export function textsOf(messages: readonly Shown[]): readonly string[] {
  return messages.map(({ text }) => text.replace(/(?<=Traveller )[0-9A-F]{3}/g, '…'))
}

/** The traveller passes a question on, and the volunteer claims it. */
export async function begin(traveller: Seat, volunteer: Seat, question = ODD_QUESTION): Promise<void> {
  await traveller.say(question)
  await traveller.press('Ask a volunteer')
  await volunteer.until(says(question))
  await volunteer.press('I’ll answer')
  await traveller.until(says('has your question'))
}

/** Fills in the form behind the newest button whose label is like this. */
export async function fillLike(seat: Seat, label: RegExp, text: string): Promise<void> {
  const seen = await seat.until((shown) => shown.some(({ buttons }) => buttons.some((one) => label.test(one))))
  const found = seen.flatMap(({ buttons }) => buttons).findLast((one) => label.test(one))
  if (!seat.fill || found === undefined) throw new Error(`there are no forms on ${seat.platform}`)
  await seat.fill(found, text)
}
