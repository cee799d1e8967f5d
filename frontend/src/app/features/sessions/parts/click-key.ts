import { problemOf } from '../../../core/http/problem';

/**
 * The key of one click, so that the server does once what arrives twice. A click whose answer never came keeps its key for the next try;
 * one that was answered is done with.
 */
export class ClickKey {
  private current: string | null = null;

  /** @example await click.send((key) => api.invoke(bookSeat, { id, 'Idempotency-Key': key, body })) */
  async send<T>(request: (key: string) => Promise<T>): Promise<T> {
    this.current ??= newKey();
    try {
      const answer = await request(this.current);
      this.current = null;
      return answer;
    } catch (cause) {
      if (!problemOf(cause).offline) this.current = null;
      throw cause;
    }
  }
}

/** 128 random bits; `crypto.randomUUID` is missing where the council's network is plain http. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
