import { Command, CommanderError } from 'commander'
import { UserError } from '../text/user-error.ts'
import { toolVersion } from './resources.ts'

export const EXIT = { done: 0, findings: 1, nothingDone: 2 } as const

/** Runs the program; resolves to its exit code. A user's mistake is one line on stderr, a bug of ours shows its stack. */
export async function run(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.done
  const program = buildProgram((result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.nothingDone
    if (error instanceof UserError) {
      console.error(`scarequote: ${error.message}`)
      return EXIT.nothingDone
    }
    throw error
  }
}

function buildProgram(exit: (code: number) => void): Command {
  const program = new Command('scarequote')
    .description('Reads an op-ed: which phrases are loaded, whose words they are, who stands where on whom.')
    .version(toolVersion(), '-V, --version')
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('(scarequote --help lists the commands)')
    .addHelpText('after', EXAMPLES)
  program
    .argument('[file]', 'the article to open: .txt, .md, or - for standard input')
    .option('--voice <voice>', 'author, quoted or all: whose phrases and stances to show', 'all')
    .action(async (file: string | undefined, options: { voice?: string }) => {
      if (file === undefined) {
        program.outputHelp({ error: true })
        exit(EXIT.nothingDone)
      } else exit(await (await import('./commands/open.ts')).open(file, options))
    })
  program
    .command('review')
    .description('open articles in the terminal, one after another')
    .argument('<files...>', '.txt and .md files')
    .option('--voice <voice>', 'author, quoted or all: whose phrases and stances to show', 'all')
    .action(async (files: string[], options: { voice?: string }) => exit(await (await import('./commands/open.ts')).review(files, options)))
  program
    .command('score')
    .description('analyse articles and print the records')
    .argument('<files...>', '.txt and .md files, .jsonl with {id, text, title?, targets?} a line, or -')
    .option('-f, --format <format>', 'jsonl, json or table', 'jsonl')
    .option('-o, --output <file>', 'write here instead of standard output')
    .option('--voice <voice>', 'author, quoted or all: whose phrases and stances to show', 'all')
    .option('--fail-on <intensity>', 'exit with 1 if the author uses a phrase at least this loaded (0 to 1)')
    .action(async (files: string[], options: Record<string, string>) =>
      exit(await (await import('./commands/score.ts')).score(files, options)),
    )
  program
    .command('compare')
    .description('two op-eds side by side: figures, stances, phrases, sources')
    .argument('<a>', 'an article')
    .argument('<b>', 'another')
    .option('-f, --format <format>', 'text or json', 'text')
    .option('--voice <voice>', 'author, quoted or all: whose phrases and stances to show', 'all')
    .action(async (a: string, b: string, options: { format?: string; voice?: string }) =>
      exit(await (await import('./commands/compare.ts')).compare([a, b], options)),
    )
  program
    .command('explain')
    .description('what a lexicon entry says, and why it is there')
    .argument('<entry>', 'theme/id, an id, or words that it matches')
    .action(async (entry: string) => exit(await (await import('./commands/explain.ts')).explain(entry)))
  program
    .command('schema')
    .description('the JSON Schema of the analysis record')
    .action(async () => exit((await import('./commands/schema.ts')).schema()))
  const lexicon = program.command('lexicon').description('work on the lexicons')
  lexicon
    .command('check')
    .description('validate a lexicon folder and run every match and reject sentence')
    .argument('[folder]', 'the built-in lexicons when left out')
    .action(async (folder: string | undefined) => exit(await (await import('./commands/lexicon-check.ts')).lexiconCheck(folder)))
  return program
}

const EXAMPLES = `
Examples:
  scarequote samples/nato-looks-east.md          open the review (a report where there is no terminal)
  scarequote score column.md --format table      one line of figures
  scarequote score articles.jsonl -o out.jsonl   one record a line
  scarequote compare one.md other.md             two op-eds side by side
  scarequote explain "rules-based order"         what the phrase smuggles in

Exit codes: 0 done, 1 findings above --fail-on, 2 nothing could be done.`
