import { stringify } from 'yaml'
import type { ListedActor } from '../record/list-actors.ts'
import { oneLine } from './printable.ts'

/** The actors of one article. */
export interface ActorList {
  readonly file: string
  readonly title: string | null
  readonly actors: readonly ListedActor[]
}

/** One block an actor: name, type, mentions, and a line for each kind of mention with its wordings. */
export function renderActorList(lists: readonly ActorList[]): string {
  return lists
    .map(({ file, title, actors }) =>
      [
        oneLine(title ?? file),
        actors.length === 0 ? '  nobody is named' : '',
        ...actors.flatMap(({ name, type, mentions, wordings }) => [
          `  ${oneLine(name)} (${type}), ${mentions} ${mentions === 1 ? 'mention' : 'mentions'}`,
          ...[...new Set(wordings.map(({ kind }) => kind))].map(
            (kind) =>
              `      ${kind.padEnd(8)} ${wordings
                .filter((wording) => wording.kind === kind)
                .map(({ text, n }) => (n === 1 ? oneLine(text) : `${oneLine(text)} ×${n}`))
                .join(', ')}`,
          ),
        ]),
        '',
      ].join('\n'),
    )
    .join('\n')
}

/** An actor file that changes nothing yet, to be edited: each actor once, with the names that it goes by. */
export function renderActorFile(lists: readonly ActorList[]): string {
  const names = new Map<string, Set<string>>()
  for (const { name, wordings } of lists.flatMap(({ actors }) => actors)) {
    const also = names.get(name) ?? new Set<string>()
    for (const { kind, text } of wordings) if (kind === 'name' && text !== name) also.add(text)
    names.set(name, also)
  }
  const entries = [...names].map(([actor, also]) => ({ actor, ...(also.size > 0 && { also: [...also] }) }))
  return `# rename: another name to show; also: names that mean this actor too; type: person, state, organization, group, place, other\n${stringify(entries)}`
}
