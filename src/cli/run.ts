import { existsSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { UserError } from '../text/user-error.ts'
import type { ImportCommandOptions } from './commands/lexicon/import.ts'
import type { ListOptions } from './commands/lexicon/list.ts'
import type { ReviewCommandOptions } from './commands/review.ts'
import { registerActors } from './register/actors.ts'
import { registerCompare } from './register/compare.ts'
import { registerCorpus } from './register/corpus.ts'
import { withSettings } from './register/options.ts'
import { registerPlot } from './register/plot.ts'
import { registerQueue } from './register/queue.ts'
import { registerReport } from './register/report.ts'
import { registerReview, withReviewOptions } from './register/review.ts'
import { registerScore } from './register/score.ts'
import type { SettingsOptions } from './settings.ts'
import { toolVersion } from './version.ts'

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
  withReviewOptions(program)
    .argument('[file]', 'the article to open: .txt, .md, .html, or - for standard input')
    .allowExcessArguments()
    .action(async (file: string | undefined, options: ReviewCommandOptions) => {
      if (file === undefined) {
        program.outputHelp({ error: true })
        exit(EXIT.nothingDone)
      } else {
        refuseMistake(program)
        exit(await (await import('./commands/open.ts')).open(file, options))
      }
    })
  registerReview(program, exit)
  registerScore(program, exit)
  registerQueue(program, exit)
  registerCompare(program, exit)
  registerReport(program, exit)
  registerCorpus(program, exit)
  registerPlot(program, exit)
  registerActors(program, exit)
  withSettings(program.command('explain'))
    .description('what a lexicon entry says, why it is there, and the other side’s word')
    .argument('<entry>', 'theme/id, frames/id, cues/id, an id, or words that it matches')
    .action(async (entry: string, options: SettingsOptions) =>
      exit(await (await import('./commands/lexicon/explain.ts')).explain(entry, options)),
    )
  program
    .command('schema')
    .description('the JSON Schema of the analysis record')
    .action(async () => exit((await import('./commands/schema.ts')).schema()))
  addLexiconCommands(program, exit)
  return program
}

/** @throws UserError for a mistyped command and for several files, which need one */
function refuseMistake(program: Command): void {
  const [first = '', ...others] = program.args
  if (first !== '-' && !existsSync(first)) {
    const near = program.commands.map((command) => command.name()).find((name) => isNear(first, name))
    if (near || others.length > 0)
      throw new UserError(`no such ${others.length > 0 ? 'command' : 'file'}: ${first}`, {
        expected: near ? `scarequote ${near}?` : 'a command of scarequote --help',
      })
  }
  if (others.length > 0)
    throw new UserError('one file at a time is opened like this', { expected: `scarequote review ${program.args.join(' ')}` })
}

/** Whether one letter too many, too few, wrong or in its neighbour’s place makes the difference. */
function isNear(typed: string, name: string): boolean {
  if (typed === name || Math.abs(typed.length - name.length) > 1) return false
  let same = 0
  while (same < typed.length && typed[same] === name[same]) same++
  const [rest, other] = [typed.slice(same), name.slice(same)]
  const swapped = rest.length > 1 && rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)
  return swapped || rest.slice(1) === other || rest === other.slice(1) || rest.slice(1) === other.slice(1)
}

function addLexiconCommands(program: Command, exit: (code: number) => void): void {
  const lexicon = program.command('lexicon').description('look into the lexicons, check them, add your own')
  withSettings(lexicon.command('list'))
    .description('one line an entry')
    .option('--theme <theme>', 'only this theme')
    .option('--category <category>', 'only this kind')
    .option('--camp <camp>', 'only words that this camp favours')
    .action(async (options: ListOptions) => exit(await (await import('./commands/lexicon/list.ts')).list(options)))
  withSettings(lexicon.command('show'))
    .description('the same as explain')
    .argument('<entry>', 'theme/id, frames/id, cues/id, an id, or words that it matches')
    .action(async (entry: string, options: SettingsOptions) =>
      exit(await (await import('./commands/lexicon/explain.ts')).explain(entry, options)),
    )
  withSettings(lexicon.command('stats'))
    .description('entries by theme, kind and camp')
    .action(async (options: SettingsOptions) => exit(await (await import('./commands/lexicon/stats.ts')).stats(options)))
  lexicon
    .command('check')
    .description('validate a lexicon folder, run every match and reject sentence, find repeated and dead forms')
    .argument('[folder]', 'the built-in lexicons when left out')
    .action(async (folder: string | undefined) => exit(await (await import('./commands/lexicon/check.ts')).check(folder)))
  lexicon
    .command('new')
    .description('a commented entry to start from')
    .action(async () => exit((await import('./commands/lexicon/new.ts')).newEntry()))
  lexicon
    .command('import')
    .description('turn a quanteda dictionary, a LIWC .dic, a list of words with numbers, or a Vale style into entries')
    .argument('<file>', 'the foreign lexicon')
    .option('--from <format>', 'quanteda, liwc, valence or vale; told by the file when left out')
    .option('--category <category>', 'the kind of all its entries', 'evaluation')
    .option('-o, --output <file>', 'write here instead of standard output')
    .action(async (file: string, options: ImportCommandOptions) =>
      exit(await (await import('./commands/lexicon/import.ts')).importLexicon(file, options)),
    )
  lexicon
    .command('schema')
    .description('the JSON Schema of a file of entries, for editors')
    .action(async () => exit((await import('./commands/lexicon/schema.ts')).lexiconSchema()))
  lexicon
    .command('docs')
    .description('the built-in lexicon as a Markdown page')
    .action(async () => exit((await import('./commands/lexicon/docs.ts')).lexiconDocs()))
}

const EXAMPLES = `
Examples:
  scarequote samples/nato-looks-east.md          open the review (a report where there is no terminal)
  scarequote score column.md --format table      one line of figures
  scarequote score articles.jsonl -o out.jsonl   one record a line
  scarequote compare one.md other.md             op-eds side by side
  scarequote report column.md -o column.html     a page to read or send
  scarequote explain "rules-based order"         what the phrase smuggles in

Exit codes: 0 done, 1 findings above --fail-on, 2 nothing could be done.`
