import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/index.js';
import type { IndexFacts, Shares } from '../domain/plan.js';
import { wordsOf } from '../domain/words.js';

/** In a smaller index no word costs enough to be worth knowing. */
const SMALL = 20_000;
const SAMPLE = 1_200;
/** An index that has grown by this part has other common words. */
const GROWTH = 0.2;

interface Known {
  readonly upTo: number;
  readonly facts: IndexFacts;
}

/** How common words are, from a sample of the documents that is taken again when the index has grown. Words alone are kept, never whose they are. */
@Injectable()
export class CommonWords {
  private known: Promise<Known> | undefined;

  constructor(private readonly transactions: Transactions) {}

  async facts(): Promise<IndexFacts> {
    const upTo = await this.lastId();
    const known = await this.known;
    if (!known || Math.abs(upTo - known.upTo) > Math.max(SMALL, known.upTo * GROWTH)) {
      this.known = this.measure(upTo);
      this.known.catch(() => (this.known = undefined));
    }
    return (await this.known)?.facts ?? noFacts(upTo, 1);
  }

  private async lastId(): Promise<number> {
    return (await this.transactions.one<{ id: number | null }>('SELECT MAX(id) AS id FROM search_document'))?.id ?? 0;
  }

  private async measure(upTo: number): Promise<Known> {
    const server = await this.transactions.one<{ shortest: number }>('SELECT @@innodb_ft_min_token_size AS shortest');
    const shortest = server?.shortest ?? 1;
    if (upTo <= SMALL) return { upTo, facts: noFacts(upTo, shortest) };
    const counted = await this.transactions.one<{ documents: number }>('SELECT COUNT(*) AS documents FROM search_document');
    const ids = Array.from({ length: SAMPLE }, (_, index) => Math.round(((index + 0.5) / SAMPLE) * upTo));
    const texts = await this.transactions.query<{ title: string; body: string }>(
      'SELECT title, body FROM search_document WHERE id IN (?)',
      [ids],
    );
    const shares = {
      anywhere: sharesIn(texts.map(({ title, body }) => `${title} ${body}`)),
      inTitles: sharesIn(texts.map(({ title }) => title)),
    };
    return { upTo, facts: { documents: counted?.documents ?? 0, shortest, ...shares } };
  }
}

const none: Shares = { of: () => 0, ofBeginning: () => 0 };

function noFacts(documents: number, shortest: number): IndexFacts {
  return { documents, shortest, anywhere: none, inTitles: none };
}

function sharesIn(texts: readonly string[]): Shares {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(wordsOf(text).map(({ key }) => key))) counts.set(word, (counts.get(word) ?? 0) + 1);
  // A word of one document of the sample may be rare or not: it counts as rare.
  const share = (count: number): number => (count > 1 ? count / texts.length : 0);
  return {
    of: (word) => share(counts.get(word) ?? 0),
    ofBeginning: (beginning) => share([...counts].reduce((sum, [word, count]) => (word.startsWith(beginning) ? sum + count : sum), 0)),
  };
}
