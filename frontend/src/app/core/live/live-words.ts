/** What the server pushes to a room. `rev` counts changes of the thing the room is about: a gap means that something was missed. */
export interface LiveMessage {
  readonly type: string;
  readonly rev?: number;
  readonly [detail: string]: unknown;
}

/** Somebody in a small group who allows the others to see their name while they read and write. */
export interface NamedReader {
  readonly id: number;
  readonly name: string;
}

/** How many people have the page on their screen now, me among them. */
export interface ReadersNow {
  readonly count: number;
  readonly people?: readonly NamedReader[];
}

/** What a page does with a room it follows. */
export interface LiveListener {
  message(message: LiveMessage): void;
  /** Messages may have been missed, or cannot come at all: fetch again. */
  resumed(): void;
  /** This is the number of the room's latest change, told on joining and at each pulse: who shows an older one fetches again. */
  joined?(rev: number): void;
  /** The number of the latest change that is shown; null while there is none. Pulses that say nothing new are kept from who tells it. */
  shown?(): number | null;
  /** We may not be in the room, or not any more: say so, and show nothing that claims to be up to date. */
  evicted?(): void;
  /** We were put out and are in again, so rights have changed: fetch again what depends on them. */
  readmitted?(): void;
  /** Who names this is counted among the readers while the page is on the screen. */
  readers?(now: ReadersNow): void;
  /** Somebody else writes, as of now; a name only where that is allowed. */
  writing?(person: NamedReader | null): void;
}

/** What the server answers to `join`. */
export interface JoinAnswer {
  readonly ok: boolean;
  readonly code?: string;
  readonly rev?: number;
}

/** How a page hears of news: pushed, by looking every half minute because connections are blocked, or not at the moment. */
export type LiveState = 'live' | 'polling' | 'lost';
