/** Below these, a number is hidden: any activity, and anything split by a personal characteristic such as age or ethnicity. */
export const smallestShown = { activity: 5, 'personal-characteristic': 10 } as const;
export type CountKind = keyof typeof smallestShown;

/** A count of people, and the groups that it is made of. Parts that do not add up to the whole leave an unnamed rest, which is protected too. */
export interface CountedGroup {
  readonly key: string;
  readonly count: number;
  readonly parts?: readonly CountedGroup[];
}

/** The same group as it may be shown: null where the number is hidden. */
export interface ShownGroup {
  readonly key: string;
  readonly count: number | null;
  readonly parts?: readonly ShownGroup[];
}

/**
 * Hides small numbers so that nobody can work them out again by subtraction.
 *
 * A number under the threshold is hidden, zero included. Beside it, under a total that is shown, the next lowest are hidden as well until at least two
 * numbers are, which together reach the threshold: so each may be anything from zero to the threshold and more. Under a hidden total everything is hidden.
 * Rates, colours and orders made from these counts must be made from the shown ones.
 *
 * @throws RangeError when counts are not whole, are negative, or parts exceed their whole
 * Sources: NHS England, GP Patient Survey technical annex, suppression; ONS, output checking guidance, secondary disclosure.
 */
export function hideSmallNumbers(group: CountedGroup, kind: CountKind): ShownGroup {
  const threshold = smallestShown[kind];
  check(group);
  return group.count < threshold ? hidden(group) : shown(group, threshold);
}

/** A table of two ways, each cell once: rows by groups, columns by another split. */
export interface ShownTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Hides small numbers in a table whose totals are shown in both directions. The hidden cells always make a block of whole rows crossed with whole
 * columns, for which the range that an onlooker can work out is known exactly (Fréchet's bounds): the block grows by the next lowest row or column until
 * each small cell in it may be anything from zero up to the threshold. Where no block is enough, or a total is itself small, only the total of all is left.
 */
export function hideSmallNumbersInTable(cells: readonly (readonly number[])[], kind: CountKind): ShownTable {
  const threshold = smallestShown[kind];
  cells.flat().forEach(checkCount);
  const rowTotals = cells.map(sum);
  const columnTotals = (cells[0] ?? []).map((_, column) => sum(cells.map((row) => row[column] ?? 0)));
  const total = sum(rowTotals);
  const block = smallBlock(cells, threshold);
  const isLost = block === null || [...rowTotals, ...columnTotals].some((count) => count < threshold);
  const show = (row: number, column: number, count: number): number | null =>
    isLost || (block.rows.has(row) && block.columns.has(column)) ? null : count;
  return {
    cells: cells.map((counts, row) => counts.map((count, column) => show(row, column, count))),
    rowTotals: isLost ? rowTotals.map(() => null) : rowTotals,
    columnTotals: isLost ? columnTotals.map(() => null) : columnTotals,
    total: total < threshold ? null : total,
  };
}

function shown(group: CountedGroup, threshold: number): ShownGroup {
  if (!group.parts) return { key: group.key, count: group.count };
  const keep = new Set(partsToShow(group.count, group.parts, threshold));
  return { key: group.key, count: group.count, parts: group.parts.map((part) => (keep.has(part) ? shown(part, threshold) : hidden(part))) };
}

/** Takes the lowest away until what is hidden cannot be worked out from the whole. */
function partsToShow(whole: number, parts: readonly CountedGroup[], threshold: number): readonly CountedGroup[] {
  const falling = [...parts].sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
  const keep = falling.filter((part) => part.count >= threshold);
  const isSafe = (): boolean => {
    const rest = whole - sum(keep.map((part) => part.count));
    const hiddenParts = falling.length - keep.length;
    const unnamed = whole > sum(parts.map((part) => part.count)) ? 1 : 0;
    return hiddenParts + unnamed === 0 || (hiddenParts + unnamed >= 2 && rest >= threshold);
  };
  while (keep.length > 0 && !isSafe()) keep.pop();
  return keep;
}

function hidden({ key, parts }: CountedGroup): ShownGroup {
  return { key, count: null, ...(parts ? { parts: parts.map(hidden) } : {}) };
}

interface Block {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** The block of rows and columns to hide, empty where nothing is small, null where even the whole table is not enough. */
function smallBlock(cells: readonly (readonly number[])[], threshold: number): Block | null {
  const columnCount = cells[0]?.length ?? 0;
  const small = cells.flatMap((row, r) => row.flatMap((count, c) => (count < threshold ? [{ r, c }] : [])));
  const rows = new Set(small.map(({ r }) => r));
  const columns = new Set(small.map(({ c }) => c));
  if (small.length === 0) return { rows, columns };
  for (;;) {
    if (rows.size > 1 && columns.size > 1 && isProtected(cells, rows, columns, small, threshold)) return { rows, columns };
    const nextRow = lowest(cells.length, rows, (row) => sum([...columns].map((column) => cells[row]?.[column] ?? 0)));
    const nextColumn = lowest(columnCount, columns, (column) => sum([...rows].map((row) => cells[row]?.[column] ?? 0)));
    if (nextRow !== null && (nextColumn === null || rows.size <= columns.size)) rows.add(nextRow);
    else if (nextColumn !== null) columns.add(nextColumn);
    else return null;
  }
}

function isProtected(
  cells: readonly (readonly number[])[],
  rows: ReadonlySet<number>,
  columns: ReadonlySet<number>,
  small: readonly { readonly r: number; readonly c: number }[],
  threshold: number,
): boolean {
  const inRow = (row: number): number => sum([...columns].map((column) => cells[row]?.[column] ?? 0));
  const inColumn = (column: number): number => sum([...rows].map((row) => cells[row]?.[column] ?? 0));
  const whole = sum([...rows].map(inRow));
  return small.every(({ r, c }) => inRow(r) + inColumn(c) <= whole && Math.min(inRow(r), inColumn(c)) >= threshold - 1);
}

function lowest(count: number, taken: ReadonlySet<number>, value: (index: number) => number): number | null {
  const free = Array.from({ length: count }, (_, index) => index).filter((index) => !taken.has(index));
  return free.reduce<number | null>((best, index) => (best === null || value(index) < value(best) ? index : best), null);
}

function check(group: CountedGroup): void {
  checkCount(group.count);
  group.parts?.forEach(check);
  if (sum((group.parts ?? []).map((part) => part.count)) > group.count)
    throw new RangeError(`The parts of ${group.key} are more than the whole`);
}

function checkCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${String(count)} is not a count of people`);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
