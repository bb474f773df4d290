/** ETRS-TM35FIN (EPSG:3067): the transverse Mercator projection of GRS 80 around 27° E. */
const SEMI_MAJOR = 6_378_137
const FLATTENING = 1 / 298.257222101
const SCALE = 0.9996
const MERIDIAN = 27
const FALSE_EASTING = 500_000

const DEGREES = 180 / Math.PI

/**
 * Degrees of WGS 84 from metres of ETRS-TM35FIN, which PTV's addresses are in, to six decimals; `undefined` outside of
 * Finland. By Krüger's series in the third flattening, to its third power: right to a millimetre.
 */
export function toWgs84(northing: number, easting: number): { lat: number; lon: number } | undefined {
  if (northing < 6_500_000 || northing > 7_850_000 || easting < 40_000 || easting > 780_000) return undefined
  const n = FLATTENING / (2 - FLATTENING)
  const radius = (SEMI_MAJOR / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
  const backward = [n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96, n ** 2 / 48 + n ** 3 / 15, (17 * n ** 3) / 480]
  const toGeodetic = [2 * n - (2 * n ** 2) / 3 - 2 * n ** 3, (7 * n ** 2) / 3 - (8 * n ** 3) / 5, (56 * n ** 3) / 15]

  const xi = northing / (SCALE * radius)
  const eta = (easting - FALSE_EASTING) / (SCALE * radius)
  const sum = (term: (k: number, coefficient: number) => number) =>
    backward.reduce((total, coefficient, at) => total + term(2 * (at + 1), coefficient), 0)
  const xiPrime = xi - sum((k, coefficient) => coefficient * Math.sin(k * xi) * Math.cosh(k * eta))
  const etaPrime = eta - sum((k, coefficient) => coefficient * Math.cos(k * xi) * Math.sinh(k * eta))

  const chi = Math.asin(Math.sin(xiPrime) / Math.cosh(etaPrime))
  const latitude = toGeodetic.reduce(
    (total, coefficient, at) => total + coefficient * Math.sin(2 * (at + 1) * chi),
    chi,
  )
  const longitude = Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime))
  return { lat: rounded(latitude * DEGREES), lon: rounded(MERIDIAN + longitude * DEGREES) }
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
