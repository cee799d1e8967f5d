/** Octets of a line without its end. Source: RFC 5545, 3.1 */
const MOST_OCTETS = 75;

/** What some readers take for the end of a line, whatever the standard says. */
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** Characters that no text value may hold. The tab may stay. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

const text: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' };

/** The text that a calendar can hold: whole characters, one kind of line end, no controls. */
export function calendarText(words: string): string {
  return words.toWellFormed().replace(LINE_ENDS, '\n').replace(CONTROLS, '');
}

/** A TEXT value. Source: RFC 5545, 3.3.11 */
export function textValue(words: string): string {
  return calendarText(words).replace(/[\\;,\n]/g, (character) => text[character] ?? character);
}

/** One property, folded, with its line end. The value is as the standard wants it for its type. */
export function contentLine(name: string, value: string, parameters: Readonly<Record<string, string>> = {}): string {
  const named = Object.entries(parameters).map(([parameter, given]) => `;${parameter}=${parameterValue(given)}`);
  return folded(`${name}${named.join('')}:${value}`);
}

/** Within quotes where it must be; a quote of its own cannot be told in any way that all readers know. Source: RFC 5545, 3.2 */
function parameterValue(words: string): string {
  const plain = calendarText(words).replaceAll('\n', ' ').replaceAll('"', `'`);
  return /[:;,]/.test(plain) ? `"${plain}"` : plain;
}

/** How long a character is in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** Never within a character: a reader that joins octets and one that joins characters must come to the same. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= MOST_OCTETS) return `${line}\r\n`;
  let written = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > MOST_OCTETS) {
      written += '\r\n ';
      octets = 1;
    }
    written += character;
    octets += size;
  }
  return `${written}\r\n`;
}
