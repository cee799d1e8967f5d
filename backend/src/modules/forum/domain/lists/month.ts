/** Made once for each zone: making one costs more than all else that a reply works out. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The month of an instant as the clocks of the council show it: `202611`. */
export function monthOf(at: Date, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit' });
  formats.set(timeZone, format);
  const parts = format.formatToParts(at);
  const part = (wanted: string): number => Number(parts.find(({ type }) => type === wanted)?.value ?? 0);
  return part('year') * 100 + part('month');
}

/** `202612` and before it `202611`; `202701` and before it `202612`. */
export function monthBefore(month: number): number {
  return month % 100 === 1 ? month - 89 : month - 1;
}
