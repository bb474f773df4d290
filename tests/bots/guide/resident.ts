import type { Resident, Town } from '../../support/town.ts'

export const last = (resident: Resident) => {
  const shown = resident.shown().at(-1)
  if (!shown) throw new Error('nothing is shown')
  return {
    text: shown.text,
    message: shown.message,
    buttons: (shown.message.buttons ?? []).flat().map(({ label }) => label),
  }
}

/** Presses a button of the newest message as it was before. */
export async function pressAction(resident: Resident, action: string): Promise<void> {
  const ref = resident.shown().at(-1)?.ref
  await resident.send({ kind: 'action', action }, ref ? { message: ref } : {})
}

/** Begins the lost passport and answers that it was stolen from an Estonian. */
export async function begun(town: Town, name = 'anna'): Promise<Resident> {
  const anna = town.person(name)
  await anna.say('/guide I lost my passport')
  await anna.press('Begin')
  await anna.press('Stolen')
  await anna.press('Estonian citizen')
  return anna
}

export const DONE_1 = '✓ Done: 1. Report it to the police at once. …'

/** The newest checklist. */
export function checklistOf(resident: Resident): string {
  return resident.shown().findLast(({ text }) => text.includes('✓') || text.includes('▶'))?.text ?? ''
}
