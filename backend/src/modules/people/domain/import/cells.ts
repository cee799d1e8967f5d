/** What one cell turned out to be: a value, or a sentence that says why it is not one. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };

/** Invisible characters that spreadsheets and web pages leave behind: zero-width ones, soft hyphens, direction and byte-order marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
/** Every other control character but tab and line ends, which count as blanks. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Text as people mean it: one kind of blank, one kind of apostrophe, composed letters, nothing invisible. */
export function cleanText(raw: string): string {
  return unguarded(raw)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .trim();
}

/** Undoes what exports do to keep Excel from reading a cell as a formula or a number: `="00123"` and `'00123`. */
function unguarded(raw: string): string {
  const formula = /^="([^"]*)"$/.exec(raw.trim());
  if (formula) return formula[1] ?? '';
  return /^'[=+\-@\t\r0-9\uff1d\uff0b\uff0d\uff20]/.test(raw) ? raw.slice(1) : raw;
}

const SCIENTIFIC = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i;

/**
 * A person or assignment number as the payroll knows it, without what a spreadsheet did to it. Leading zeros come back only where the council
 * has said how many digits its numbers have; a number shortened to 1.2E+05 has lost digits for good and is refused.
 */
export function parseNumberText(text: string, width: number | null): Parsed<string> {
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) {
    const digits = `${scientific[1] ?? ''}${scientific[2] ?? ''}`;
    const length = Number(scientific[3]) + 1;
    if (digits.length !== length) {
      return { problem: `“${text}” was shortened by a spreadsheet and has lost digits. Export it again with the column set as text.` };
    }
    return { value: digits.padStart(width ?? 0, '0') };
  }
  const whole = text.replace(/^(\d+)[.,]0+$/, '$1');
  if (/^\d+$/.test(whole)) return { value: whole.padStart(width ?? 0, '0') };
  if (/\s/.test(whole)) return { problem: `“${text}” has a blank in it. A number is one word.` };
  return { value: whole };
}

/** Full-time equivalent between 0 and 2 with four decimals, from `0.6`, `0,6` or `60%`. */
export function parseFte(text: string): Parsed<number> {
  const percent = text.endsWith('%');
  const number = Number(text.replace('%', '').replace(',', '.').trim());
  const fte = percent ? number / 100 : number;
  if (text === '' || !Number.isFinite(fte) || fte < 0 || fte > 2)
    return { problem: `“${text}” is not a full-time equivalent. Write 1 or 0.6.` };
  return { value: Math.round(fte * 10_000) / 10_000 };
}

const YES = new Set(['y', 'yes', 'true', '1', 'primary', 'x', 'ie', 'ydw']);
const NO = new Set(['n', 'no', 'false', '0', 'secondary', 'na', 'nage', 'nac ydw']);

export function parseFlag(text: string): Parsed<boolean> {
  const word = text.toLowerCase();
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: false };
  return { problem: `“${text}” is neither yes nor no. Write Y or N.` };
}

/** An address that mail can be sent to, in lower case. Deliberately loose: the invitation proves it. */
export function parseEmail(text: string): Parsed<string> {
  if (/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/.test(text)) return { value: text.toLowerCase() };
  return { problem: `“${text}” is not an e-mail address. Correct it, or leave the cell empty.` };
}
