// Run by the build: the compiler leaves style sheets where they are.
import { copyFileSync } from 'node:fs'

copyFileSync(new URL('../../src/report/page/page.css', import.meta.url), new URL('../report/page/page.css', import.meta.url))
