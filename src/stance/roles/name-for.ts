import { type Document, isOneOf, isTagged } from '../../document/document.ts'
import { type Chunk, type Clause, namedBy, type Syntax } from '../../document/syntax/clause.ts'
import { TAG } from '../../document/tags.ts'

/** Whom the noun is a name for: “X is one of the critics of Y”, “X, an ally of Y”, “among the critics of Y are X and Z”. */
export function whomItNames(document: Document, syntax: Syntax, chunk: Chunk, clause: Clause | undefined): readonly Chunk[] | null {
  const apposed = namedBy(syntax, chunk)
  if (apposed) return [apposed]
  if (!clause) return null
  if (chunk.to <= clause.verbs.from) return namesBehind(document, syntax, chunk, clause)
  const { complement } = clause
  const isComplement = complement === chunk || (complement !== null && isOneOfThem(complement, chunk))
  return isComplement ? (clause.copula ? clause.subject : clause.patient) : null
}

const isOneOfThem = ({ post }: Chunk, chunk: Chunk): boolean =>
  post.some((oblique) => oblique.preposition === 'of' && oblique.chunk === chunk)

const isAmong = isOneOf('among amongst')
const includes = isOneOf('include includes included')

/** “One of the critics of Y is X”, “the critics of Y include X and Z”. */
function namesBehind(
  document: Document,
  syntax: Syntax,
  chunk: Chunk,
  { copula, predicate, subject, patient, complement }: Clause,
): readonly Chunk[] | null {
  const isSubject =
    subject.length === 0 ? isAmong(document, chunk.from - 1) : subject.some((one) => one === chunk || isOneOfThem(one, chunk))
  if (!isSubject) return null
  if (includes(document, predicate)) return patient
  return copula && complement && isTagged(document, complement.head, TAG.PROPN) ? listFrom(document, syntax, complement) : null
}

const LONGEST_LIST = 8
const joins = isOneOf(', and or')

/** A noun phrase and those that are joined to it. */
function listFrom(document: Document, { chunks, chunkAt }: Syntax, first: Chunk): Chunk[] {
  const list = [first]
  for (let next = (chunkAt[first.head] as number) + 1; list.length < LONGEST_LIST && next < chunks.length; next++) {
    const chunk = chunks[next] as Chunk
    for (let i = (list.at(-1) as Chunk).to; i < chunk.from; i++) if (!joins(document, i)) return list
    list.push(chunk)
  }
  return list
}
