import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { lines, run, workFolder } from '../support/command-line.ts'

const { file } = workFolder()
const CAFE = 'The café owner said nothing – the naïve plan failed, and nobody believed a word of what the chargé had said.'
const records = (stdout: string) => lines(stdout).map((line) => JSON.parse(line))
const score = (...args: string[]) => {
  const { status, stdout, stderr } = run(['score', ...args])
  return { status, stderr, records: records(stdout) }
}
/** The bytes of a Windows program that knows no Unicode. */
const windows = (text: string): Buffer => Buffer.from(text.replaceAll('–', '\u0096').replaceAll('’', '\u0092'), 'latin1')

describe('files that hold no plain text', () => {
  it.each([
    ['PDF', 'a.pdf', Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1')],
    ['Word', 'a.docx', Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1')],
    ['Word', 'a.doc', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')],
    ['RTF', 'a.rtf', Buffer.from('{\\rtf1\\ansi The regime failed.}')],
  ])('names %s instead of reading it: %s', (kind, name, bytes) => {
    const { status, stderr } = score(file(name, bytes))
    expect([status, lines(stderr)[0]]).toEqual([2, expect.stringContaining(kind)])
    expect(lines(stderr)[0]?.split(name)).toHaveLength(2)
  })

  it('names the file once, and the line, where front matter is broken', () => {
    const { stderr, records } = score(file('front.md', '---\ntitle: [x\n---\nThe regime failed.'))
    expect(lines(stderr)[0]).toMatch(/^scarequote: \S*front\.md:3: front matter/)
    expect(records[0].error.line).toBe(3)
  })
})

describe('encodings', () => {
  it('reads UTF-16 that has no mark', () => {
    for (const bytes of [Buffer.from(CAFE, 'utf16le'), Buffer.from(CAFE, 'utf16le').swap16()])
      expect(score(file('unmarked.txt', bytes)).records[0].counts.characters).toBe(CAFE.length)
  })

  it.each([
    ['windows-1252', windows],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-8', (text: string) => Buffer.from(`\ufeff${text}`)],
  ])('reads a table in %s', (encoding, encode) => {
    const table = file('encoded.csv', encode(`id,text,outlet\n1,"${CAFE}",Café Müller\n`))
    const { stderr, records } = score(table)
    expect(records[0]).toMatchObject({ id: '1', outlet: 'Café Müller', counts: { characters: CAFE.length } })
    if (encoding !== 'UTF-8') expect(stderr).toMatch(new RegExp(`read as ${encoding}`, 'i'))
  })

  it('says what a text in another script is written in', () => {
    const chinese = file('zh.txt', '政府昨天向议员提交了法案，议员们在投票前对养老金改革进行了长时间的讨论。')
    const russian =
      'Правительство вчера представило свой проект закона депутатам, которые долго обсуждали реформу пенсий перед голосованием. '
    expect(score(chinese).stderr).toContain('Chinese')
    expect(score(file('ru.txt', russian.repeat(3))).stderr).toContain('Russian')
  })
})

describe('tables', () => {
  it('divides columns by what divides the header', () => {
    const semicolons = file('semicolons.csv', 'id;text\n1;"He came, he saw."\n')
    const commas = file('commas.csv', 'id,text\n1,He came; he saw; he left.\n')
    expect(score(semicolons).records[0].counts.words).toBe(4)
    expect(score(commas).records[0].counts.words).toBe(6)
  })

  it('takes quotation marks inside a cell as they are', () => {
    const { records } = score(file('marks.tsv', 'id\ttext\n1\tHe said "no" and left.\n2\tNobody came.\n'))
    expect(records.map(({ id }) => id)).toEqual(['1', '2'])
    expect(records[0].quotations).not.toEqual([])
  })

  it('makes one error of a cell that is never closed, and says where it begins', () => {
    const { status, stderr, records } = score(file('open.csv', 'id,text\n1,"It rained, said Ana."\n2,"never closed\n3,x\n4,y\n'))
    expect([status, records.length]).toEqual([0, 2])
    expect(records[1].error).toMatchObject({ line: 3, message: expect.stringContaining('never closed') })
    expect(stderr).toContain('open.csv:3: ')
  })

  it('names a row by the line at which it begins', () => {
    const { records } = score(file('long.csv', 'text\n"One line.\n\nAnother."\n"A third.\n"\n'))
    expect(records.map(({ id }) => id.slice(id.indexOf('long.csv')))).toEqual(['long.csv:2', 'long.csv:5'])
  })

  it('says how many columns a row has too many', () => {
    const { records } = score(file('wide.csv', 'id,text\n1,a,b,c\n'))
    expect(records[0].error.message).toBe('the row has 4 columns, the header 2')
  })
})

describe('JSON', () => {
  const texts = [{ id: 'a', text: CAFE }, { id: 'b' }, { id: 'c', text: CAFE }]

  it('reads a .json file that is a list, one object, or lines', () => {
    const ids = (name: string, content: string) => score(file(name, content)).records.map(({ id }) => id.replace(/.*\//, ''))
    expect(ids('list.json', JSON.stringify(texts, null, 2))).toEqual(['a', 'list.json:2', 'c'])
    expect(ids('one.json', JSON.stringify(texts[0], null, 2))).toEqual(['a'])
    expect(ids('lines.json', texts.map((text) => JSON.stringify(text)).join('\n'))).toEqual(['a', 'lines.json:2', 'c'])
    expect(score(file('torn.json', '[{"id": "a", ')).stderr).toContain('not JSON')
  })

  it.each([
    ['{"id":"x"}', 'no article (field text, expected a text, got nothing)'],
    ['{"text":5}', 'no article (field text, expected a text, got a number)'],
    ['["x"]', 'no article (expected {"id": …, "text": …}, got a list)'],
    ['{"text":"x","title":7}', 'no article (field title, expected a text, got a number)'],
    ['{"text":"x","targets":[{"start":0,"end":1}]}', 'no article (field targets.0.id, expected a text, got nothing)'],
    [
      '{"text":"x","targets":[{"id":"t","start":-1,"end":1}]}',
      'no article (field targets.0.start, expected a whole number from 0, got -1)',
    ],
  ])('says in words what is wrong with %s', (line, message) => {
    expect(score(file('wrong.jsonl', `${line}\n`)).records[0].error.message).toBe(message)
  })
})

describe('standard input', () => {
  const jsonl = `${JSON.stringify({ id: 'a', text: CAFE })}\n`

  it('takes gzipped lines', () => {
    expect(records(run(['score', '-'], gzipSync(jsonl)).stdout)[0].id).toBe('a')
  })

  it('is a table where --text-column names a column', () => {
    for (const table of [`id,body\n1,"${CAFE}"\n`, `id\tbody\n1\t${CAFE}\n`])
      expect(records(run(['score', '-', '--text-column', 'body'], table).stdout)[0]).toMatchObject({
        id: '1',
        counts: { characters: CAFE.length },
      })
    expect(records(run(['score', '-', '--text-column', 'body'], jsonl).stdout)[0].id).toBe('a')
  })
})

it.each([
  ['nothing.jsonl', ''],
  ['header.csv', 'id,text\n'],
])('says that %s holds no article', (name, content) => {
  const { status, stderr } = score(file(name, content))
  expect([status, lines(stderr)]).toEqual([2, [expect.stringMatching(new RegExp(`${name}: no article`))]])
})

it('says that a text has no words', () => {
  const { status, stderr, records } = score(file('blank.txt', ' \n\n'))
  expect([status, records[0].counts.words]).toEqual([0, 0])
  expect(stderr).toMatch(/blank\.txt: .*no words/)
})
