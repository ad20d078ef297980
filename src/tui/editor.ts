import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The user's editor, as git looks for it; null where none is set. */
export const editorOf = (env: NodeJS.ProcessEnv): string | null => env.VISUAL || env.EDITOR || null

const HELP = '# Your note. Lines that begin with # are left out; an empty note takes the note away.\n'

/** Lets the user edit a note; null where the editor failed, so that the old one stays. */
export function editNote(editor: string, note: string, terminal: number | 'inherit'): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'scarequote-note-'))
  const file = join(folder, 'note.txt')
  try {
    writeFileSync(file, `${note}${note === '' || note.endsWith('\n') ? '' : '\n'}${HELP}`)
    // Through the shell, because editors come with arguments: “code --wait”.
    const { status } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: [terminal, 'inherit', 'inherit'] })
    if (status !== 0) return null
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join('\n')
      .trim()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
