import type { IncomingMessage } from 'node:http';

const LOOK_EVERY_MS = 60_000;
/** What an upload must at least bring in that time: a slow line does, a request that only holds a connection does not. */
const LEAST_BYTES = 64 * 1024;

/** The longest upload: 500 MB on a line of a little more than 1 Mbit/s. Everything else has a minute, as `limitBodyTime` sees to. */
export const longestRequestMs = 60 * 60_000;

/** Ends a request whose body does not arrive: after a minute, or for an upload, after a minute in which hardly anything came. */
export function limitBodyTime(raw: Pick<IncomingMessage, 'headers' | 'complete' | 'socket' | 'destroy' | 'once'>): void {
  const { 'content-length': length, 'transfer-encoding': encoding, 'content-type': type } = raw.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return;
  const isUpload = type?.startsWith('multipart/form-data') ?? false;
  let before = raw.socket.bytesRead;
  const timer = setInterval(() => {
    const arrived = raw.socket.bytesRead - before;
    before += arrived;
    if (raw.complete) clearInterval(timer);
    else if (!isUpload || arrived < LEAST_BYTES) raw.destroy();
  }, LOOK_EVERY_MS);
  timer.unref();
  raw.once('close', () => {
    clearInterval(timer);
  });
}
