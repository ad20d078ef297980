/** A half-open range `[start, end)` of UTF-16 code units in an article's text. */
export type Span = readonly [start: number, end: number]
