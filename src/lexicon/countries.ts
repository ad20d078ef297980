import countries from 'world-countries'
import type { ActorEntry } from './schema.ts'

interface Country {
  readonly cca3: string
  readonly name: { readonly common: string; readonly official: string }
  readonly independent?: boolean
  readonly capital: readonly string[]
  readonly demonyms: { readonly eng?: { readonly m: string; readonly f: string } }
}

const states = countries as unknown as readonly Country[]

/**
 * The states of the world-countries package (ODbL-1.0), each with our own overlay laid over it.
 * A capital becomes a seat: it stands for the government only in a political reading.
 */
export function mergeCountries(overlays: readonly ActorEntry[]): ActorEntry[] {
  const byCode = new Map(overlays.filter((entry) => entry.country).map((entry) => [entry.country as string, entry]))
  // Brussels is the Union’s seat in our own data, and so not Belgium’s.
  const claimed = new Set(
    overlays.filter(({ type }) => type !== 'state').flatMap(({ seats = [], metonyms = [] }) => [...seats, ...metonyms]),
  )
  const merged = states.map((country): ActorEntry => {
    const overlay = byCode.get(country.cca3)
    const names = [country.name.common, country.name.official]
    // A dependency shares its demonym and capital with others ("American"): there only its name is its own.
    const own = country.independent === true
    const demonyms = own ? [country.demonyms.eng?.m, country.demonyms.eng?.f].filter((word): word is string => !!word) : []
    const seats = own ? country.capital.filter((city) => city !== country.name.common && !claimed.has(city)) : []
    return {
      ...overlay,
      id: overlay?.id ?? `state-${country.cca3.toLowerCase()}`,
      name: overlay?.name ?? country.name.common,
      type: overlay?.type ?? 'state',
      aliases: unique([...names, ...(overlay?.aliases ?? [])]),
      demonyms: unique([...demonyms, ...(overlay?.demonyms ?? [])]),
      ...((overlay?.seats ?? seats.length > 0) && { seats: unique([...(overlay?.seats ?? seats)]) }),
    }
  })
  const codes = new Set(states.map(({ cca3 }) => cca3))
  return [...merged, ...overlays.filter((entry) => !entry.country || !codes.has(entry.country))]
}

const unique = (words: readonly string[]): string[] => [...new Set(words.filter(Boolean))]
