import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { drawPictures, PICTURES } from '../src/report/pictures/pictures.ts'
import { renderTerminalPicture } from '../src/report/pictures/terminal-picture.ts'
import { renderSvg } from '../src/report/pictures/vega-picture.ts'
import { testAnalyzer } from './support/analyzer.ts'

const analysed = (text: string, title = 'A title') => ({ analysis: testAnalyzer().analyze({ id: 'x', text, title }), text })
const HARSH = 'NATO is a disgrace. NATO wrecked the country. NATO is a shameless bully, and China is brave.\n\nThe reckless regime failed.'
const KIND = 'NATO is a brave and noble friend. NATO saved the country. China is a shameless bully.'

describe('pictures', () => {
  it('put every stance of the author on one scale, several authors in turn', () => {
    const [plot] = drawPictures('stances', [analysed(HARSH), analysed(KIND)])
    const text = renderTerminalPicture(plot as never)
    const nato = text
      .split('\n')
      .filter((line) => / [AB] .*n=\d/.test(line))
      .slice(0, 2)
    expect(nato[0]).toMatch(/^NATO +A .*−\d\.\d\d n=\d/)
    expect(nato[1]).toMatch(/^ +B .*\+\d\.\d\d n=\d/)
  })

  it('show the course of the text by its paragraphs', () => {
    const [course] = drawPictures('loadedness', [analysed(HARSH)])
    expect(renderTerminalPicture(course as never)).toMatch(/^A title\n[▁-█]{2}\nparagraphs 1 to 2; the highest bar is \d/)
  })

  it.each(PICTURES)('of the %s fit 80 columns, also for hostile names and empty texts', (name) => {
    for (const text of [HARSH, '', `${'Х'.repeat(300)} is a disgrace. \u001b[31mNATO\u202e is a disgrace.`]) {
      for (const picture of drawPictures(name, [analysed(text, `\u001b[31m${text}`)])) {
        const rendered = renderTerminalPicture(picture)
        for (const line of rendered.split('\n')) if (!line.includes('ХХХХХ')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
        expect(rendered).not.toContain('\u001b')
      }
    }
  })

  it.each(PICTURES)('of the %s as SVG label their axes with unit and n, and escape what they show', async (name) => {
    const [picture] = drawPictures(name, [analysed(HARSH, '</text><script>alert(1)</script>')])
    const svg = await renderSvg(picture as never)
    expect(svg).toMatch(/^<svg/)
    expect(svg).not.toContain('<script>')
    expect(svg).toMatch(name === 'loadedness' ? /loaded phrases/ : /−1 against to \+1 for/)
    expect(svg).toMatch(/n ?= ?\d/)
    expect(svg).not.toMatch(/(?:href|src)="http/)
  })
})
