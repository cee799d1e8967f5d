import type { MyPlace, OccurrenceView, SeatCount, SeatsView, SessionRow } from '../../../api/models';

/** Seats of one kind with so many booked and waiting. */
export function seatsOf(capacity: number, booked: number, waiting = 0): SeatCount {
  return { capacity, booked, held: 0, free: Math.max(0, capacity - booked), waiting, overBy: Math.max(0, booked - capacity) };
}

export function seatsView(room: SeatCount | null, online: SeatCount | null): SeatsView {
  const sum = (of: keyof SeatCount): number => (room?.[of] ?? 0) + (online?.[of] ?? 0);
  return { room, online, capacity: sum('capacity'), booked: sum('booked'), held: sum('held'), free: sum('free'), waiting: sum('waiting') };
}

export function aPlace(place: Partial<MyPlace>): MyPlace {
  return {
    state: 'booked',
    seat: null,
    waitsFor: null,
    wantsRoom: false,
    queueNumber: null,
    position: null,
    offer: null,
    passedOver: false,
    since: '2026-11-24T09:12:00.000Z',
    ...place,
  };
}

const nothingAllowed: OccurrenceView['allowed'] = {
  book: false,
  release: false,
  takeSeat: false,
  passOffer: false,
  changeBooking: false,
  seeAttendees: false,
  addAttendee: false,
  changeCapacity: false,
  change: false,
  cancel: false,
  decide: false,
  markAttendance: false,
  seeSupport: false,
  messagePeople: false,
  changeSeries: false,
  bringBack: false,
  seeHistory: false,
};

const core = {
  id: 3,
  seriesId: 13,
  title: 'Plain English decision letters',
  seriesTitle: 'Clear writing clinic',
  summary: '',
  startsAt: '2026-11-26T10:00:00.000Z',
  endsAt: '2026-11-26T11:00:00.000Z',
  localStart: '2026-11-26T10:00',
  localEnd: '2026-11-26T11:00',
  timeZone: 'Europe/London',
  state: 'scheduled',
  rev: 1,
  place: null,
  online: true,
  captions: false,
  hosts: [{ id: 2, name: 'Ruth', initials: 'Ru', service: 'Adult Social Care' }],
  seats: seatsView(null, seatsOf(24, 21)),
  mine: null,
} as const satisfies Partial<OccurrenceView>;

/** A date that can be booked online, three seats left, looked at on the Tuesday before. */
export function anOccurrence(view: Partial<OccurrenceView> & { allow?: Partial<OccurrenceView['allowed']> } = {}): OccurrenceView {
  const { allow, ...rest } = view;
  return {
    ...core,
    hosts: [...core.hosts],
    ownTitle: null,
    ownSummary: null,
    own: [],
    pendingEdit: null,
    descriptionHtml: '',
    number: 4,
    count: 8,
    link: null,
    skills: [],
    cancelled: null,
    booking: { state: 'open', opensAt: null, closesAt: core.startsAt, releaseUntil: core.startsAt, opensToAllAt: null, iAmAhead: false },
    askedFor: null,
    ruleInWords: 'Every 2 weeks on Thursday, 10:00 to 11:00',
    waitlistRule: ['People get seats in the order they joined.'],
    whatComesNext: null,
    myBooking: null,
    positionIfJoining: { place: 1, of: 1, words: '1st of 1' },
    clashes: [],
    going: { total: 21, services: 9, named: [], others: 21 },
    otherDates: [],
    allowed: { ...nothingAllowed, book: true, ...allow },
    ...rest,
  };
}

/** The same date as a line of the agenda. */
export function aRow(row: Partial<SessionRow> = {}): SessionRow {
  return { ...core, hosts: [...core.hosts], booking: 'open', attended: null, hosting: false, ...row };
}
