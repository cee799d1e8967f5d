import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Actor } from '../../access/index.js';
import { Clock, MovedClock } from '../../clock/index.js';
import { Config } from '../../config/index.js';
import { Transactions } from '../../database/index.js';
import type { TestDatabase } from '../../database/testing/index.js';
import { Attempts } from '../../identity/index.js';
import { searchQuerySchema, type SearchQuestion, type SearchResults } from '../api/search.schemas.js';
import { CommonWords } from '../application/common-words.js';
import { SearchFeed } from '../application/search-feed.js';
import type { IndexFacts } from '../domain/plan.js';
import { KeepSearch } from '../jobs/keep-search.js';
import { SearchPeople, type SearchPerson } from '../search-people.js';
import { EVERYONE, type Findable, type Readable, type SearchRoom, SearchRooms, type Shown } from '../search-room.js';
import { Search } from '../search.js';
import { searchProviders } from '../search.providers.js';

/** A room whose things are in memory. */
export class Shelf implements SearchRoom {
  readonly kind = 'book';
  version = 1;
  readonly isDated = true;
  readonly books = new Map<number, Findable>();
  rights: Readable = { scopes: [] };
  /** How often it was asked what can be found. */
  asked = 0;
  /** Holds up what is read, to let others be quicker. */
  pause: () => Promise<void> = () => Promise.resolve();

  put(id: number, book: Partial<Findable>): number {
    this.books.set(id, {
      scope: EVERYONE,
      title: `Book ${String(id)}`,
      body: '',
      datedAt: new Date('2026-11-01T09:00:00Z'),
      link: `/books/${String(id)}`,
      ...book,
    });
    return id;
  }

  async findable(ids: readonly number[]): Promise<ReadonlyMap<number, Findable>> {
    this.asked += 1;
    const found = new Map(ids.flatMap((id) => (this.books.has(id) ? [[id, this.books.get(id) as Findable] as const] : [])));
    await this.pause();
    return found;
  }
  idsAfter(id: number, limit: number): Promise<number[]> {
    const ids = [...this.books.keys()].filter((each) => each > id).sort((one, other) => one - other);
    return Promise.resolve(ids.slice(0, limit));
  }
  readable(): Promise<Readable> {
    return Promise.resolve(this.rights);
  }
  shown(ids: readonly number[]): Promise<ReadonlyMap<number, Shown>> {
    return Promise.resolve(new Map(ids.filter((id) => this.books.has(id)).map((id) => [id, { about: 'On the shelf' }])));
  }
}

/** Whoever has a number below 100 works here. */
class Staff extends SearchPeople {
  here(ids: readonly number[]): Promise<ReadonlyMap<number, SearchPerson>> {
    return Promise.resolve(new Map(ids.filter((id) => id < 100).map((id) => [id, { id, name: `Person ${String(id)}`, initials: 'P' }])));
  }
}

export interface SearchOnShelf {
  readonly shelf: Shelf;
  readonly feed: SearchFeed;
  readonly keep: KeepSearch;
  /** As person 7. */
  find(question: Partial<SearchQuestion> | string): Promise<SearchResults>;
  /** Numbers of what is found, best first. */
  found(question: Partial<SearchQuestion> | string): Promise<number[]>;
  stop(): Promise<void>;
}

class Shared {}
class Product {}

const person7 = new Actor(7, 7, 7, 'Person 7', []);

/**
 * The search of one server over a database, with a shelf to look through; several may share both.
 * @param facts what it takes for true of the index, instead of what it would find out
 */
export async function aSearch(database: TestDatabase, shelf = new Shelf(), facts?: IndexFacts): Promise<SearchOnShelf> {
  const shared: DynamicModule = {
    module: Shared,
    global: true,
    providers: [
      { provide: Transactions, useValue: database.transactions },
      { provide: Clock, useValue: new MovedClock('2026-11-24T09:00:00Z') },
      { provide: Config, useValue: { timeZone: 'Europe/London' } },
      { provide: SearchPeople, useClass: Staff },
      Attempts,
    ],
    exports: [Transactions, Clock, Config, SearchPeople, Attempts],
  };
  const known = facts ? [{ provide: CommonWords, useValue: { facts: () => Promise.resolve(facts) } }] : [];
  const product: DynamicModule = { module: Product, imports: [shared], providers: [...searchProviders, ...known] };
  const context = await NestFactory.createApplicationContext(product, { logger: false, abortOnError: false });
  context.get(SearchRooms).add(shelf);
  const find = (question: Partial<SearchQuestion> | string): Promise<SearchResults> =>
    context.get(Search).find(person7, { ...searchQuerySchema.parse({}), ...(typeof question === 'string' ? { q: question } : question) });
  return {
    shelf,
    feed: context.get(SearchFeed),
    keep: context.get(KeepSearch),
    find,
    found: async (question) => (await find(question)).items.map(({ id }) => id),
    stop: () => context.close(),
  };
}
