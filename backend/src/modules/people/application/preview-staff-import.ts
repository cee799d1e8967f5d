import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requireAllowed } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import type { ImportMode } from '../domain/import/import-plan.js';
import type { BlankMeaning } from '../domain/import/read-cells.js';
import { readRows } from '../domain/import/read-rows.js';
import { readSheet, type Sheet, UnreadableSheet } from '../domain/import/sheet.js';
import { FileRefused } from '../domain/people.errors.js';
import { mayImport, type RoleHolder } from '../domain/people.policy.js';
import { ImportMappingRepository } from '../persistence/import-mapping.repository.js';
import { ImportRunsRepository } from '../persistence/import-runs.repository.js';
import { pack } from './packed-staff.js';
import { hashOf, StaffPreview, summaryOf } from './staff-preview.js';

export interface StaffFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mode: ImportMode;
  readonly blank: BlankMeaning;
  readonly invite: boolean;
}

/** Someone at a screen, or `null` for whoever runs the command on the server itself. */
export type Importer = (RoleHolder & { readonly personId: number }) | null;

/** Reads a staff file and works out, row by row, what it would change. Nothing of it is written but the preview. */
@Injectable()
export class PreviewStaffImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly mapping: ImportMappingRepository,
    private readonly runs: ImportRunsRepository,
    private readonly preview: StaffPreview,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns the run's id. @throws FileRefused */
  async run(importer: Importer, file: StaffFile): Promise<number> {
    requireAllowed(importer === null || mayImport(importer));
    const { mapping } = await this.mapping.read();
    const sheet = await refusing(readSheet(file.bytes, mapping));
    const staff = readRows(sheet, mapping, file.blank);
    const packed = await pack(staff);
    const plan = await this.preview.plan(staff, { mode: file.mode, leaveOutErrors: false, confirmLeavers: false });
    const { encoding, delimiter } = sheet;
    const columns = sheet.plan.columns.map(({ field, heading }) => ({ field, heading }));
    return this.transactions.run(async () => {
      const id = await this.runs.add({
        fileName: file.name.slice(-200),
        fileHash: createHash('sha256').update(file.bytes).digest(),
        mode: file.mode,
        blank: file.blank,
        invite: file.invite,
        summary: summaryOf(plan, { encoding, delimiter, columns, unread: sheet.plan.unread }),
        planHash: hashOf(plan),
        staff: packed,
        startedBy: importer?.personId ?? null,
        startedAt: this.clock.now(),
      });
      await this.runs.addRows(id, plan.results);
      await this.audit.record({
        actor: importer,
        action: 'people.import-previewed',
        subject: { type: 'staff-import', id },
        detail: { rows: plan.results.length },
      });
      return id;
    });
  }
}

async function refusing(reading: Promise<Sheet>): Promise<Sheet> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UnreadableSheet) throw new FileRefused(error.problems);
    throw error;
  }
}
