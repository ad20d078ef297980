/** Where a user's mistake stands, and what was expected there. */
export interface UserErrorDetails {
  readonly file?: string
  /** From 1. */
  readonly line?: number
  /** The field or option at fault. */
  readonly field?: string
  readonly expected?: string
  readonly got?: string
}

/** A mistake of the user's: it ends as one line on stderr and exit code 2. Any other error is a bug of ours. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly details: UserErrorDetails
  /** The message without its place, for those who name the place themselves. */
  readonly reason: string

  constructor(message: string, details: UserErrorDetails = {}) {
    const { file, line, field, expected, got } = details
    const place = [file, line].filter((part) => part !== undefined).join(':')
    const what = [field && `field ${field}`, expected && `expected ${expected}`, got !== undefined && `got ${got}`]
      .filter(Boolean)
      .join(', ')
    const reason = `${message}${what ? ` (${what})` : ''}`
    super(`${place ? `${place}: ` : ''}${reason}`)
    this.reason = reason
    this.details = details
  }
}
