import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { EditState } from '../../domain/series-edits/series-edit.js';
import type { DateNews } from '../../domain/series-edits/series-edit-news.js';
import type { SeriesEdit } from './series-edit.entity.js';

/** An edit as it was saved, without what undoing it would restore. */
export type SavedEdit = Omit<SeriesEdit, 'series' | 'laterSeries' | 'occurrence' | 'news' | 'snapshot'> & {
  readonly news: readonly DateNews[];
};

export type NewEdit = Pick<SavedEdit, 'seriesId' | 'laterSeriesId' | 'occurrenceId' | 'scope' | 'editedBy' | 'savedAt' | 'dueAt' | 'news'>;

type Row = Omit<SavedEdit, 'news'> & { readonly news: string };

const columns = `id, series_id AS seriesId, later_series_id AS laterSeriesId, occurrence_id AS occurrenceId, scope, state, edited_by AS editedBy,
  saved_at AS savedAt, due_at AS dueAt, told_at AS toldAt, settled_at AS settledAt, settled_by AS settledBy, news`;

const saved = (row: Row): SavedEdit => ({ ...row, news: JSON.parse(row.news) as DateNews[] });

@Injectable()
export class SeriesEditsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(edit: NewEdit, snapshot: string): Promise<number> {
    const { insertId } = await this.transactions.execute(
      `INSERT INTO series_edit (series_id, later_series_id, occurrence_id, scope, state, edited_by, saved_at, due_at, news, snapshot)
       VALUES (?, ?, ?, ?, 'pending', ?, ?, ?, ?, ?)`,
      [
        edit.seriesId,
        edit.laterSeriesId,
        edit.occurrenceId,
        edit.scope,
        edit.editedBy,
        edit.savedAt,
        edit.dueAt,
        JSON.stringify(edit.news),
        snapshot,
      ],
    );
    return insertId;
  }

  /** @throws NotFound */
  async get(id: number): Promise<SavedEdit> {
    return this.read(`WHERE id = ?`, id);
  }

  /** Locks the edit until the transaction ends: it is sent once or undone once, never both. Always after its series. @throws NotFound */
  async lock(id: number): Promise<SavedEdit> {
    return this.read(`WHERE id = ? FOR UPDATE`, id);
  }

  /** Edits of the series, or of the one that it was split off from, whose mails have not left. */
  async pendingOf(seriesId: number): Promise<Pick<SavedEdit, 'id' | 'savedAt' | 'dueAt'>[]> {
    return this.transactions.query(
      `SELECT id, saved_at AS savedAt, due_at AS dueAt FROM series_edit WHERE series_id = ? AND state = 'pending'
        UNION SELECT id, saved_at, due_at FROM series_edit WHERE later_series_id = ? AND state = 'pending' ORDER BY id`,
      [seriesId, seriesId],
    );
  }

  /** Read under its lock, so that nothing else is read before what undoing decides on is locked. */
  async snapshot(id: number): Promise<string | null> {
    const row = await this.transactions.one<{ snapshot: string | null }>('SELECT snapshot FROM series_edit WHERE id = ? FOR UPDATE', [id]);
    return row?.snapshot ?? null;
  }

  /** What undoing needed is of no more use, and says what people asked for: it goes. */
  async settle(id: number, state: Exclude<EditState, 'pending'>, by: number | null, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE series_edit SET state = ?, settled_at = ?, settled_by = ?, snapshot = NULL WHERE id = ?', [
      state,
      now,
      by,
      id,
    ]);
  }

  async told(id: number, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE series_edit SET told_at = ? WHERE id = ?', [now, id]);
  }

  /** Others have to hear that the edit was undone, too. */
  async tellAlso(id: number, news: readonly DateNews[], now: Date): Promise<void> {
    await this.transactions.execute('UPDATE series_edit SET news = ?, told_at = COALESCE(told_at, ?) WHERE id = ?', [
      JSON.stringify(news),
      now,
      id,
    ]);
  }

  async forgetLater(id: number): Promise<void> {
    await this.transactions.execute('UPDATE series_edit SET later_series_id = NULL WHERE id = ?', [id]);
  }

  private async read(where: string, id: number): Promise<SavedEdit> {
    const row = await this.transactions.one<Row>(`SELECT ${columns} FROM series_edit ${where}`, [id]);
    if (!row) throw new NotFound();
    return saved(row);
  }
}
