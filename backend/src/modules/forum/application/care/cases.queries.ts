import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { CaseCount, CaseList, CaseListQuery, CaseView } from '../../api/care/care.schemas.js';
import type { AuthorView } from '../../api/posts/post.schemas.js';
import { holderOf, mayClaim } from '../../domain/care/claims.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { CasesRepository, type ListedCase, type ReportRow } from '../../persistence/care/cases.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { authorOf } from '../posts/post-view.js';
import { Readers, standingIn, type Reader } from '../readers.js';

const PAGE = 20;
const REPORTS_SHOWN = 5;
const COUNTED = 100;

/** What was reported in the categories that a person looks after. */
@Injectable()
export class CasesQueries {
  constructor(
    private readonly cases: CasesRepository,
    private readonly readers: Readers,
    private readonly colleagues: ForumColleagues,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { state, after }: CaseListQuery): Promise<CaseList> {
    const reader = await this.readers.of(actor);
    const where = { categoryIds: lookedAfter(reader), notBy: actor.personId };
    const rows = await this.cases.list(where, state, after ?? null, PAGE + 1);
    const shown = rows.slice(0, PAGE);
    const views = await this.views(actor, reader, shown);
    return { items: views, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
  }

  async count(actor: Actor): Promise<CaseCount> {
    const categoryIds = lookedAfter(await this.readers.of(actor));
    const waiting = await this.cases.countOpen({ categoryIds, notBy: actor.personId }, COUNTED);
    return { looksAfter: categoryIds.length > 0, waiting };
  }

  private async views(actor: Actor, reader: Reader, rows: readonly ListedCase[]): Promise<CaseView[]> {
    const reports = await this.cases.reportsOf(rows.map(({ id }) => id));
    const named = [
      ...rows.flatMap(({ authorId, claimedBy, decidedBy }) => [authorId, claimedBy, decidedBy]),
      ...reports.map((report) => report.reporterId),
    ];
    const people = await this.colleagues.authors([...new Set(named.filter((id) => id !== null))]);
    const around = { people, now: this.clock.now(), personId: actor.personId };
    return rows.map((row) => {
      const categoryName = reader.in(row.categoryId)?.name ?? '';
      return {
        ...caseView(row, around),
        categoryName,
        reports: reportViews(
          reports.filter(({ caseId }) => caseId === row.id),
          people,
        ),
      };
    });
  }
}

function lookedAfter({ categories }: Reader): number[] {
  return categories.filter((category) => forumPolicy.moderate(standingIn(category))).map(({ id }) => id);
}

type People = ReadonlyMap<number, AuthorView>;

function nameOf(id: number | null, people: People): string {
  return authorOf({ authorId: id, authorAs: 'person' }, people).name;
}

function reportViews(reports: readonly ReportRow[], people: People): CaseView['reports'] {
  return reports.slice(0, REPORTS_SHOWN).map(({ reason, words, reportedAt, reporterId }) => {
    return { reason, words, reportedAt: reportedAt.toISOString(), reporter: nameOf(reporterId, people) };
  });
}

function caseView(
  row: ListedCase,
  { people, now, personId }: { people: People; now: Date; personId: number },
): Omit<CaseView, 'categoryName' | 'reports'> {
  const holder = row.state === 'open' ? holderOf(row, now) : null;
  const until = row.claimedUntil?.toISOString();
  return {
    ...{ id: row.id, state: row.state, topicId: row.topicId, topicTitle: row.title, reportCount: row.reports },
    post: {
      ...{ number: row.number, state: row.postState, html: row.html, postedAt: row.postedAt.toISOString() },
      author: authorOf(row, people),
    },
    openedAt: row.openedAt.toISOString(),
    claim: holder === null || until === undefined ? null : { name: nameOf(holder, people), isMine: holder === personId, until },
    decision:
      row.decision === null || row.decidedAt === null
        ? null
        : { decision: row.decision, by: nameOf(row.decidedBy, people), at: row.decidedAt.toISOString(), words: row.words ?? '' },
    allowed: {
      claim: row.state === 'open' && holder !== personId && mayClaim(row, personId, now),
      release: holder === personId,
      decide: holder === personId,
    },
  };
}
