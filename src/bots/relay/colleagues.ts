import type { KnowledgeBase } from '../../knowledge/answer.ts'
import type { Store } from '../../store/store.ts'
import type { Colleagues } from '../turn.ts'

/** Those who act for the institution that keeps the entry which fits the question best. */
export async function colleagues(
  { relay, curation }: Pick<Store, 'relay' | 'curation'>,
  base: KnowledgeBase,
  questionId: string,
): Promise<Colleagues | undefined> {
  const file = await relay.question(questionId)
  if (!file) return undefined
  const { text, locale, services } = file.question
  const [best] = base.answer({ text, locale }).services
  const id = best && best.score > 0 ? best.id : services[0]
  if (id === undefined) return undefined
  const { entry } = (await curation.file({ kind: base.services.has(id) ? 'service' : 'situation', id })) ?? {}
  const institution = entry?.institutionId == null ? undefined : await curation.institution(entry.institutionId)
  if (!institution) return undefined
  const people = (await curation.members(institution.id)).map(({ personId }) => personId)
  return { institution: institution.name, people }
}
