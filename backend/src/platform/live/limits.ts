/** What one open page may take of the server. */
export const limits = {
  /** Connections of one person. */
  connections: 30,
  /** Rooms that one connection is in. */
  rooms: 30,
  /** Messages that one connection sends. */
  burst: 60,
  perSecond: 10,
  /** Bytes of one message; the longest we take is the name of a room. */
  messageBytes: 4_096,
  /** From the connection to its first message. */
  connectMs: 10_000,
  /** Packets that wait for a slow reader: above, it is not told who reads and writes; */
  slowPackets: 128,
  /** above this its connection ends, and the page begins anew. */
  stuckPackets: 512,
} as const;

/** How often a server looks for connections that too much waits for. */
export const PRESSURE_EVERY_MS = 1_000;

/** Every room is told its latest change once in so many seconds, some in each of them. */
export const pulse = { roundSeconds: 45, mostRoomsASecond: 500 } as const;

/** Who reads and who writes. */
export const presence = {
  /** Readers are counted anew at most so often; in rooms of many, where a newcomer more is no news, less often. */
  countEveryMs: 2_000,
  countManyEveryMs: 10_000,
  many: 50,
  /** What another server said it has is forgotten after this long, unless it says so again. */
  repeatEveryMs: 30_000,
  forgetAfterMs: 75_000,
  /** Names are shown only in groups smaller than this. */
  namedBelow: 10,
  /** A room is told so often that somebody types. Pages take it back after six seconds. */
  writingEveryMs: 2_000,
} as const;

/** How often a server looks whether the people behind its connections are still signed in. */
export const LOOK_EVERY_MS = 30_000;
