/** A half-open range `[start, end)` of UTF-16 code units in an article's text. */
export type Span = readonly [start: number, end: number]

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]
