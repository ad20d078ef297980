import type { JudgedPhrase } from '../../record/judged-phrases.ts'

/** An article with what its reviewers decided. */
export interface ReviewedArticle {
  readonly file: string
  readonly text: string
  readonly textSha256: string
  readonly judged: readonly JudgedPhrase[]
}

/** Decisions on the text as it is: only their offsets can be trusted. */
export const onThisText = ({ judged, textSha256 }: ReviewedArticle): JudgedPhrase[] =>
  judged.filter((phrase) => phrase.textSha256 === textSha256)

/** Turns UTF-16 offsets into code points, which both the Web Annotation model and brat count in; ask in ascending order for speed. */
export function codePoints(text: string): (offset: number) => number {
  let [unit, point] = [0, 0]
  return (offset) => {
    if (offset < unit) [unit, point] = [0, 0]
    while (unit < offset) {
      const code = text.charCodeAt(unit)
      const isPair = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00
      unit += isPair ? 2 : 1
      point++
    }
    return point
  }
}
