/** Where a list ordered by start goes on: after this date. */
export interface Cursor {
  readonly at: Date;
  readonly id: number;
}

export function fromCursor(text: string): Cursor {
  const [at = '0', id = '0'] = text.split('-');
  return { at: new Date(Number(at)), id: Number(id) };
}

/** One page of rows that were asked for with one more than the limit: the one more says that the list goes on. */
export function pageOf<Row extends { startsAt: Date; id: number }>(
  rows: readonly Row[],
  limit: number,
): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: last && rows.length > limit ? `${String(last.startsAt.getTime())}-${String(last.id)}` : null };
}
