import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EVIDENCE_RULES } from '../../src/stance/evidence.ts'

it('docs/stance.md states every rule, and no other', () => {
  const stated = [...readFileSync('docs/stance.md', 'utf8').matchAll(/^\| ([a-z-]+) +\|/gm)].map(([, rule]) => rule)
  expect(stated.filter((rule) => rule !== 'rule' && !rule?.startsWith('--')).toSorted()).toEqual([...EVIDENCE_RULES].toSorted())
})
