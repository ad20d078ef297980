import { expect, it } from 'vitest'
import { renderRows } from '../../src/report/rows.ts'

const columns = ['title', 'n', 'tags']

it('keeps a title that begins like a formula from running in a spreadsheet, and leaves numbers alone', () => {
  const csv = renderRows({ columns, rows: [['=HYPERLINK("http://x","y")', -3, null]] }, 'csv')
  expect(csv).toBe('title,n,tags\r\n"\'=HYPERLINK(""http://x"",""y"")",-3,\r\n')
})

it('shows what is missing as a dash, and no escape of the terminal', () => {
  const table = renderRows({ columns, rows: [['A\u001b[2Jb', 1, null]] }, 'table')
  expect(table.split('\n')[1]).toMatch(/^A␛\[2Jb +1 +–$/)
})
