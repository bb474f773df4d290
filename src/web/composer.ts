import { html } from 'hono/html'
import type { Texts } from '../i18n.ts'
import type { Html, PageOptions } from './page-options.ts'

const MEGABYTE = 1024 * 1024

/** The texts that the page's script shows, as it names them. */
const LABELS = {
  you: 'web-you',
  sending: 'web-sending',
  unsent: 'web-unsent',
  retry: 'web-retry',
  waiting: 'web-waiting',
  typing: 'web-typing',
  lost: 'web-lost',
  refused: 'web-refused',
  noSession: 'web-no-session',
  noEntry: 'web-no-entry',
  download: 'web-download',
  photo: 'web-photo',
  location: 'web-location',
  edit: 'web-edit',
  editing: 'web-editing',
  reply: 'web-reply',
  replying: 'web-replying',
  remove: 'web-remove-file',
  emptyFile: 'web-empty-file',
  noRoom: 'web-no-room',
} as const

/** What the script needs to know; `thread` names the conversation when it is not the chat itself. */
export function scriptData(page: PageOptions, thread?: string): Html {
  const text = page.texts(page.locale)
  const { upload, album, total } = page.files
  const labels = {
    ...Object.fromEntries(Object.entries(LABELS).map(([name, key]) => [name, text(key)])),
    fileTooLarge: text('web-file-too-large', { size: upload / MEGABYTE }),
    filesTooLarge: text('web-files-too-large', { size: total / MEGABYTE }),
    tooManyFiles: text('web-too-many-files', { count: album }),
  }
  const place = thread === undefined ? '' : html`data-thread="${thread}"`
  return html`<div id="chat" data-labels="${JSON.stringify(labels)}" data-limits="${JSON.stringify(page.files)}" ${place} hidden></div>`
}

/** Works as a plain form where the script does not run; then the browser's own file control is shown. */
export function composer(page: PageOptions & { readonly action: string; readonly problem?: string }): Html {
  const text = page.texts(page.locale)
  return html`<form id="composer" class="composer" method="post" action="${page.action}" enctype="multipart/form-data" autocomplete="off">
    <div class="column">
      <p id="status" class="status" role="status">${page.problem ?? ''}</p>
      ${modeLine(text)}
      <div class="composer-head">
        <label for="text">${text('web-message')}</label>
        <span class="attach">
          <input id="file" type="file" name="file" multiple />
          <label for="file">${text('web-attach')}</label>
        </span>
        <a href="tel:112">${text('web-emergency')}</a>
      </div>
      <ul id="files" class="files" aria-label="${text('web-files')}" hidden></ul>
      <div class="composer-row">
        <textarea id="text" name="text" rows="1" maxlength="${page.maxText}" enterkeyhint="send"></textarea>
        <button class="send">${text('web-send')}</button>
      </div>
    </div>
  </form>`
}

/** Says that the text below changes or answers a message. */
function modeLine(text: Texts): Html {
  return html`<div id="mode" class="mode" hidden>
    <p id="mode-text"></p>
    <button type="button" id="mode-end" class="quiet">${text('web-cancel')}</button>
  </div>`
}
