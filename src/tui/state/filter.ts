import type { Category } from '../../lexicon/schema.ts'
import type { AnalysisFinding } from '../../record/schema.ts'
import { actorNames } from '../../report/text-report.ts'
import type { ArticleItem, Reviewed } from './item.ts'
import { STATUSES, type Status } from './judged.ts'

/** What to show: phrases must satisfy each part that names something. Actors go by name, so that it holds for every file. */
export interface Filter {
  readonly category: readonly Category[]
  readonly holder: readonly string[]
  readonly target: readonly string[]
  readonly status: readonly Status[]
  /** At least this intense, 0..1. */
  readonly intensity: readonly number[]
}

export const EMPTY_FILTER: Filter = { category: [], holder: [], target: [], status: [], intensity: [] }
export type FilterPart = keyof Filter

export const isFiltered = (filter: Filter): boolean => Object.values(filter).some((part) => part.length > 0)

const memory = new WeakMap<Reviewed, { readonly filter: Filter; readonly left: readonly AnalysisFinding[] }>()

function passes(filter: Filter, finding: AnalysisFinding, nameOf: (id: string) => string, { statusOf }: Reviewed): boolean {
  return (
    allows(filter.category, finding.category) &&
    allows(filter.holder, nameOf(finding.holder)) &&
    (filter.target.length === 0 || (finding.about !== null && filter.target.includes(nameOf(finding.about)))) &&
    allows(filter.status, statusOf(finding.id)) &&
    (filter.intensity.length === 0 || finding.intensity >= Math.min(...filter.intensity))
  )
}

const allows = <T>(part: readonly T[], value: T): boolean => part.length === 0 || part.includes(value)

/** The findings that the filter leaves, in the order of the text. */
export function filtered(item: ArticleItem, review: Reviewed, filter: Filter): readonly AnalysisFinding[] {
  if (!isFiltered(filter)) return review.findings
  const known = memory.get(review)
  if (known?.filter === filter) return known.left
  const nameOf = actorNames(item.analysis)
  const left = review.findings.filter((finding) => passes(filter, finding, nameOf, review))
  memory.set(review, { filter, left })
  return left
}

export interface FilterChoice {
  readonly part: FilterPart
  readonly value: string | number
  readonly label: string
  readonly n: number
  readonly chosen: boolean
}

const STRENGTHS = [0.3, 0.5, 0.7]

/** Every value that a filter of this article could name, with the number of its phrases. */
export function filterChoices(item: ArticleItem, review: Reviewed, filter: Filter): FilterChoice[] {
  const nameOf = actorNames(item.analysis)
  const { findings, statusOf } = review
  const counted = (part: 'category' | 'holder' | 'target' | 'status', label: string, values: readonly string[]): FilterChoice[] =>
    [...Map.groupBy(values, (value) => value)]
      .map(([value, { length }]) => ({
        part,
        value,
        label: `${label}: ${value}`,
        n: length,
        chosen: (filter[part] as readonly string[]).includes(value),
      }))
      .sort((a, b) => b.n - a.n)
  const statuses = findings.map(({ id }) => statusOf(id))
  return [
    ...counted('status', 'status', statuses).sort((a, b) => STATUSES.indexOf(a.value as Status) - STATUSES.indexOf(b.value as Status)),
    ...counted(
      'holder',
      'words of',
      findings.map(({ holder }) => nameOf(holder)),
    ),
    ...counted(
      'target',
      'about',
      findings.flatMap(({ about }) => (about === null ? [] : [nameOf(about)])),
    ),
    ...STRENGTHS.map((value) => ({
      part: 'intensity' as const,
      value,
      label: `strength: ${value} and more`,
      n: findings.filter(({ intensity }) => intensity >= value).length,
      chosen: filter.intensity.includes(value),
    })),
    ...counted(
      'category',
      'kind',
      findings.map(({ category }) => category),
    ),
  ]
}

/** Adds a value to its part, or takes it out. */
export function toggle(filter: Filter, part: FilterPart, value: string | number): Filter {
  const values = filter[part] as readonly (string | number)[]
  return { ...filter, [part]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] }
}

/** The filter in words: “undecided, about China, 0.5 and more”. */
export const describeFilter = ({ category, holder, target, status, intensity }: Filter): string =>
  [
    ...status,
    ...category,
    ...holder.map((name) => `words of ${name}`),
    ...target.map((name) => `about ${name}`),
    ...(intensity.length > 0 ? [`strength ${Math.min(...intensity)} and more`] : []),
  ].join(', ')
