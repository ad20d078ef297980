/** @jsxImportSource preact */
import { createHash } from 'node:crypto'
import type { ComponentChildren, VNode } from 'preact'

/** The page’s own style sheet and script, read from the package by the caller. */
export interface PageAssets {
  readonly style: string
  readonly script: string
}

/** One self-contained document. Its policy lets in nothing but its own style and script, by their hashes. */
export function Shell(props: { title: string; assets: PageAssets; rules: string; children: ComponentChildren }): VNode {
  const { title, assets, rules, children } = props
  const style = `${assets.style}\n${rules}`
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(assets.script)}'; base-uri 'none'; form-action 'none'`
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="scarequote" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the article
        </a>
        {children}
        <div id="card" role="tooltip" hidden />
        <p id="said" role="status" class="status" />
        <script type="module" dangerouslySetInnerHTML={{ __html: assets.script }} />
      </body>
    </html>
  )
}

const hash = (content: string): string => `sha256-${createHash('sha256').update(content).digest('base64')}`
