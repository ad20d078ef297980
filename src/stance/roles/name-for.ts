import type { Chunk, Clause, Syntax } from '../../document/syntax/clause.ts'

/** Whom the noun is a name for: “X is one of the critics of Y”, “X, an ally of Y”. */
export function whomItNames({ appositions }: Syntax, chunk: Chunk, clause: Clause | undefined): readonly Chunk[] | null {
  const apposed = appositions.find(({ label }) => label === chunk)
  if (apposed) return [apposed.of]
  const complement = clause?.complement
  const isComplement = complement === chunk || complement?.post.some((oblique) => oblique.preposition === 'of' && oblique.chunk === chunk)
  return clause && isComplement ? (clause.copula ? clause.subject : clause.patient) : null
}
