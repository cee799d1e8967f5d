const words = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `1st`, `22nd`, `13th`. */
export function ordinalNumber(value: number): string {
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

/** `first`, `20th`, and from the end `last`, `second to last`. */
export function ordinalInWords(value: number): string {
  const size = Math.abs(value);
  const word = words[size - 1] ?? ordinalNumber(size);
  if (value > 0) return word;
  return size === 1 ? 'last' : `${word} to last`;
}
