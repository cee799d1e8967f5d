/** Where a list ordered by start goes on: after this date. */
export interface Cursor {
  readonly at: Date;
  readonly id: number;
}

export function fromCursor(text: string): Cursor {
  const [at = '0', id = '0'] = text.split('-');
  return { at: new Date(Number(at)), id: Number(id) };
}

/** The cursor of the page after this one; null where this page is not full. */
export function cursorAfter(rows: readonly { startsAt: Date; id: number }[], limit: number): string | null {
  const last = rows.at(-1);
  return last && rows.length === limit ? `${String(last.startsAt.getTime())}-${String(last.id)}` : null;
}
