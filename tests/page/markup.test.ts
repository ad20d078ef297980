import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageAssets } from '../../src/cli/resources.ts'
import { renderPage } from '../../src/report/page/render-page.tsx'
import { testAnalyzer } from '../support/analyzer.ts'

const render = (text: string, title = 'a title'): string =>
  renderPage(
    [{ analysis: testAnalyzer().analyze({ id: 'x', text, title, byline: title, outlet: title }), text }],
    pageAssets(),
    (entry) => entry,
  )
const body = (html: string): string => html.slice(html.indexOf('<body>'), html.lastIndexOf('<script'))
const count = (html: string, part: string): number => html.split(part).length - 1

const HOSTILE = '</style></script><script>alert(1)</script><img src=x onerror="alert(1)">\u202e&amp;"\'\u0000\u001b[31m'

describe('the markup of the page', () => {
  it('escapes every byte of an article: text, title, names, phrases and evidence', () => {
    const html = render(`The reckless regime ${HOSTILE} failed. “${HOSTILE} the thugs,” said ${HOSTILE} Ana Roy.\n\n${HOSTILE}`, HOSTILE)
    expect(count(html, '<script')).toBe(1)
    expect(count(html, '</script>')).toBe(1)
    expect(count(html, '</style>')).toBe(1)
    expect(html).not.toContain('<img')
    expect(html).not.toMatch(/[\u0000\u001b\u202e]/)
  })

  it('lets no text make an element of its own, and loses none', () => {
    const parts = fc.constantFrom(
      '<b>',
      '</p>',
      '&lt;',
      '"',
      "'",
      '`',
      ' said ',
      'the regime',
      '“',
      '”',
      '\n\n',
      '# ',
      '> ',
      'NATO',
      '<!--',
      ']]>',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (list) => {
        const html = body(render(list.join('')))
        expect(html).not.toMatch(/<b>NATO|<!--|<b> |<b><b>/)
        expect(count(html, '<p')).toBe(count(html, '</p>'))
      }),
      { numRuns: 60 },
    )
  })

  it('has a place for every link, and no id twice', () => {
    const text = 'NATO bullied the reckless regime in China. “NATO is a disaster for China,” said Ana Roy, who praised Russia.'
    const html = body(render(text))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/(?:href="#|aria-describedby="|aria-labelledby=")([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(5)
    for (const target of targets) expect(ids).toContain(target)
  })

  it('opens with an empty text', () => {
    expect(render('')).toContain('None found.')
  })

  it('stays small: a long article adds its own length a few times over', () => {
    const text = 'NATO bullied the reckless regime in China, said Ana Roy. '.repeat(100)
    expect(render(text).length).toBeLessThan(400_000)
  })
})
