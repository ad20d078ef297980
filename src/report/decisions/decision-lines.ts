import type { ReviewedArticle } from './reviewed-article.ts'

/** One line a reviewer and phrase; offsets in UTF-16 units, as in the analysis record. */
export const renderDecisionLines = (articles: readonly ReviewedArticle[]): string =>
  articles
    .flatMap(({ file, textSha256, judged }) =>
      judged.map(({ phrase: { entry, start, end, text, tool }, holder, about, ...rest }) => {
        const { textSha256: _, ...judgement } = rest
        return `${JSON.stringify({
          article: file,
          textSha256: rest.textSha256,
          stale: rest.textSha256 !== textSha256,
          entry,
          start,
          end,
          text,
          ...judgement,
          holder: holder.name,
          about: about?.name ?? null,
          tool: { category: tool.category, polarity: tool.polarity, holder: tool.holder.name, about: tool.about?.name ?? null },
        })}\n`
      }),
    )
    .join('')
