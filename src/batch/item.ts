/** One input on its way to a thread, as raw as it was read: parsing, too, is the thread’s work. */
export interface Item {
  readonly file: string
  /** From 1: the line or row; 0 where the file is one article. */
  readonly line: number
  readonly content: Content
}

export type Content =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'row'
      readonly text: string
      readonly columns: Readonly<Record<string, string>>
      readonly warnings: readonly string[]
    }
  | { readonly kind: 'broken'; readonly message: string }

export const ERROR_CODES = ['bad-input', 'language', 'failed', 'timeout', 'worker-died'] as const

/** What stands in the output for an article that could not be analysed. */
export interface ErrorRecord {
  readonly id: string
  readonly error: { readonly code: (typeof ERROR_CODES)[number]; readonly message: string; readonly file: string; readonly line: number }
}

export type Cells = Readonly<Record<string, string | number | boolean | null>>

/** What became of one item: text for the output, or rows where the format needs them all in hand. */
export interface Outcome {
  /** From a thread already as UTF-8: strings would be copied and encoded by the one thread that writes for all. */
  readonly output: string | Uint8Array
  readonly rows: readonly Cells[]
  readonly error: ErrorRecord | null
  /** Whether the author uses a phrase at least as loaded as `--fail-on` says. */
  readonly loaded: boolean
  readonly warnings: readonly string[]
}

/** The name an article has as long as it brings none of its own. */
export const nameOf = ({ file, line }: Pick<Item, 'file' | 'line'>): string => (line === 0 ? file : `${file}:${line}`)

export const errorRecord = (
  item: Pick<Item, 'file' | 'line'>,
  id: string,
  code: ErrorRecord['error']['code'],
  message: string,
): ErrorRecord => ({
  id,
  error: { code, message, file: item.file, line: item.line },
})
