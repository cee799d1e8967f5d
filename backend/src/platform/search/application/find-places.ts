import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { matches, mayMatch } from '../domain/matching.js';
import { planOf } from '../domain/plan.js';
import { limits, type Query } from '../domain/query.js';
import { wordsOf } from '../domain/words.js';
import { type DocumentText, type Place, SearchIndexRepository } from '../persistence/search-index.repository.js';
import type { Piece } from '../persistence/search-sql.js';
import { CommonWords } from './common-words.js';

/** What was found, in its order: at most one more than is counted. */
export interface Found {
  readonly places: readonly Place[];
  /** False where there was too much to look through, so that there may be more. */
  readonly isAll: boolean;
}

const ENOUGH = limits.counted + 1;
/** No search looks through more documents than this; it says "more than" then. */
const MOST_LOOKED_THROUGH = 20_000;
const FIRST_LOOK = 4_000;
const AT_ONCE = 500;
const MOST_TITLES = 40;
/** Later than any day: relevance and dates are not to be compared. */
const BEFORE_ALL_DATES = 10_000_000_000_000;

/** Finds where a query is answered, the cheapest way. */
@Injectable()
export class FindPlaces {
  constructor(
    private readonly index: SearchIndexRepository,
    private readonly common: CommonWords,
    private readonly clock: Clock,
  ) {}

  /** @param condition rights and filters: nothing that they leave out is counted */
  async run(query: Query, condition: Piece, undated: readonly string[]): Promise<Found> {
    if (query.terms.length === 0) return found(await this.index.newest(condition, undefined, ENOUGH));
    const plan = planOf(query, await this.common.facts());
    if (plan.by === 'date') return this.fromTheNewest(query, condition, await this.titled(query, condition, plan.titles));
    const best = (limit: number): Promise<Place[]> =>
      this.index.best(plan.expression, condition, { limit, now: this.clock.now(), undated });
    return plan.isWhole ? found(await best(ENOUGH)) : this.lookedThrough(query, best);
  }

  /** What has common words in its title stands before all that only mentions them. */
  private async titled(query: Query, condition: Piece, titles: string | null): Promise<Place[]> {
    if (titles === null) return [];
    const places = await this.thatHold(query, await this.index.bestTitles(titles, condition, MOST_TITLES));
    return places.map(({ id, rank }) => ({ id, rank: BEFORE_ALL_DATES + rank }));
  }

  /** Common words: enough documents that hold them stand near the top of the newest. */
  private async fromTheNewest(query: Query, condition: Piece, titled: readonly Place[]): Promise<Found> {
    const places = [...titled];
    const known = new Set(titled.map(({ id }) => id));
    let last: Place | undefined;
    for (let looked = 0; looked < MOST_LOOKED_THROUGH; looked += AT_ONCE) {
      const texts = await this.index.newest(condition, last, AT_ONCE);
      places.push(...texts.filter((text) => !known.has(text.id) && holds(query, text)));
      if (places.length >= ENOUGH || texts.length < AT_ONCE) return found(places);
      last = texts.at(-1);
    }
    return found(places, false);
  }

  /** Rare words come from the index; for phrases and common words each of their documents is read, best first, until there are enough. */
  private async lookedThrough(query: Query, best: (limit: number) => Promise<Place[]>): Promise<Found> {
    const places: Place[] = [];
    let looked = 0;
    for (const limit of [FIRST_LOOK, MOST_LOOKED_THROUGH]) {
      const candidates = await best(limit);
      for (; looked < candidates.length; looked += AT_ONCE) {
        places.push(...(await this.thatHold(query, candidates.slice(looked, looked + AT_ONCE))));
        if (places.length >= ENOUGH) return found(places);
      }
      if (candidates.length < limit) return found(places);
    }
    return found(places, false);
  }

  private async thatHold(query: Query, places: readonly Place[]): Promise<Place[]> {
    const texts = await this.index.texts(places.map(({ id }) => id));
    return places.filter(({ id }) => {
      const text = texts.get(id);
      return text !== undefined && holds(query, text);
    });
  }
}

function holds(query: Query, { title, body }: DocumentText): boolean {
  return mayMatch(query, `${title}\n${body}`) && matches(query, wordsOf(title), wordsOf(body));
}

function found(places: readonly Place[], isAll = true): Found {
  return { places: places.slice(0, ENOUGH).map(({ id, rank }) => ({ id, rank })), isAll };
}
