import { isOneOf } from './document.ts'

export const isHyphen = isOneOf('-')
export const isGenitive = isOneOf("'s")
export const isTo = isOneOf('to')
export const isBy = isOneOf('by')
export const isThat = isOneOf('that')
export const isAnd = isOneOf('and or')
export const isA = isOneOf('a an')
export const opensBracket = isOneOf('(')
