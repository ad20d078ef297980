import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storeOf } from '../../src/tui/decision-store.ts'
import { newFile, stored, withReview } from './open-review.ts'

const THREE = 'The reckless minister spoke. It was a disaster. The regime knows it.\n'

describe('judging', () => {
  it('agrees, disagrees and skips, each time going on to the next, and offers skipped phrases again at the end', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => {
      expect(terminal.screen()).toContain('“reckless”')
      await terminal.type(' ')
      expect(terminal.screen()).toContain('“disaster”')
      await terminal.type('a')
      expect(terminal.screen()).toContain('“regime”')
      await terminal.type('x')
      expect(terminal.screen()).toContain('“reckless”')
      expect(terminal.screen()).toContain('one phrase that you skipped is left')
      await terminal.type('a')
      expect(terminal.screen()).toContain('All 3 phrases shown are judged')
      expect(terminal.screen()).toContain('3 of 3 judged')
    })
    expect(stored(file)).toEqual(['skip', 'accept', 'dismiss', 'accept'])
  })

  it('takes back and brings back, also after a restart', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => {
      await terminal.type('ax')
      expect(terminal.screen()).toContain('2 of 3 judged')
    })
    await withReview(file, async (terminal) => {
      expect(terminal.screen()).toContain('2 of 3 judged')
      expect(terminal.screen()).toContain('“regime”')
      await terminal.type('u')
      expect(terminal.screen()).toContain('Taken back: you disagreed with “disaster”.')
      expect(terminal.screen()).toContain('1 of 3 judged')
      await terminal.type('u')
      expect(terminal.screen()).toContain('0 of 3 judged')
      await terminal.type('u')
      expect(terminal.screen()).toContain('Nothing to take back')
    })
    await withReview(file, async (terminal) => {
      await terminal.type('UU')
      expect(terminal.screen()).toContain('2 of 3 judged')
      expect(terminal.screen()).toContain('Brought back: you disagreed with “disaster”.')
      await terminal.type('U')
      expect(terminal.screen()).toContain('Nothing to bring back')
    })
    expect(stored(file)).toEqual(['accept', 'dismiss', 'undo', 'undo', 'redo', 'redo'])
  })

  it('changes the kind by a number, or by its name', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => {
      await terminal.type('r')
      expect(terminal.screen()).toContain('What kind of phrase is it?')
      await terminal.type('7')
      expect(terminal.screen()).toContain('“reckless”  fear')
      expect(terminal.screen()).toContain('says: evaluation')
      await terminal.type('r')
      await terminal.type('metaph\r')
      expect(terminal.screen()).toContain('“reckless”  metaphor')
    })
    expect(stored(file)).toEqual(['relabel', 'relabel'])
  })

  it('gives the words to somebody else', async () => {
    const file = newFile('“It was a disaster,” said Ana Roy, the minister. The reckless regime failed.\n')
    await withReview(file, async (terminal) => {
      await terminal.type('h')
      expect(terminal.screen()).toContain('Whose words are they?')
      await terminal.type('the author\r')
      expect(terminal.screen()).toContain('words of the author')
      expect(terminal.screen()).toContain('says: words of Ana Roy')
    })
    expect(stored(file)).toEqual(['rehold'])
  })

  it('changes target and sign, and the score with them', async () => {
    const file = newFile('China pursues a reckless policy. NATO waits.\n')
    await withReview(file, async (terminal) => {
      expect(terminal.screen()).toContain('counts against China')
      await terminal.type('t')
      await terminal.type('2')
      expect(terminal.screen()).toMatch(/counts for China, in the author’s words \(\+/)
      await terminal.type('t')
      await terminal.type('about nato\r')
      expect(terminal.screen()).toMatch(/counts for (NATO|North Atlantic)/)
    })
    expect(stored(file)).toEqual(['resign', 'retarget'])
  })

  it('takes a note on the screen where no editor is set', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => {
      await terminal.type('e')
      await terminal.type('not so q clear')
      expect(terminal.screen()).toContain('note: not so q clear')
      await terminal.type('\r')
      expect(terminal.screen()).toMatch(/note not so q clear/)
    })
    expect(readFileSync(storeOf(file), 'utf8')).toContain('"note":"not so q clear"')
  })

  it('takes a note from $EDITOR, and keeps the old one where the editor fails', async () => {
    const file = newFile(THREE)
    const editor = join(tmpdir(), `scarequote-editor-${process.pid}`)
    writeFileSync(editor, '#!/bin/sh\nprintf "from the editor\\n# a comment\\n" > "$1"\n')
    chmodSync(editor, 0o755)
    await withReview(
      file,
      async (terminal) => {
        await terminal.type('e')
        expect(terminal.screen()).toContain('note from the editor')
        writeFileSync(editor, '#!/bin/sh\nexit 3\n')
        await terminal.type('e')
        expect(terminal.screen()).toContain('The editor failed')
        expect(terminal.screen()).toContain('note from the editor')
      },
      { env: { EDITOR: editor } },
    )
    expect(stored(file)).toEqual(['note'])
  })

  it('drops what is pasted where nothing is being typed', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => {
      await terminal.type('\u001b[200~axq\u001b[201~')
      expect(terminal.screen()).toContain('0 of 3 judged')
      await terminal.type('e')
      await terminal.type('\u001b[200~a pasted note\u001b[201~')
      expect(terminal.screen()).toContain('note: a pasted note')
    })
  })

  it('shows the score with the verdicts beside the tool’s own', async () => {
    const file = newFile('China is a menace. China pursues a reckless policy.\n')
    await withReview(file, async (terminal) => {
      await terminal.type('n'.repeat(9))
      await terminal.type('x')
      await terminal.type('3')
      expect(terminal.screen()).toMatch(/the tool alone: −/)
      expect(terminal.screen()).toMatch(/▼ −\d\.\d\d\*|\? −\d\.\d\d\*|▽ −\d\.\d\d\*/)
      await terminal.type('4')
      expect(terminal.screen()).toMatch(/per 1,000 words; yours \d/)
    })
  })
})
