import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { isDuplicate, Transactions } from '../../../../platform/database/index.js';
import { KeyUsedForAnotherRequest, StillWorking } from '../../domain/sessions.errors.js';

/** One click of one person, by the key that the page gave it. */
export interface Click {
  readonly personId: number;
  readonly key: string;
  /** Everything that was asked: the same key with another request is refused. */
  readonly request: unknown;
}

/** Work of many transactions that has not answered after so long has broken down; who asks again takes it up. */
const BROKEN_DOWN_MS = 120_000;

const fingerprintOf = (request: unknown): Buffer => createHash('sha256').update(JSON.stringify(request)).digest();

/**
 * Remembers the answer to a click. The row is written first in the transaction of the booking, so that a second click with the key waits for the
 * first one's end: then it finds the answer, or, when the first was refused, nothing.
 */
@Injectable()
export class BookingClicksRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * The answer that this click had already; undefined when it is the first.
   * @param inSteps the work has transactions of its own, so that the click stands before its answer does: after a breakdown it may be taken up again
   * @throws KeyUsedForAnotherRequest, StillWorking
   */
  async begin({ personId, key, request }: Click, { inSteps = false } = {}): Promise<string | undefined> {
    const fingerprint = fingerprintOf(request);
    try {
      await this.transactions.execute('INSERT INTO booking_click (person_id, click_key, fingerprint, clicked_at) VALUES (?, ?, ?, ?)', [
        personId,
        key,
        fingerprint,
        this.clock.now(),
      ]);
      return undefined;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const known = await this.transactions.one<{ fingerprint: Buffer; answer: string | null }>(
      'SELECT fingerprint, answer FROM booking_click WHERE person_id = ? AND click_key = ?',
      [personId, key],
    );
    if (known && !known.fingerprint.equals(fingerprint)) throw new KeyUsedForAnotherRequest();
    if (typeof known?.answer === 'string') return known.answer;
    if (inSteps && (await this.takeUp(personId, key))) return undefined;
    throw new StillWorking();
  }

  /** The answer to a click of the last day. */
  async answerTo(personId: number, key: string): Promise<string | undefined> {
    const known = await this.transactions.one<{ answer: string | null }>(
      'SELECT answer FROM booking_click WHERE person_id = ? AND click_key = ?',
      [personId, key],
    );
    return known?.answer ?? undefined;
  }

  async answered({ personId, key }: Click, answer: string): Promise<void> {
    await this.transactions.execute('UPDATE booking_click SET answer = ? WHERE person_id = ? AND click_key = ?', [answer, personId, key]);
  }

  async forget(before: Date): Promise<void> {
    await this.transactions.execute('DELETE FROM booking_click WHERE clicked_at < ?', [before]);
  }

  private async takeUp(personId: number, key: string): Promise<boolean> {
    const now = this.clock.now();
    const { affectedRows } = await this.transactions.execute(
      'UPDATE booking_click SET clicked_at = ? WHERE person_id = ? AND click_key = ? AND answer IS NULL AND clicked_at < ?',
      [now, personId, key, new Date(now.getTime() - BROKEN_DOWN_MS)],
    );
    return affectedRows === 1;
  }
}
