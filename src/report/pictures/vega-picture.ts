import { logger, parse, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { signed } from '../label.ts'
import type { Course, DotPlot, HeatMap, Picture } from './pictures.ts'

/** Okabe and Ito (2008): told apart by colour-blind readers; shapes tell the series apart as well. */
const SERIES = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00']
/** From against to for; orange and blue are not confused. */
const DIVERGING = ['#b35806', '#f1a340', '#fee0b6', '#f7f7f7', '#d1e5f0', '#67a9cf', '#2166ac']

/** A picture as a self-contained SVG. Every text of the article is data, which vega escapes. */
export async function renderSvg(picture: Picture): Promise<string> {
  const spec = picture.kind === 'dots' ? dotSpec(picture) : picture.kind === 'heat' ? heatSpec(picture) : courseSpec(picture)
  // Its warnings are about the spec, which is ours, and would stand in the user’s terminal.
  const quiet = logger(0)
  const view = new View(parse(compile(spec, { logger: quiet }).spec), { renderer: 'none', logger: quiet })
  try {
    return `${await view.toSVG()}\n`
  } finally {
    view.finalize()
  }
}

const frame = (title: string): Partial<TopLevelSpec> => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  background: 'white',
  padding: 12,
  title: { text: title, anchor: 'start', limit: 700 },
  config: {
    font: 'sans-serif',
    axis: { labelLimit: 260, titleFontWeight: 'normal', labelFontSize: 12, titleFontSize: 12 },
    legend: { titleLimit: 260 },
  },
})

function dotSpec({ title, axis, domain, dots }: DotPlot): TopLevelSpec {
  const values = dots.map(({ row, series, value, interval, n }) => ({
    row,
    series,
    value,
    low: interval?.[0],
    high: interval?.[1],
    label: `n=${n}`,
  }))
  const names = [...new Set(dots.map(({ series }) => series))]
  const several = names.length > 1
  const scale = { domain: [domain[0], domain[1]] }
  const x = { field: 'value', type: 'quantitative', scale, title: wrappedTitle(axis) } as const
  const legend = several ? {} : { legend: null }
  const color = { field: 'series', type: 'nominal', scale: { domain: names, range: SERIES }, title: null, ...legend } as const
  const shape = { field: 'series', type: 'nominal', scale: { domain: names }, title: null, ...legend } as const
  return {
    ...frame(title),
    width: 460,
    height: { step: several ? 18 : 24 },
    data: { values },
    encoding: {
      y: { field: 'row', type: 'nominal', scale: { domain: [...new Set(dots.map(({ row }) => row))] }, title: null },
      yOffset: { field: 'series', type: 'nominal' },
    },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.low)' }],
        mark: { type: 'rule', strokeWidth: 2, opacity: 0.6 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, color },
      },
      { mark: { type: 'point', filled: true, size: 70, opacity: 1 }, encoding: { x, color, shape } },
      { mark: { type: 'text', align: 'left', dx: 8, dy: -7, fontSize: 10 }, encoding: { x, text: { field: 'label' } } },
    ],
  }
}

function heatSpec({ title, axis, rows, columns, cells }: HeatMap): TopLevelSpec {
  const values = cells.map(({ row, column, value, n }) => ({ row, column, value, label: `${signed(value)} n=${n}` }))
  const y = { field: 'row', type: 'nominal', sort: [...rows], title: 'of whom' } as const
  const x = { field: 'column', type: 'nominal', sort: [...columns], title: 'on whom', axis: { orient: 'top', labelAngle: -30 } } as const
  return {
    ...frame(title),
    width: { step: 84 },
    height: { step: 30 },
    data: { values },
    encoding: { x, y },
    layer: [
      {
        mark: { type: 'rect', stroke: 'white' },
        encoding: {
          color: { field: 'value', type: 'quantitative', scale: { domain: [-1, 1], range: DIVERGING }, title: wrappedTitle(axis) },
        },
      },
      {
        mark: { type: 'text', fontSize: 11 },
        encoding: { text: { field: 'label' }, color: { condition: { test: 'abs(datum.value) > 0.8', value: 'white' }, value: 'black' } },
      },
    ],
  }
}

function courseSpec({ title, axis, values }: Course): TopLevelSpec {
  return {
    ...frame(title),
    width: 560,
    height: 180,
    data: { values: values.map(({ value, words }, i) => ({ paragraph: i + 1, value, words })) },
    mark: { type: 'bar', color: '#b35806' },
    encoding: {
      x: { field: 'paragraph', type: 'ordinal', title: `paragraph (n = ${values.length})`, axis: { labelAngle: 0, labelOverlap: true } },
      y: { field: 'value', type: 'quantitative', title: wrappedTitle(axis), axis: { tickMinStep: 1 } },
    },
  }
}

/** Long titles of an axis go on several lines. */
const wrappedTitle = (title: string): string[] => title.split(/(?<=,|;) /)
