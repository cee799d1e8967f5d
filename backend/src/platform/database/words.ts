/** The CHECK expression of a closed list of words, exactly as the migrations write it: `state IN ('draft', 'published')`. */
export function oneOf(column: string, words: readonly string[]): string {
  return `${column} IN (${words.map((word) => `'${word}'`).join(', ')})`;
}
