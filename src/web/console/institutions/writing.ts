import { html } from 'hono/html'
import { MAX_NAME } from '../../../curation/institutional.ts'
import { LOCALE_NAMES, LOCALES, type Localised } from '../../../locale.ts'
import type { Html } from '../../page-options.ts'
import { field, form } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'

interface Written {
  readonly name: Localised
  readonly url: string
}

/** For an institution that there is not yet. */
export function renderNew(c: ConsoleContext, written: Written): Html {
  const { texts } = c.var
  return html`<p>${texts('institutions-new-text')}</p>
    ${form(
      c,
      '/console/institutions',
      html`${renderFields(c, written)}
      <p><button class="send">${texts('institutions-add')}</button></p>`,
    )}`
}

export function renderChange(c: ConsoleContext, action: string, written: Written): Html {
  const fields = html`${renderFields(c, written)} <p><button class="send">${c.var.texts('institutions-save')}</button></p>`
  return form(c, action, fields, { op: 'change' })
}

function renderFields(c: ConsoleContext, { name, url }: Written): Html {
  const { texts } = c.var
  return html`<fieldset><legend>${texts('institutions-name')}</legend>
      ${LOCALES.map((locale) =>
        field({
          name: `name-${locale}`,
          label: LOCALE_NAMES[locale],
          value: name[locale] ?? '',
          lang: locale,
          maximum: MAX_NAME,
        }),
      )}
    </fieldset>
    ${field({
      name: 'url',
      label: texts('institutions-url'),
      hint: texts('institutions-url-hint'),
      value: url,
      type: 'url',
      isRequired: true,
    })}`
}
