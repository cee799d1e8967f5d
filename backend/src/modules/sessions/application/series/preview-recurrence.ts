import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import {
  applyHolidayPolicy,
  dateInWords,
  previewRecurrence,
  seriesInWords,
  toUtc,
  type Occurrence,
  type PreviewWarning,
} from '../../../../platform/calendar/index.js';
import { Diary } from '../../../diary/index.js';
import type { RecurrencePreview, RecurrencePreviewRequest } from '../../api/series/series.schemas.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { HOSTING } from '../diary-entries.js';
import { rhythmInWords } from './rhythm-in-words.js';

type Warning = RecurrencePreview['warnings'][number];

/** Answers which dates a rule makes and what to look at, without saving anything. Past dates are answered too. */
@Injectable()
export class PreviewRecurrence {
  constructor(
    private readonly diary: Diary,
    private readonly occurrences: OccurrencesRepository,
  ) {}

  async run(actor: Actor, request: RecurrencePreviewRequest): Promise<RecurrencePreview> {
    const { startsAt, timeZone, rule, skip, limit, durationMinutes } = request;
    const found = rule
      ? previewRecurrence({ startsAt, timeZone, rule, skip, limit })
      : previewRecurrence({ startsAt, timeZone, rule: 'FREQ=DAILY;COUNT=1', skip, limit });
    const clashes = await this.hostClashes(actor, request, found.occurrences);
    return {
      occurrences: found.occurrences,
      warnings: [...found.warnings.map((warning) => told(warning, found.occurrences, request)), ...clashes],
      ...(request.describe && {
        inWords: rule
          ? seriesInWords({ startsAt, timeZone, rule }, durationMinutes)
          : rhythmInWords({ rule, startsLocal: startsAt, timeZone, durationMinutes }),
      }),
    };
  }

  private async hostClashes(actor: Actor, request: RecurrencePreviewRequest, dates: readonly Occurrence[]): Promise<Warning[]> {
    const own = request.seriesId ? new Set(await this.occurrences.idsOf(request.seriesId)) : new Set<number>();
    const warnings: Warning[] = [];
    for (const { local, utc } of dates) {
      const from = new Date(utc);
      const to = new Date(from.getTime() + request.durationMinutes * 60_000);
      for (const personId of request.hostIds ?? [actor.personId]) {
        const taken = await this.diary.clashes(personId, from, to);
        // What others do in their time is theirs: of them only the dates that they host are said.
        const clash = taken.find(
          ({ source, sourceId }) => (source === HOSTING && !own.has(sourceId)) || (source !== HOSTING && personId === actor.personId),
        );
        if (!clash) continue;
        const message = `${dateInWords(local.slice(0, 10))}: ${personId === actor.personId ? 'you have' : 'a host has'} ‘${clash.title}’ at that time.`;
        warnings.push({ kind: 'host-clash', local, message, movesTo: null, runs: true });
      }
    }
    return warnings;
  }
}

function told({ kind, local, message }: PreviewWarning, dates: readonly Occurrence[], request: RecurrencePreviewRequest): Warning {
  const plain: Warning = { kind, local: local ?? null, message, movesTo: null, runs: true };
  const date = dates.find((candidate) => candidate.local === local);
  if (kind !== 'bank-holiday' || !date || !request.bankHolidays) return plain;
  const [planned] = applyHolidayPolicy(
    [{ local: date.local, utc: toUtc(date.local, request.timeZone) }],
    request.bankHolidays,
    request.timeZone,
  );
  return { ...plain, movesTo: planned?.movedFrom ? planned.local : null, runs: planned?.status !== 'skipped' };
}
