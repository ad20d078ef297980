import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own for one test file. */
export function workFolder(): { path(name: string): string; file(name: string, content: string | Uint8Array): string } {
  const folder = mkdtempSync(join(tmpdir(), 'scarequote-'))
  const path = (name: string): string => join(folder, name)
  return {
    path,
    file(name, content) {
      writeFileSync(path(name), content)
      return path(name)
    },
  }
}

export const COMMAND = ['dist/cli/main.js']

export function run(args: readonly string[], input: string | Uint8Array = ''): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 30 })
  return { status, stdout, stderr }
}

export const start = (args: readonly string[]) => spawn(process.execPath, [...COMMAND, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })

export const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
