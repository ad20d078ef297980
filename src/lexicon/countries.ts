import countries from 'world-countries'
import type { ActorEntry } from './schema.ts'

interface Country {
  readonly cca3: string
  readonly name: { readonly common: string; readonly official: string }
  readonly independent?: boolean
  readonly capital: readonly string[]
  readonly demonyms: { readonly eng?: { readonly m: string; readonly f: string } }
}

/**
 * The states of the world-countries package (ODbL-1.0), for our own entries to be laid over.
 * A capital becomes a seat: it stands for the government only in a political reading.
 */
export const stateActors = (): ActorEntry[] =>
  (countries as unknown as readonly Country[]).map(({ cca3, name, independent, capital, demonyms }): ActorEntry => {
    // A dependency shares its demonym and capital with others ("American"): there only its name is its own.
    const seats = independent ? capital.filter((city) => city !== name.common) : []
    return {
      id: `state-${cca3.toLowerCase()}`,
      name: name.common,
      type: 'state',
      country: cca3,
      aliases: [...new Set([name.common, name.official])],
      ...(independent && demonyms.eng && { demonyms: [...new Set([demonyms.eng.m, demonyms.eng.f].filter(Boolean))] }),
      ...(seats.length > 0 && { seats }),
    }
  })
