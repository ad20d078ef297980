import { parseForm } from './form.ts'
import type { ThemedPhrase } from './lexicons.ts'

/** An entry by words a reader knows it by: its first plain form, else its id. */
export function phraseName({ id, forms }: Pick<ThemedPhrase, 'id' | 'forms'>): string {
  const plain = forms.find((form) => parseForm(form).every((part) => part.kind === 'word'))
  return plain?.replaceAll('=', '').replaceAll('*', '…') ?? id.replaceAll('-', ' ')
}
