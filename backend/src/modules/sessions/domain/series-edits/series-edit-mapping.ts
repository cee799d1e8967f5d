/** Something that stands on a day, in order of its days. */
interface OnDay {
  readonly day: number;
}

export interface Mapping<Row, Slot> {
  readonly pairs: readonly (readonly [Row, Slot])[];
  /** Rows that have no date any more. */
  readonly left: readonly Row[];
  /** Dates that no row stands for yet. */
  readonly fresh: readonly Slot[];
}

/**
 * Which row stands for which date of the new rule. A row whose day is still a date keeps its day. Between such days the first row takes the first
 * date, the second the second, and so on: so no row ever passes another, and nobody's booking jumps over a date that stays.
 * Both lists are in order, with one entry a day.
 */
export function mapDates<Row extends OnDay, Slot extends OnDay>(rows: readonly Row[], slots: readonly Slot[]): Mapping<Row, Slot> {
  const slotOn = new Map(slots.map((slot, index) => [slot.day, index]));
  const pairs: [Row, Slot][] = [];
  const left: Row[] = [];
  const fresh: Slot[] = [];
  let nextSlot = 0;
  let between: Row[] = [];
  const settle = (upTo: number): void => {
    const free = slots.slice(nextSlot, upTo);
    between.forEach((row, index) => {
      const slot = free[index];
      if (slot) pairs.push([row, slot]);
      else left.push(row);
    });
    fresh.push(...free.slice(between.length));
    between = [];
  };
  for (const row of rows) {
    const index = slotOn.get(row.day);
    const slot = index === undefined ? undefined : slots[index];
    if (index === undefined || !slot || index < nextSlot) {
      between.push(row);
      continue;
    }
    settle(index);
    pairs.push([row, slot]);
    nextSlot = index + 1;
  }
  settle(slots.length);
  return { pairs, left, fresh };
}
