import { existsSync, mkdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { lines, run, workFolder } from '../support/command-line.ts'

const { file, path } = workFolder()
const GOOD =
  'The reckless regime failed. “We will wait,” said Ana Roy, the minister. Nobody in the town believed a word of what she had said.'
const ids = (stdout: string): string[] => lines(stdout).map((line) => (JSON.parse(line) as { id: string }).id)

describe('inputs', () => {
  it('reads gzipped lines', () => {
    const zipped = file('a.jsonl.gz', gzipSync(`${JSON.stringify({ id: 'z', text: GOOD })}\n`))
    expect(ids(run(['score', zipped]).stdout)).toEqual(['z'])
  })

  it('reads the files of a folder and of folders in it, by name, and those that a pattern finds', () => {
    mkdirSync(path('folder/deep'), { recursive: true })
    for (const name of ['folder/b.txt', 'folder/a.md', 'folder/deep/c.txt', 'folder/d.bin']) file(name, GOOD)
    const names = (args: string[]) => ids(run(args).stdout).map((id) => id.slice(id.indexOf('folder/') + 7))
    expect(names(['score', path('folder')])).toEqual(['a.md', 'b.txt', 'deep/c.txt'])
    expect(names(['score', path('folder/*.txt')])).toEqual(['b.txt'])
  })

  it('reads a table, and keeps the columns that it does not know as metadata', () => {
    const table = file('t.csv', `id,body,section,outlet\n1,"${GOOD}",opinion,The Ledger\n2,"Quoted ""words"", said Ana Roy.",news,\n`)
    const [first] = lines(run(['score', table, '--text-column', 'body']).stdout).map((line) => JSON.parse(line))
    expect(first).toMatchObject({ id: '1', outlet: 'The Ledger', metadata: { section: 'opinion' } })
    const { status, stderr } = run(['score', table])
    expect([status, /--text-column.*body/.test(stderr)]).toEqual([2, true])
  })

  it('takes the article out of a web page, with title and byline', () => {
    const page = file(
      'p.html',
      `<!doctype html><html><head><title>Tides</title><meta name="author" content="Ana Roy"><meta property="article:published_time" content="2026-01-02"></head>
      <body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>Tides</h1>${`<p>${GOOD} ${GOOD}</p>`.repeat(6)}<blockquote><p>We will wait, and then we will see.</p></blockquote></article><footer>Cookie settings</footer></body></html>`,
    )
    const record = JSON.parse(run(['score', page]).stdout)
    expect(record).toMatchObject({ title: 'Tides', byline: 'Ana Roy', date: '2026-01-02' })
    expect(record.counts.paragraphs).toBeGreaterThan(5)
    expect(JSON.stringify(record)).not.toContain('Cookie')
  })

  it('reads windows-1252 and UTF-16, and says so', () => {
    const cafe = 'The café owner said nothing. The naïve plan failed, and the résumé of the chargé d’affaires was façade.'
    const latin = file('latin.txt', Buffer.from(cafe.replaceAll('’', "'"), 'latin1'))
    const utf16 = file('utf16.txt', Buffer.from(`\ufeff${cafe}`, 'utf16le'))
    expect(run(['score', latin]).stderr).toMatch(/read as (?:windows-1252|ISO-8859-1)/i)
    expect(run(['score', utf16]).stderr).toMatch(/UTF-16/)
  })
})

describe('outputs', () => {
  const batch = file('batch.jsonl', `${JSON.stringify({ id: 'x', text: GOOD, title: '=1+1' })}\n{\n`)

  it('writes one row of csv for each article, the broken one with its error', () => {
    const rows = lines(run(['score', batch, '--format', 'csv', '--fields', 'id,title,words,error']).stdout)
    expect(rows[0]).toBe('id,title,words,error\r')
    expect(rows[1]).toMatch(/^x,'=1\+1,\d+,\r$/)
    expect(rows[2]).toMatch(/batch\.jsonl:2,,,"?bad-input/)
  })

  it('writes tidy rows', () => {
    const rows = lines(run(['score', batch, '--format', 'csv', '--rows', 'findings', '--fields', 'article,text,holder']).stdout)
    expect(rows).toContain('x,reckless,author\r')
  })

  it('writes Parquet that can be read back, and the same numbers as csv', async () => {
    const out = path('out.parquet')
    expect(run(['score', batch, '--format', 'parquet', '--output', out]).status).toBe(0)
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(out) })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ id: 'x', findings: expect.any(Number), error: null })
    expect(existsSync(`${out}.partial`)).toBe(false)
  })

  it('picks fields in the shape of the record', () => {
    expect(JSON.parse(lines(run(['score', batch, '--fields', 'id,measures.quotedShare']).stdout)[0] as string)).toEqual({
      id: 'x',
      measures: { quotedShare: expect.any(Number) },
    })
  })
})
