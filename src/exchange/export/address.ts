/** The parts of an address on one line. Some are empty where the line does not have them. */
export interface AddressParts {
  readonly street: string
  readonly postalCode: string
  readonly city: string
}

/** As Finland and Estonia write it, street first: "Rikhardinkatu 3, 00130 Helsinki". */
const STREET_FIRST = /^(?<street>.+?),\s*(?<postalCode>\d{5})\s+(?<city>[^,]+)$/u
/** As Russia does, the postal code first: "191186, Санкт-Петербург, Невский проспект, 1". */
const CODE_FIRST = /^(?<postalCode>\d{6}),\s*(?<city>[^,]+),\s*(?<street>.+)$/u
const CITY_LAST = /^(?<street>.+),\s*(?<city>[^,\d]+)$/u

/** Takes an address apart; one that is written in no known way is all street. */
export function addressParts(line: string): AddressParts {
  const found = [STREET_FIRST, CODE_FIRST, CITY_LAST].map((way) => way.exec(line)?.groups).find(Boolean)
  const { street = line, postalCode = '', city = '' } = found ?? {}
  return { street, postalCode, city }
}
