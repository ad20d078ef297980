import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { renderTextReport } from '../../src/report/text-report.ts'
import { analyze } from '../support/analyzer.ts'

it.each(readdirSync('samples').filter((name) => name.endsWith('.md')))('fits 80 columns for %s', (name) => {
  const text = readFileSync(join('samples', name), 'utf8')
  const lines = renderTextReport(analyze(text), text).split('\n')
  expect(lines.filter((line) => line.length > 80)).toEqual([])
})
