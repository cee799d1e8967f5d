import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import type { EditSeries as EditRequest } from '../api/series-edits/series-edit.schemas.js';
import { EditSeries } from '../application/series-edits/edit-series.js';
import type { SessionsRoom } from './sessions-room.js';

/** Edits one date alone, whatever series it is in. @returns the id of the edit */
export async function editDate(
  room: SessionsRoom,
  actor: Actor,
  id: number,
  edit: Omit<EditRequest, 'scope' | 'occurrenceId'>,
): Promise<number> {
  const row = await room.get(Transactions).one<{ seriesId: number }>('SELECT series_id AS seriesId FROM occurrence WHERE id = ?', [id]);
  return room.get(EditSeries).run(actor, row?.seriesId ?? 0, { scope: 'this', occurrenceId: id, ...edit });
}
