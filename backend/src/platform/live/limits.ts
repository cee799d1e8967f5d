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
} as const;

/** How often a server looks whether the people behind its connections are still signed in. */
export const LOOK_EVERY_MS = 30_000;
