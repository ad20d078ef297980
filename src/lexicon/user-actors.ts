import { z } from 'zod'
import type { UserError } from '../text/user-error.ts'
import { layerActors } from './layer.ts'
import { parseEntries } from './parse.ts'
import { type ActorEntry, actorEntrySchema } from './schema.ts'

const userActorSchema = z.strictObject({
  /** An actor of the lexicons, by any of its names, or a new one. */
  actor: z.string().min(1),
  /** The name to show instead. */
  rename: z.string().min(1).optional(),
  type: actorEntrySchema.shape.type.optional(),
  /** Names that mean this actor too; taken from any other actor that has them. */
  also: z.array(z.string().min(1)).min(1).optional(),
})

/** Lays a user's actor file over the actors of the lexicons: `- actor: NATO`, with `rename`, `also` and `type`. */
export function layerUserActors(
  actors: readonly ActorEntry[],
  file: string,
  yaml: string,
): { readonly actors: readonly ActorEntry[]; readonly errors: readonly UserError[] } {
  const schema = userActorSchema.transform((entry) => ({ ...entry, id: entry.actor }))
  const { entries, errors } = parseEntries(file, yaml, schema)
  const byName = new Map(actors.flatMap((actor) => namesOf(actor).map((name) => [name.toLowerCase(), actor] as const)))
  const over = entries.map(({ entry }): ActorEntry => {
    const known = byName.get(entry.actor.toLowerCase())
    return {
      id: known?.id ?? `user-${entry.actor.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
      name: entry.rename ?? known?.name ?? entry.actor,
      type: entry.type ?? known?.type ?? 'other',
      ...(entry.also && { aliases: entry.also }),
    }
  })
  const claimed = new Map(over.flatMap(({ id, aliases = [] }) => aliases.map((name) => [name.toLowerCase(), id] as const)))
  const isFree =
    (id: string) =>
    (name: string): boolean =>
      (claimed.get(name.toLowerCase()) ?? id) === id
  const rest = actors.flatMap((actor): ActorEntry[] => (isFree(actor.id)(actor.name) ? [withNames(actor, isFree(actor.id))] : []))
  return { actors: layerActors(rest, over), errors }
}

const NAME_LISTS = ['aliases', 'metonyms', 'seats', 'demonyms', 'nominals'] as const

const namesOf = (actor: ActorEntry): string[] => [actor.name, ...NAME_LISTS.flatMap((list) => actor[list] ?? [])]

/** The actor with the names alone that pass. */
function withNames(actor: ActorEntry, keeps: (name: string) => boolean): ActorEntry {
  const { aliases, metonyms, seats, demonyms, nominals, ...rest } = actor
  const lists = Object.entries({ aliases, metonyms, seats, demonyms, nominals }).map(
    ([list, names]) => [list, names?.filter(keeps)] as const,
  )
  return { ...rest, ...Object.fromEntries(lists.filter(([, names]) => names && names.length > 0)) }
}
