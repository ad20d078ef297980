// Run by the build: writes dist/lexicons.json, so that a start reads one compact file instead of forty of YAML.
import { writeFileSync } from 'node:fs'
import { loadLexicons } from '../lexicon/load.ts'
import { lexiconFolder, toolVersion } from './resources.ts'

const { lexicons, errors } = loadLexicons(lexiconFolder(), toolVersion())
for (const error of errors) console.error(error.message)
writeFileSync(new URL('../lexicons.json', import.meta.url), JSON.stringify(lexicons))
if (errors.length > 0) process.exitCode = 1
