import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { Config } from '../../config/index.js';
import { TooManyAttempts } from '../../errors/index.js';
import { Attempts } from '../../identity/index.js';
import type { SearchHit, SearchQuestion, SearchResults } from '../api/search.schemas.js';
import { limits, parseQuery, type Query } from '../domain/query.js';
import { marked, snippetOf, type Snippet } from '../domain/snippet.js';
import { type DocumentRow, type Place, SearchIndexRepository } from '../persistence/search-index.repository.js';
import { filtersOf, type Piece, rightsOf } from '../persistence/search-sql.js';
import { SearchPeople } from '../search-people.js';
import { SearchRooms, type Shown } from '../search-room.js';
import { Search } from '../search.js';
import { FindPlaces } from './find-places.js';

/** Typing asks several times a minute; nobody types for longer than this. */
const A_MINUTE = { kind: 'search', most: 120, window: 60_000 };

const nothing: SearchResults = { items: [], count: 0, more: false, next: null };

/** The search over InnoDB's full text. */
@Injectable()
export class FullTextSearch extends Search {
  constructor(
    private readonly places: FindPlaces,
    private readonly index: SearchIndexRepository,
    private readonly rooms: SearchRooms,
    private readonly people: SearchPeople,
    private readonly attempts: Attempts,
    private readonly config: Config,
  ) {
    super();
  }

  async find(actor: Actor, question: SearchQuestion): Promise<SearchResults> {
    const query = parseQuery(question.q);
    if (isEmpty(query, question)) return nothing;
    await this.count(actor);
    // Whoever has left is no author any more, even for those who still know their number.
    if (question.author && !(await this.people.here([question.author])).has(question.author)) return nothing;
    const undated = this.rooms.all.filter(({ isDated }) => !isDated).map(({ kind }) => kind);
    const condition = await this.conditionFor(actor, question, undated);
    const { places, isAll } = await this.places.run(query, condition, undated);
    const counted = places.slice(0, limits.counted);
    const rest = question.after ? behind(counted, question.after) : counted;
    const page = rest.slice(0, question.limit);
    return {
      items: await this.show(query, page, condition, undated),
      count: counted.length,
      more: !isAll || places.length > limits.counted,
      next: rest.length > page.length ? cursorOf(page.at(-1)) : null,
    };
  }

  private async count({ personId }: Actor): Promise<void> {
    try {
      await this.attempts.count(A_MINUTE, String(personId));
    } catch (error) {
      if (!(error instanceof TooManyAttempts)) throw error;
      throw new TooManyAttempts(
        error.retryAfter,
        `You have searched ${String(A_MINUTE.most)} times in a minute, which is the most. Wait a minute, then search again.`,
      );
    }
  }

  private async conditionFor(actor: Actor, question: SearchQuestion, undated: readonly string[]): Promise<Piece> {
    const readable = await Promise.all(this.rooms.all.map(async (room) => ({ kind: room.kind, ...(await room.readable(actor)) })));
    const rights = rightsOf(actor.personId, readable);
    const filters = filtersOf(question, this.config.timeZone, undated);
    return { sql: `${rights.sql}${filters.sql}`, values: [...rights.values, ...filters.values] };
  }

  private async show(query: Query, places: readonly Place[], condition: Piece, undated: readonly string[]): Promise<SearchHit[]> {
    const rows = await this.index.rows(
      places.map(({ id }) => id),
      condition,
    );
    const inOrder = places.flatMap(({ id }) => rows.get(id) ?? []);
    const shown = await this.shown(inOrder);
    const authors = await this.people.here(inOrder.flatMap(({ authorId }) => authorId ?? []));
    return inOrder.flatMap((row): SearchHit[] => {
      const now = shown.get(row.kind)?.get(row.refId);
      if (!now) return [];
      const author = row.authorId === null ? null : (authors.get(row.authorId) ?? null);
      return [
        {
          kind: row.kind,
          id: row.refId,
          title: plain(marked(query, now.title ?? row.title)),
          snippet: plain(snippetOf(query, row.body)),
          about: now.about,
          link: row.link,
          author: author && { id: author.id, name: author.name, initials: author.initials },
          solved: row.solved === null ? null : row.solved === 1,
          datedAt: undated.includes(row.kind) ? null : row.datedAt.toISOString(),
        },
      ];
    });
  }

  private async shown(rows: readonly DocumentRow[]): Promise<Map<string, ReadonlyMap<number, Shown>>> {
    const byKind = Map.groupBy(rows, ({ kind }) => kind);
    const asked = [...byKind].filter(([kind]) => this.rooms.all.some((room) => room.kind === kind));
    return new Map(
      await Promise.all(
        asked.map(async ([kind, found]) => [kind, await this.rooms.of(kind).shown(found.map(({ refId }) => refId))] as const),
      ),
    );
  }
}

/** Without words, filters alone list what is newest; without either there is nothing to answer. */
function isEmpty({ terms }: Query, { kind, category, author, tag, solved, from, to }: SearchQuestion): boolean {
  return terms.length === 0 && [kind, category, author, tag, solved, from, to].every((filter) => filter === undefined);
}

function plain({ text, marks }: Snippet): { text: string; marks: number[][] } {
  return { text, marks: marks.map(([from, to]) => [from, to]) };
}

const cursorOf = (place: Place | undefined): string | null => (place ? `${String(place.rank)}-${String(place.id)}` : null);

function behind(places: readonly Place[], cursor: string): Place[] {
  const [rank = 0, id = 0] = cursor.split('-').map(Number);
  return places.filter((place) => place.rank < rank || (place.rank === rank && place.id < id));
}
