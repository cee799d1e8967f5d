const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A sign-in ends after this long without a request, in milliseconds. */
export const IDLE_LIFETIME = 8 * HOUR;
/** A sign-in ends this long after it began, in milliseconds, however busy it is. */
export const ABSOLUTE_LIFETIME = 7 * DAY;
/** How stale `last_seen_at` may become before a request writes it again, in milliseconds. */
export const SEEN_EVERY = 5 * MINUTE;

/** How long each kind of secret may be used, in milliseconds. */
export const TOKEN_LIFETIME = { invitation: 14 * DAY, 'password-reset': HOUR, 'one-time-code': 3 * DAY } as const;

export interface SignInTimes {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export function isOver(signIn: SignInTimes, now: Date): boolean {
  return now >= signIn.expiresAt || now.getTime() - signIn.lastSeenAt.getTime() >= IDLE_LIFETIME;
}
