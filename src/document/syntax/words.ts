import { normalFits } from '../document.ts'

/** Closed classes of words that build a sentence. */
export const isPossessive = normalFits(/^(?:my|our|your|his|her|its|their)$/)
export const isRelative = normalFits(/^(?:who|whom|which|that|whose|where)$/)
export const isQuote = normalFits(/^(?:["“”‘’'«»`*_]|'')$/)
