/** The form of the store: raised with every change of a table, with a step in `migrations.ts` from the form before. */
export const STORE_VERSION = 3

/** Columns that every store has; any other column of an input becomes one more, of text. */
export const ARTICLE_COLUMNS = {
  article: 'INTEGER',
  text_sha256: 'VARCHAR',
  id: 'VARCHAR',
  title: 'VARCHAR',
  byline: 'VARCHAR',
  outlet: 'VARCHAR',
  date: 'VARCHAR',
  leaning: 'VARCHAR',
  url: 'VARCHAR',
  words: 'INTEGER',
  tool: 'VARCHAR',
  lexicons: 'VARCHAR',
  text: 'VARCHAR',
} as const

/** What is known of each article, one table a kind. `own` says that the words are the author's. */
export const DERIVED_TABLES = {
  measures: 'article INTEGER, measure VARCHAR, value DOUBLE',
  phrases: 'article INTEGER, entry VARCHAR, wording VARCHAR, category VARCHAR, polarity TINYINT, holder VARCHAR, own BOOLEAN, n INTEGER',
  stances: 'article INTEGER, holder VARCHAR, target VARCHAR, score DOUBLE, low DOUBLE, high DOUBLE, n INTEGER',
  sources: 'article INTEGER, source VARCHAR, quotations INTEGER, words INTEGER, share DOUBLE, cue_slant DOUBLE',
  terms: 'article INTEGER, term VARCHAR, n INTEGER',
  sizes: 'article INTEGER, words INTEGER, pairs INTEGER',
  bands: 'article INTEGER, band TINYINT, hash UINTEGER',
} as const
export type DerivedTable = keyof typeof DERIVED_TABLES

export const CREATE_STORE = [
  'CREATE TABLE store (version INTEGER, made_by VARCHAR)',
  `CREATE TABLE articles (${Object.entries(ARTICLE_COLUMNS)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`,
  ...Object.entries(DERIVED_TABLES).map(([name, columns]) => `CREATE TABLE ${name} (${columns})`),
]
