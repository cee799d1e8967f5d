/** How long a server keeps what it took before others may take it. It makes the lease longer while it still works on it. */
export const LEASE_MS = 60_000;
