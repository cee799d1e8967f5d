import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Transactions } from '../../database/index.js';

const SHORTEST = 2;

/** Says at the start when the database leaves out words that people look for. The search then works, and takes longer for them. */
@Injectable()
export class CheckServer implements OnApplicationBootstrap {
  private readonly logger = new Logger('Search');

  constructor(private readonly transactions: Transactions) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const warning of await this.warnings()) this.logger.warn(warning);
  }

  async warnings(): Promise<string[]> {
    const server = await this.transactions.one<{ shortest: number; stopWords: number }>(
      'SELECT @@innodb_ft_min_token_size AS shortest, @@innodb_ft_enable_stopword AS stopWords',
    );
    return server ? warningsFor(server) : [];
  }
}

export function warningsFor({ shortest, stopWords }: { shortest: number; stopWords: number }): string[] {
  const warnings: string[] = [];
  if (shortest !== SHORTEST) {
    warnings.push(
      `The database leaves words of fewer than ${String(shortest)} letters out of its full text index, so that HR and IT are found slowly. ` +
        'Start it with innodb_ft_min_token_size=2, then run: npm run db -- search',
    );
  }
  if (stopWords !== 0) {
    warnings.push(
      'The database leaves stop words such as "who" and "it" out of full text indexes that are made from now on. Start it with innodb_ft_enable_stopword=OFF.',
    );
  }
  return warnings;
}
