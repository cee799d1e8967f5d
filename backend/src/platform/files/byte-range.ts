/** The part of a file that is asked for, both ends included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a Range header for a file of so many bytes. Several ranges at once, other units and nonsense are answered with the whole file, as the
 * standard allows. Source: RFC 9110, 14.2
 * @returns undefined for the whole file, 'beyond' where nothing of the file is in the range
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'beyond' | undefined {
  const read = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = read ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const count = Math.min(Number(last), size);
    return count === 0 ? 'beyond' : { from: size - count, to: size - 1 };
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return undefined;
  if (from >= size) return 'beyond';
  return { from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
