import { html } from 'hono/html'
import { mayPublish } from '../../../curation/curate.ts'
import { inputsOf, listsOf } from '../../../curation/editing/filled.ts'
import { fillForm } from '../../../curation/editing/form.ts'
import { FORMS } from '../../../curation/editing/forms.ts'
import { withIds } from '../../../curation/editing/ids.ts'
import { refText } from '../../../curation/entry.ts'
import { isError } from '../../../knowledge/assemble.ts'
import { isLocale, LOCALE_NAMES, LOCALES } from '../../../locale.ts'
import type { Html } from '../../page-options.ts'
import { entryPath } from '../entries/shown.ts'
import { checkbox, csrfField, field } from '../forms.ts'
import { tryQuestions } from '../golden.ts'
import { type ConsolePage, page } from '../layout.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'
import { choicesOf, textOf } from './choices.ts'
import { type Draft, factsOf } from './draft.ts'
import { renderSections } from './lists.ts'
import { checkDraft, renderSide } from './side.ts'
import type { View } from './view.ts'

/** Of a reason, in characters. */
const LONGEST_REASON = 500

export interface Shown {
  readonly notice?: ConsolePage['notice']
  /** Above the form: what others have published meanwhile. */
  readonly above?: Html
  /** The path of the item or list where the reader goes on. */
  readonly path?: string
  /** The button that the reader goes on with, if it is still there. */
  readonly button?: string
  /** The questions that people ask are tried with it. */
  readonly isTried?: boolean
  readonly status?: 200 | 403 | 409 | 422
}

/** The page on which an entry is written. */
export async function formPage(c: ConsoleContext, options: ConsoleOptions, draft: Draft, shown: Shown = {}) {
  const { texts, locale } = c.var
  const { ref, languages, state, suggestion } = draft
  const form = FORMS[ref.kind]
  const content = withIds(form, draft.content, false)
  const filled = fillForm(form, content, factsOf(options.knowledge))
  const parts = filled.flatMap((section) => section.parts)
  const checked = checkDraft(ref, withIds(form, content, true), options)
  const tried = shown.isTried ? await tryQuestions(options, checked) : undefined
  const view: View = {
    texts,
    locale,
    languages,
    content,
    choices: choicesOf(content, options.knowledge, locale),
    stale: state.file?.entry?.stale ?? {},
    focus: focusOf(),
    faulty: checked.faults
      .filter((fault) => shown.notice?.kind === 'problem' && isError(fault))
      .map(({ path }) => path),
  }
  const name = textOf(content.title ?? content.name, locale) || ref.id
  const body = html`
    ${suggestion ? html`<blockquote class="notice">${suggestion.title}<br />${suggestion.text}</blockquote>` : ''}
    <div id="editor" class="editor">
      <form id="editor-form" method="post" action="${entryPath(ref)}/edit" enctype="multipart/form-data" class="editor-form" novalidate
        data-preview="${entryPath(ref)}/preview" data-failed="${texts('editor-failed')}">
        ${csrfField(c)} ${hidden(draft, content)}
        <p class="choices"><button class="choice" name="op" value="check">${texts('editor-check')}</button></p>
        ${shown.above ?? ''}
        ${renderLanguages(view)}
        ${renderSections(filled, view)}
        ${renderSaving(c, options, draft)}
      </form>
      ${await renderSide(c, options, checked, { ref, content, parts, tried })}
    </div>`
  return page(
    c,
    {
      title: texts(state.file?.entry ? 'editor-title' : 'editor-title-new', { title: name }),
      content: html`<p><a href="${entryPath(ref)}"><code>${refText(ref)}</code></a></p>${body}`,
      scripts: ['console-editor.js'],
      styles: ['console-editor.css'],
      ...(shown.notice && { notice: shown.notice }),
    },
    shown.status,
  )

  /** The first field of what was added, the button that has moved something, or else the first button of the list. */
  function focusOf(): string | undefined {
    const { path, button } = shown
    if (path === undefined) return undefined
    const lists = listsOf(parts)
    const around = lists.find(({ items }) => items.some((one) => one.path === path))
    const item = around?.items.find((one) => one.path === path)
    if (item && button !== undefined && !button.startsWith('add:')) {
      const isEnd = path === around?.items.at(button.startsWith('up:') ? 0 : -1)?.path
      return `${button.startsWith('up:') === isEnd ? 'down' : 'up'}:${path}`
    }
    const isShown = (code: unknown) => !isLocale(code) || languages.includes(code)
    const inputs = inputsOf(item?.parts ?? []).filter((one) => isShown(one.locale))
    const input = inputs.find(({ name }) => !name.startsWith(`e.${path}.when.`)) ?? inputs[0]
    const list = lists.find((one) => one.path === path)
    return input?.name ?? (list && `add:${path}:${list.shape.items()[0]?.name}`)
  }
}

function hidden({ base, from, suggestion }: Draft, content: unknown): Html {
  const fields = {
    base: base ?? '',
    from: from ?? '',
    suggestion: suggestion?.id ?? '',
    draft: JSON.stringify(content),
  }
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`
}

/** Which languages stand side by side; whatever is in the others stays. */
function renderLanguages({ texts, languages }: View): Html {
  return html`<fieldset class="editor-ticks editor-shown"><legend>${texts('editor-languages')}</legend>
    ${LOCALES.map(
      (
        code,
      ) => html`<label><input type="checkbox" name="languages" value="${code}" ${languages.includes(code) ? html`checked` : ''} />
        <span lang="${code}">${LOCALE_NAMES[code]}</span></label>`,
    )}
    <button class="choice" name="op" value="show">${texts('editor-show')}</button>
  </fieldset>`
}

function renderSaving(c: ConsoleContext, { rules }: Pick<ConsoleOptions, 'rules'>, draft: Draft): Html {
  const { texts, visitor } = c.var
  const { state, why, isReviewed, isMinor, checked, ref } = draft
  const stale = LOCALES.filter((locale) => state.file?.entry?.stale[locale])
  const publishes = mayPublish(visitor.party, state, rules)
  return html`<section class="editor-saving"><h2>${texts('editor-save')}</h2>
    ${field({ name: 'why', label: texts('editor-why'), hint: texts('editor-why-hint'), value: why, maximum: LONGEST_REASON })}
    ${ref.kind === 'document' ? '' : checkbox('isReviewed', texts('editor-reviewed'), isReviewed)}
    ${checkbox('isMinor', texts('editor-minor'), isMinor)}
    ${stale.map(
      (code) => html`<p class="field field-check">
        <input type="checkbox" id="checked.${code}" name="checked" value="${code}" ${checked.includes(code) ? html`checked` : ''} />
        <label for="checked.${code}">${texts('editor-translation-checked', { language: LOCALE_NAMES[code] })}</label></p>`,
    )}
    <p class="choices">
      ${publishes ? html`<button class="send" name="op" value="publish">${texts('editor-publish')}</button>` : ''}
      <button class="${publishes ? 'choice' : 'send'}" name="op" value="propose">${texts('editor-propose')}</button>
    </p>
    <p class="hint">${texts(publishes ? 'editor-publish-hint' : 'editor-propose-hint')}</p>
  </section>`
}
