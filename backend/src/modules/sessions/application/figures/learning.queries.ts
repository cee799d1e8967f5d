import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { CsvCell } from '../../../../platform/csv/index.js';
import type { LearningItem, LearningList, LearningPeriod, LearningQuery, LearningTotals } from '../../api/figures/learning.schemas.js';
import type { SessionSkill } from '../../api/series/occurrence.schemas.js';
import { calendarYears, councilYears, sumOf } from '../../domain/figures/learning.js';
import { LearningRepository, type Period, type StoredLearning } from '../../persistence/figures/learning.repository.js';
import { Colleagues } from '../colleagues.js';
import { fromCursor, pageOf } from '../series/cursor.js';

const ROWS_AT_ONCE = 500;
/** Far more than anybody attends in a life at work. */
const MOST_ROWS = 20_000;

const roleWords = { attended: 'Attended', hosted: 'Hosted' } as const;

/** What the person who asks attended and hosted. Nobody else can ask. */
@Injectable()
export class LearningQueries {
  constructor(
    private readonly learning: LearningRepository,
    private readonly colleagues: Colleagues,
  ) {}

  async list({ personId }: Actor, { limit, after, ...period }: LearningQuery): Promise<LearningList> {
    const found = await this.learning.list(personId, periodOf(period), after ? fromCursor(after) : undefined, limit + 1);
    const { rows, next } = pageOf(found, limit);
    const skills = await this.skillsOf(rows);
    return { items: rows.map((row) => itemView(row, skills)), total: found[0]?.total ?? 0, next };
  }

  async totals({ personId }: Actor, asked: LearningPeriod): Promise<LearningTotals> {
    const period = periodOf(asked);
    const months = await this.learning.byMonth(personId);
    const bySkill = await this.learning.bySkill(personId, period);
    const skills = await this.colleagues.skills([...new Set(bySkill.map(({ skillId }) => skillId))]);
    return {
      period: sumOf(await this.learning.inPeriod(personId, period)),
      skills: skills
        .map((skill) => ({ skill, ...sumOf(bySkill.filter(({ skillId }) => skillId === skill.id)) }))
        .sort((one, other) => one.skill.name.localeCompare(other.skill.name, 'en-GB')),
      councilYears: councilYears(months),
      calendarYears: calendarYears(months),
    };
  }

  /** The rows of the file, read a few at a time. */
  async *rows({ personId }: Actor, asked: LearningPeriod): AsyncGenerator<CsvCell[]> {
    let after: { at: Date; id: number } | undefined;
    for (let written = 0; written < MOST_ROWS; written += ROWS_AT_ONCE) {
      const rows = await this.learning.list(personId, periodOf(asked), after, ROWS_AT_ONCE);
      const skills = await this.skillsOf(rows);
      for (const row of rows) yield cells(row, skills);
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_AT_ONCE) return;
      after = { at: last.startsAt, id: last.id };
    }
  }

  private async skillsOf(rows: readonly StoredLearning[]): Promise<Map<number, SessionSkill>> {
    const ids = [...new Set(rows.flatMap(({ skillIds }) => skillIds))];
    return new Map((await this.colleagues.skills(ids)).map((skill) => [skill.id, skill]));
  }
}

export const learningHeads = ['Date', 'Start', 'End', 'Time zone', 'Title', 'Part in it', 'Minutes', 'Skills'] as const;

function cells(row: StoredLearning, skills: ReadonlyMap<number, SessionSkill>): CsvCell[] {
  return [
    row.localStart.slice(0, 10),
    row.localStart.slice(11),
    row.localEnd.slice(11),
    row.timeZone,
    row.title,
    row.inPart ? 'Attended in part' : roleWords[row.role],
    row.minutes,
    row.skillIds.flatMap((id) => skills.get(id)?.name ?? []).join('; '),
  ];
}

function itemView(row: StoredLearning, skills: ReadonlyMap<number, SessionSkill>): LearningItem {
  const { id, skillIds, startsAt, endsAt, total: _total, ...rest } = row;
  return {
    ...rest,
    occurrenceId: id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    skills: skillIds.flatMap((skillId) => skills.get(skillId) ?? []),
  };
}

function periodOf({ from, to }: LearningPeriod): Period {
  return { from: from ?? null, to: to ?? null };
}
