/** Characters that make a spreadsheet take a cell for a formula, in their full-width forms too. Source: OWASP, CSV injection. */
const TRIGGER = /^[=+\-@\t\r\0\uff1d\uff0b\uff0d\uff20]/;

/** A CSV file that a spreadsheet shows as it is, with the mark that makes Excel read it as UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** One cell as RFC 4180 writes it; an apostrophe in front keeps a spreadsheet from running it. */
export function csvCell(text: string): string {
  const guarded = TRIGGER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
