import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageAssets } from '../../src/cli/resources.ts'
import { renderPage } from '../../src/report/page/render-page.tsx'
import { readArticle } from '../../src/text/read-article.ts'
import { testAnalyzer } from '../support/analyzer.ts'
import { openBrowser, openPage } from '../support/browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'scarequote-page-'))

async function write(name: string, ...samples: string[]): Promise<string> {
  const articles = await Promise.all(
    samples.map(async (sample) => {
      const { article } = await readArticle(`samples/${sample}.md`)
      return { analysis: testAnalyzer().analyze(article), text: article.text }
    }),
  )
  const file = join(folder, name)
  writeFileSync(
    file,
    renderPage(articles, pageAssets(), (entry) => entry),
  )
  return file
}

/** Violations by rule, with the elements at fault. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return (await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join(" ")))',
  )) as string[]
}

const textsOf = (page: Page, selector: string, condition: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('${selector}')].filter(element => ${condition}).map(element => element.textContent)`)
const lit = (page: Page): Promise<string[]> => textsOf(page, '.text .ev', "getComputedStyle(element).outlineStyle !== 'none'")

let browser: Browser
let one: string
let two: string
beforeAll(async () => {
  browser = await openBrowser()
  one = await write('one.html', 'nato-looks-east')
  two = await write('two.html', 'nato-looks-east', 'alliance-without-borders')
})
afterAll(() => browser.close())

describe('the HTML page in a browser', () => {
  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1400, 'light'],
    [1400, 'dark'],
  ] as const)('is accessible, silent and no wider than the window at %i px, %s', async (width, colorScheme) => {
    for (const file of [one, two]) {
      const { page, complaints } = await openPage(browser, file, { viewport: { width, height: 800 }, colorScheme })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      // Axe is put in from outside the page, whose own policy would refuse it.
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })

  it('lights up the words that a figure rests on, and puts them out at Escape', async () => {
    const { page } = await openPage(browser, one)
    expect(await lit(page)).toEqual([])
    await page.locator('.matrix tr', { hasText: 'the author' }).locator('a').first().click()
    const words = await lit(page)
    expect(words).toContain('Always the same talk')
    expect(await page.locator('#said').textContent()).toBe(`${words.length} places light up in the text. Escape puts them out.`)
    await page.keyboard.press('Escape')
    expect(await lit(page)).toEqual([])
    await page.context().close()
  })

  it('tells why a phrase is loaded when the pointer or the keyboard is on it', async () => {
    const { page } = await openPage(browser, one)
    const phrase = page.locator('mark a', { hasText: 'coercive policy' })
    await phrase.hover()
    expect(await page.locator('#card').textContent()).toContain('Plainly:')
    await page.keyboard.press('Escape')
    expect(await page.locator('#card').isHidden()).toBe(true)
    await phrase.focus()
    expect(await page.locator('#card').isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.locator('#card').textContent()).toContain('systemic challenge')
    await page.context().close()
  })

  it('shows one voice alone, by its marks and its notes', async () => {
    const { page } = await openPage(browser, one)
    const all = await page.locator('.note').count()
    await page.getByLabel('Edda Halvorsen', { exact: true }).check()
    const shown = await textsOf(page, '.note', 'element.offsetParent')
    expect(shown.length).toBeLessThan(all)
    for (const note of shown) expect(note).toContain('words of Edda Halvorsen')
    expect(await page.locator('.run.other').first().isVisible()).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it('can be read, filtered and followed without a script', async () => {
    const { page } = await openPage(browser, one, { javaScriptEnabled: false })
    expect(await page.locator('.text').textContent()).toContain('Somebody in Brussels has bought a map')
    await page.locator('mark a', { hasText: 'coercive policy' }).click()
    expect(page.url()).toContain('-why-')
    await page.getByLabel('the author', { exact: true }).check()
    expect(await page.locator('.note').first().isHidden()).toBe(true)
    await page.context().close()
  })

  it('prints without its controls, and with the evidence open', async () => {
    const { page } = await openPage(browser, one)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.filter').isHidden()).toBe(true)
    expect(await page.locator('.cell li').first().isVisible()).toBe(true)
    await page.context().close()
  })
})
