import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { Series } from './series.entity.js';

/** A series that shares its past or its future with another. */
export type SplitSeries = Pick<Series, 'id' | 'title' | 'startsLocal'>;

const MOST_HALVES = 20;

/** Series that were one once: an edit of a date and those after it made two of them. */
@Injectable()
export class SplitSeriesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The series whose later dates this one took over. */
  async before({ splitFromId }: Pick<Series, 'splitFromId'>): Promise<SplitSeries | null> {
    if (splitFromId === null) return null;
    const [found] = await this.transactions.query<SplitSeries>('SELECT id, title, starts_local AS startsLocal FROM series WHERE id = ?', [
      splitFromId,
    ]);
    return found ?? null;
  }

  /** The series that took over its later dates, the earliest of them first. */
  after({ id }: Pick<Series, 'id'>): Promise<SplitSeries[]> {
    return this.transactions.query(
      `SELECT id, title, starts_local AS startsLocal FROM series WHERE split_from_id = ? ORDER BY starts_local, id LIMIT ${String(MOST_HALVES)}`,
      [id],
    );
  }
}
