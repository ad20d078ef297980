// Draws README's pictures of the page in Chromium: npm run build && node bench/draw-page.ts
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser, openPage } from '../tests/support/browser.ts'

const SAMPLE = 'samples/nato-looks-east.md'
/** The phrase that is pointed at, so that its note is open. */
const POINTED_AT = 'rules-based order'

const file = join(mkdtempSync(join(tmpdir(), 'scarequote-picture-')), 'page.html')
execFileSync(process.execPath, ['dist/cli/main.js', 'report', SAMPLE, '-o', file], { stdio: 'inherit' })
const browser = await openBrowser()

const wide = await openPage(browser, file, { viewport: { width: 1400, height: 1000 } })
await wide.page.locator('.text mark', { hasText: POINTED_AT }).first().hover()
await wide.page.screenshot({ path: 'docs/images/page-wide.png' })

const narrow = await openPage(browser, file, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
await narrow.page
  .locator('.text p')
  .nth(1)
  .evaluate((paragraph) => paragraph.scrollIntoView())
await narrow.page.screenshot({ path: 'docs/images/page-narrow.png' })

await browser.close()
