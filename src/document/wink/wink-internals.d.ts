// wink-nlp publishes its tokeniser and the parts of its English model as files of their own, without types.
declare module 'wink-nlp/src/tokenizer.js' {
  /** What the tokeniser fills: a token that is added must be new, `_addTokenIfInCache` gives 0 for an unknown one. */
  interface TokenSink {
    _addToken(text: string, category: number, precedingSpaces: number): boolean
    _addTokenIfInCache(text: string, precedingSpaces: number): number
    isLexeme(text: string): boolean
  }
  interface TokenRules {
    ltc: [RegExp, number][]
    rtc: [RegExp, number][]
    helpers: Record<string, RegExp>
  }
  type Preserved = Record<'prefix' | 'suffix', Record<string, boolean>>
  export default function tokenizer(
    rules: TokenRules,
    categories: Record<string, number>,
    preserve: Preserved,
  ): (sink: TokenSink, text: string) => void
}

declare module 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' {
  type RegexSource = [source: string, flags: string, category: number]
  /** Word offset, mask and shift of a field in a lexeme's record. */
  type Field = [word: number, mask: number, shift: number, ...rest: number[]]
  const core: {
    packing: { size: number; layout: Record<string, Field>; config: object }
    /** Base64 of 32-bit numbers. */
    lexicon: string
    xpansions: string
    features: {
      lexeme: { list: string[] }
      /** Each a list of tags joined by “_”. */
      posClusters: { list: string[] }
    }
    pos: { list: string[]; hash: Record<string, number> }
    tcat: { hash: Record<string, number> }
    trex: { ltc: RegexSource[]; rtc: RegexSource[]; helpers: Record<string, [string, string]> }
    preserve: Record<'prefix' | 'suffix', Record<string, boolean>>
  }
  export default core
}

declare module 'wink-eng-lite-web-model/dist/load-sbd-model.js' {
  export default function loadSbdModel(): { machines: string[] }
}

declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  export default function loadPosModel(): { machines: string[] }
}

declare module 'wink-eng-lite-web-model/dist/lemmatize.js' {
  interface BaseForms {
    hasSamePOS(text: string, pos: string): boolean
  }
  export default function lemmatize(value: string, pos: string, words: BaseForms): string
}

declare module 'wink-eng-lite-web-model/dist/feature.js' {
  interface KnownWords {
    lookup(text: string): number[]
    intrinsicSize(): number
    posOf(index: number): number
  }
  interface Features {
    pos(word: string, category: number, words: KnownWords): number
    isAbbrev(word: string): 0 | 1
  }
  export default function features(config: object): Features
}

declare module 'wink-eng-lite-web-model/dist/wn-adjective-exceptions.js' {
  const lemmas: Readonly<Record<string, string>>
  export default lemmas
}

declare module 'wink-eng-lite-web-model/dist/wn-noun-exceptions.js' {
  const lemmas: Readonly<Record<string, string>>
  export default lemmas
}

declare module 'wink-eng-lite-web-model/dist/wn-verb-exceptions.js' {
  const lemmas: Readonly<Record<string, string>>
  export default lemmas
}
