import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { fieldFacts, importFields } from '../domain/import/import-fields.js';
import type { RowOutcome } from '../domain/import/import-plan.js';
import { mayStep } from '../domain/import/import-run.js';
import { csvOf } from '../domain/import/csv-out.js';
import { ImportMappingRepository } from '../persistence/import-mapping.repository.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';
import { type ImportRunRecord, ImportRunsRepository } from '../persistence/import-runs.repository.js';
import { Directory } from './directory.js';

/** What the pages about staff imports show. */
@Injectable()
export class StaffImportQueries {
  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly mappings: ImportMappingRepository,
    private readonly directory: Directory,
  ) {}

  async latest() {
    return Promise.all((await this.runs.latest(50)).map((run) => this.view(run)));
  }

  async run(id: number) {
    const run = await this.runs.withId(id);
    if (!run) throw new NotFound();
    return this.view(run);
  }

  async page(
    id: number,
    filter: { outcome?: RowOutcome | undefined; notes?: boolean | undefined; q?: string | undefined; after: number; limit: number },
  ) {
    await this.run(id);
    const { items, total } = await this.rows.page(id, filter);
    return { items, total, next: items.length === filter.limit ? (items.at(-1)?.position ?? null) : null };
  }

  /** Every row as a file for a spreadsheet. */
  async csv(id: number): Promise<string> {
    await this.run(id);
    const lines = (await this.rows.all(id)).map((row) => [
      row.row === null ? '' : String(row.row),
      row.outcome,
      row.personNumber ?? '',
      row.assignmentNumber ?? '',
      row.name,
      row.changes.map(({ field, from, to }) => `${field}: ${from ?? 'nothing'} to ${to ?? 'nothing'}`).join('; '),
      row.notes.map(({ message }) => message).join(' '),
    ]);
    return csvOf([['Row', 'Outcome', 'Person number', 'Assignment number', 'Name', 'Changes', 'Notes'], ...lines]);
  }

  async mapping() {
    const { version, mapping } = await this.mappings.read();
    return { version, ...mapping, labels: Object.fromEntries(importFields.map((field) => [field, fieldFacts[field].label])) };
  }

  private async view(run: ImportRunRecord) {
    const { planHash: _, summary, startedBy, endedBy, ...rest } = run;
    const people = await this.directory.find([startedBy, endedBy].filter((id) => id !== null));
    const nameOf = (id: number | null): string | null => (id === null ? null : (people.get(id)?.name ?? null));
    return {
      ...rest,
      ...summary,
      kept: [...(summary.kept ?? [])],
      startedBy: nameOf(startedBy),
      startedAt: run.startedAt.toISOString(),
      endedBy: nameOf(endedBy),
      endedAt: run.endedAt?.toISOString() ?? null,
      allowed: {
        apply: mayStep('apply', run.state),
        discard: mayStep('discard', run.state),
        undo: mayStep('undo', run.state),
      },
    };
  }
}
