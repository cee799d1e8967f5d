import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ImportMode, ImportPlan } from '../domain/import/import-plan.js';
import type { RunSummary } from '../domain/import/import-run.js';
import { planImport } from '../domain/import/plan-import.js';
import type { ReadStaff } from '../domain/import/read-rows.js';
import { ServicesRepository } from '../persistence/services.repository.js';
import { StaffRecordsRepository } from '../persistence/staff-records.repository.js';
import { Today } from './today.js';

/** What an import would do to the council as it is now. */
@Injectable()
export class StaffPreview {
  constructor(
    private readonly services: ServicesRepository,
    private readonly records: StaffRecordsRepository,
    private readonly today: Today,
  ) {}

  async plan(staff: ReadStaff, options: { mode: ImportMode; leaveOutErrors: boolean; confirmLeavers: boolean }): Promise<ImportPlan> {
    const snapshot = { services: await this.services.records(), people: await this.records.all() };
    return planImport(snapshot, staff, { today: this.today.day(), ...options });
  }
}

/** Tells one plan from another by what it would write. */
export function hashOf({ people, services }: Pick<ImportPlan, 'people' | 'services'>): Buffer {
  return createHash('sha256').update(JSON.stringify({ people, services })).digest();
}

export function summaryOf(plan: ImportPlan, file: Pick<RunSummary, 'encoding' | 'delimiter' | 'columns' | 'unread'>): RunSummary {
  const { encoding, delimiter, columns, unread } = file;
  const { counts, consequences, stops } = plan;
  return { encoding, delimiter, columns, unread, counts, consequences, stops };
}
