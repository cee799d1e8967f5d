const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Excel's own mark on a first line of its own, such as `sep=;`. */
export function markedDelimiter(text: string): Delimiter | null {
  const mark = /^sep=(.)\r?\n/i.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter === mark) ?? null;
}

/** The character that parts the columns: the one that parts the widest of the first lines. Marks inside quotes do not count. */
export function detectDelimiter(text: string): Delimiter {
  const lines = unquoted(text.slice(0, 64 * 1024))
    .split(/\r\n|\n|\r/)
    .slice(0, 40);
  const widest = (delimiter: Delimiter): number => Math.max(...lines.map((line) => line.split(delimiter).length));
  return delimiters.reduce((best, delimiter) => (widest(delimiter) > widest(best) ? delimiter : best));
}

function unquoted(text: string): string {
  return text.replace(/"[^"]*"/g, '""');
}
