/** How a time is taken. Waiting for a seat takes none, and what was called off stays in sight for those who had it. */
export const diaryStates = ['booked', 'hosting', 'waiting', 'cancelled'] as const;
export type DiaryState = (typeof diaryStates)[number];

export const busyStates: readonly DiaryState[] = ['booked', 'hosting'];

/** What makes an entry: the room's word for it, the room's own number for the thing, and whose time it is. */
export interface DiaryKey {
  readonly personId: number;
  /** Room and kind, such as `sessions.booking`. */
  readonly source: string;
  /** The thing that takes the time. It is shared by everyone who takes part: an occurrence, not a booking. */
  readonly sourceId: number;
}

/** A stretch of a person's time. */
export interface DiaryEntry extends DiaryKey {
  readonly id: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The zone its times are told in; null for the council's own. */
  readonly timeZone: string | null;
  readonly title: string;
  /** Path within the product. */
  readonly link: string;
  readonly state: DiaryState;
  /** One line more, such as a place: "Room 2, Central Library". */
  readonly note: string | null;
}
