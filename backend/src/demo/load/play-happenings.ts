import { BookingsQueries, BookSeat, CancelOccurrence, KeepSessions, MarkAttendance, ReleaseSeat } from '../../modules/sessions/index.js';
import type { Actor } from '../../platform/access/index.js';
import { daysAfter, type Day } from '../day.js';
import { SeededRandom } from '../seeded-random.js';
import type { Happening } from '../series/bookings.js';
import { storied } from '../series/dates-ahead.js';
import type { Stage } from './stage.js';

/** News of the last days is told as it was; what is older has long been read. */
const TOLD_DAYS = 21;
/** Days of long ago after which the product does what it does by itself. */
const UNTOLD_DAYS = 30;

/** Lets everything between two instants happen in its order, each at its time. */
export async function playHappenings(
  stage: Stage,
  happenings: readonly Happening[],
  hostOf: (name: string) => Promise<Actor>,
  { from, before }: { readonly from?: Date; readonly before?: Date } = {},
): Promise<void> {
  const inOrder = happenings.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const told = daysAfter(stage.today, -TOLD_DAYS);
  const player = new Player(stage, hostOf);
  let day: Day = '';
  for (const [index, happening] of inOrder.entries()) {
    if ((from && happening.at < from) || (before && happening.at >= before)) continue;
    const next = happening.at.toISOString().slice(0, 10);
    if (next !== day) await player.closeDay(day < told);
    day = next;
    stage.clock.moveTo(happening.at);
    await player.play(happening);
    if (index % 50 === 0 || index === inOrder.length - 1) stage.tell('Two years of sessions', index + 1, inOrder.length);
  }
  await player.closeDay(false);
}

class Player {
  private days = 0;

  constructor(
    private readonly stage: Stage,
    private readonly hostOf: (name: string) => Promise<Actor>,
  ) {}

  async play(happening: Happening): Promise<void> {
    const { stage } = this;
    const { occurrenceId } = happening;
    switch (happening.verb) {
      case 'book': {
        const { seat, showName, support } = happening;
        await stage.get(BookSeat).run(stage.anybody(happening.person), occurrenceId, { seat, wantsRoom: false, support, showName });
        return;
      }
      case 'release':
        await stage.get(ReleaseSeat).run(stage.anybody(happening.person), occurrenceId);
        return;
      case 'call-off':
        await stage.get(CancelOccurrence).run(await this.hostOf(happening.host), occurrenceId, happening.reason);
        return;
      case 'mark':
        await this.mark(await this.hostOf(happening.host), occurrenceId);
    }
  }

  /** What the product does by itself when a day is over. */
  async closeDay(isLongAgo: boolean): Promise<void> {
    this.days += 1;
    if (isLongAgo && this.days % UNTOLD_DAYS !== 0) return;
    await this.stage.get(KeepSessions).reportHosted();
    await this.stage.get(KeepSessions).deleteSupport();
    if (isLongAgo) await this.stage.letNewsPass();
    await this.stage.settle();
  }

  private async mark(host: Actor, occurrenceId: number): Promise<void> {
    const { items, startsAt } = await this.stage.get(BookingsQueries).attendees(host, occurrenceId);
    const random = new SeededRandom(`attendance at ${startsAt} with ${host.name}`);
    const marks = items
      .filter(({ state }) => state === 'booked')
      .map(({ person }) => ({ personId: person.id, attendance: attendanceDrawn(storied.has(person.name) ? 0 : random.next()) }));
    if (marks.length > 0) await this.stage.get(MarkAttendance).run(host, occurrenceId, { items: marks });
  }
}

function attendanceDrawn(draw: number): 'attended' | 'in-part' | 'did-not-come' {
  return draw < 0.82 ? 'attended' : draw < 0.88 ? 'in-part' : 'did-not-come';
}
