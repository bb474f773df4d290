import { Api } from 'grammy'

/** Seconds after which a request is given up; a send is uncertain then. */
const REQUEST_TIMEOUT_S = 30

/** A client of the Bot API at `apiRoot`, by default Telegram's own. It repeats nothing by itself. */
export function createApi(token: string, apiRoot: string | undefined): Api {
  return new Api(token, {
    timeoutSeconds: REQUEST_TIMEOUT_S,
    ...(apiRoot !== undefined && { apiRoot: apiRoot.replace(/\/+$/, '') }),
  })
}
