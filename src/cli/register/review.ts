import type { Command } from 'commander'
import type { AgreementOptions } from '../commands/agreement.ts'
import type { ExportOptions } from '../commands/decisions.ts'
import type { ReviewCommandOptions } from '../commands/review.ts'
import { type Exit, withAnalysisOptions, withSettings } from './options.ts'

/** Options of everything that opens the review. */
export const withReviewOptions = (command: Command): Command =>
  withAnalysisOptions(command)
    .option('--theme <theme>', 'dark, light, colour-blind or none')
    .option('--corpus <name>', 'percentiles of the figures among the articles of a corpus')
    .option('--where <condition>', 'only these of its articles: SQL over their columns')

export function registerReview(program: Command, exit: Exit): void {
  withReviewOptions(program.command('review'))
    .description('open articles in the terminal, one after another')
    .argument('<files...>', '.txt and .md files')
    .option('--side-by-side', 'the first two beside each other')
    .action(async (files: string[], options: ReviewCommandOptions) =>
      exit(await (await import('../commands/review.ts')).review(files, options)),
    )
  const decisions = program.command('decisions').description('what reviewers decided')
  withSettings(decisions.command('export'))
    .description('the decisions on articles as JSONL, W3C Web Annotations or brat standoff')
    .argument('<files...>', 'the articles that were reviewed')
    .option('-f, --format <format>', 'jsonl, web-annotation or brat', 'jsonl')
    .option('-o, --output <path>', 'a file; for brat a folder, which gets a .txt and an .ann of each article')
    .option('--reviewer <name>', 'only this reviewer')
    .option('--decisions <folder>', 'where the decisions are kept, if not beside the articles')
    .action(async (files: string[], options: ExportOptions) =>
      exit(await (await import('../commands/decisions.ts')).exportDecisions(files, options)),
    )
  program
    .command('agreement')
    .description('how far two reviewers agree, by category: Cohen’s kappa and Krippendorff’s alpha')
    .argument('<a>', 'a decision store (….review.jsonl), or a reviewer’s name')
    .argument('<b>', 'another')
    .option('--in <files...>', 'the articles (or stores) that both named reviewers judged')
    .option('-f, --format <format>', 'text or json', 'text')
    .action(async (a: string, b: string, options: AgreementOptions) =>
      exit(await (await import('../commands/agreement.ts')).agreement(a, b, options)),
    )
}
