/** Codes that carry a digit or letter by which a mistake shows. Each takes the digits alone, unless it says more. */

/** A Finnish personal identity code with its century sign, as `131052-308T`. */
export function isFinnishCode(code: string): boolean {
  const number = Number(code.slice(0, 6) + code.slice(7, 10))
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31] === code.slice(10).toUpperCase()
}

/** An Estonian personal code (isikukood): sex and century, date of birth, serial number, check digit. */
export function isEstonianCode(code: string): boolean {
  if (!/^[1-8]\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{4}$/.test(code)) return false
  const first = weighted(code, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
  const check = first < 10 ? first : (weighted(code, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10
  return check === Number(code[10])
}

/** A Russian insurance number (SNILS): nine digits and two to check them. */
export function isSnils(code: string): boolean {
  if (!/^\d{11}$/.test(code)) return false
  return (weighted(code, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(code.slice(9))
}

/** The number of a payment card, by the Luhn algorithm. */
export function isPaymentCard(digits: string): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
}
