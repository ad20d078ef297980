import type { Command } from 'commander'

/** Takes the exit code of a command that has run. */
export type Exit = (code: number) => void

export const withSettings = (command: Command): Command =>
  command
    .option('--lexicon <folder...>', 'your own lexicon folder, laid over the built-in one')
    .option('--off <entry...>', 'leave out theme/id, theme/* or category:name')
    .option('--actors <file>', 'your own actor file: renames actors and merges names into them')
    .option('--config <file>', 'a config file; otherwise the nearest .scarequoterc, scarequote.config.yaml or package.json')

export const withAnalysisOptions = (command: Command): Command =>
  withSettings(command)
    .option('--voice <voice>', 'author, quoted or all: whose phrases and stances to show', 'all')
    .option('--no-attitudes', 'what people are said to believe, fear or want stays the author’s telling')
    .option('--apply', 'put in what reviewers decided: phrases they disagreed with go, changed ones count as changed')
    .option('--reviewer <name>', 'whose decisions to apply (everybody’s when left out); in the review, the name on yours')
    .option('--decisions <folder>', 'where decisions are kept, if not beside the articles')
