/** From the first instant up to, not including, the last. */
export interface TimeSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The gaps of at least so many minutes that nothing takes within the span, in order. What is busy may overlap and be in any order. */
export function freeTimes(within: TimeSpan, busy: readonly TimeSpan[], minutes: number): TimeSpan[] {
  const gaps: TimeSpan[] = [];
  const least = minutes * 60_000;
  let freeFrom = within.startsAt;
  for (const { startsAt, endsAt } of [...busy].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    addGap(gaps, freeFrom, earlier(startsAt, within.endsAt), least);
    if (endsAt > freeFrom) freeFrom = endsAt;
  }
  addGap(gaps, freeFrom, within.endsAt, least);
  return gaps;
}

function addGap(gaps: TimeSpan[], startsAt: Date, endsAt: Date, least: number): void {
  const length = endsAt.getTime() - startsAt.getTime();
  if (length > 0 && length >= least) gaps.push({ startsAt, endsAt });
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
