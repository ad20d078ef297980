import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const lint = (path: string, code: string): string => {
  const { stdout, stderr } = spawnSync('node_modules/.bin/biome', ['lint', `--stdin-file-path=${path}`], { input: code, encoding: 'utf8' })
  return stdout + stderr
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
    expect(lint('src/stance/probe.ts', "import { surface } from '../document/document.ts'\nconsole.log(surface)\n")).not.toContain('noRestrictedImports')
  })
})
