import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const lint = (path: string, code: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'scarequote-lint-'))
  try {
    cpSync('biome.json', join(folder, 'biome.json'))
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), code)
    const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/biome'), ['lint', '--vcs-enabled=false', path], {
      cwd: folder,
      encoding: 'utf8',
    })
    return stdout + stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the import order of the design', () => {
  it.each([
    ['src/document/probe.ts', "import { scoreStance } from '../stance/matrix.ts'\nconsole.log(scoreStance)\n"],
    ['src/annotate/actors/probe.ts', "import { renderRecord } from '../../record/render.ts'\nconsole.log(renderRecord)\n"],
    ['src/tui/probe.ts', "import { run } from '../cli/run.ts'\nconsole.log(run)\n"],
    ['src/stance/probe.ts', "import winkNLP from 'wink-nlp'\nconsole.log(winkNLP)\n"],
    ['src/measure/probe.ts', "import { readFileSync } from 'node:fs'\nconsole.log(readFileSync)\n"],
  ])('refuses in %s what lies to its right', (path, code) => {
    expect(lint(path, code)).toContain('noRestrictedImports')
  })

  it('lets a folder import from its left', () => {
    expect(lint('src/stance/probe.ts', "import { surface } from '../document/document.ts'\nconsole.log(surface)\n")).not.toContain(
      'noRestrictedImports',
    )
  })
})
