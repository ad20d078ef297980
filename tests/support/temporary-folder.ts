import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Everything that tests write for a while lies in one folder, which goes when they are done. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'scarequote-tests-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
