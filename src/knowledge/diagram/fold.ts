import { type Box, type Figure, isBox, type Rungs, type Sequence } from './figure.ts'

const MORE = '…'

/**
 * Leaves out what stands in branches that the person does not come to: only whom they are for remains, with "…" for what
 * is not shown. Their own path is then short enough for a picture in a chat.
 */
export function fold(figures: readonly Figure[]): Figure[] {
  return figures.flatMap((figure, index) => {
    if (!isBox(figure)) return [foldRungs(figure)]
    const before = figures[index - 1]
    return before && isBox(before) && isSameForOthers(before, figure) ? [] : [foldBox(figure)]
  })
}

/** Steps one after another that are for the same others are one. */
function isSameForOthers(one: Box, other: Box): boolean {
  return [one, other].every(
    ({ state, condition }) => state === 'off' && condition === one.condition && condition !== undefined,
  )
}

/** Of a step for others, whom it is for. */
function foldBox({ condition, ...box }: Box): Box {
  if (condition === undefined) return box
  return box.state === 'off' ? { ...box, title: `${condition} ${MORE}`, text: '' } : { ...box, condition }
}

function foldRungs({ head, rungs }: Rungs): Figure {
  if (head.state === 'off') return head
  return {
    head,
    rungs: rungs.map(({ label, body }) => ({ label: foldLabel(label, body), body: foldBody(label, body) })),
  }
}

function foldLabel(label: Box, { figures }: Sequence): Box {
  return label.state === 'off' && figures.length > 0 ? { ...label, title: `${label.title} ${MORE}` } : label
}

function foldBody(label: Box, body: Sequence): Sequence {
  return { ...body, figures: label.state === 'off' ? [] : fold(body.figures) }
}
