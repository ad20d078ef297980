/** A span of the article that the caller asks a stance for. */
export interface TargetRequest {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** What a line or a table may tell of an article beside its text. */
export const ARTICLE_FIELDS = ['title', 'byline', 'outlet', 'date', 'url'] as const

/** One text to analyse. Every offset anywhere points into `text`, in UTF-16 code units. */
export interface Article {
  readonly id: string
  readonly text: string
  readonly title?: string | undefined
  readonly byline?: string | undefined
  readonly outlet?: string | undefined
  readonly date?: string | undefined
  readonly url?: string | undefined
  /** Further columns of the table that it comes from. */
  readonly metadata?: Readonly<Record<string, string>> | undefined
  readonly targets?: readonly TargetRequest[] | undefined
}
