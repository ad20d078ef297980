import { readFileSync } from 'node:fs'

/** The folder of the package, from `dist/cli` as from `src/cli`. */
export const packageRoot = new URL('../../', import.meta.url)

/** The package's own version. */
export const toolVersion = (): string =>
  (JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as { version: string }).version
