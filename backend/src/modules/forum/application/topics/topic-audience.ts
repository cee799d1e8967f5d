import { Injectable } from '@nestjs/common';
import { Config } from '../../../../platform/config/index.js';
import { namesServices, whoReads } from '../../domain/categories/who-reads.js';
import { ForumColleagues } from '../colleagues.js';
import type { CategoryForReader } from '../readers.js';

/** Says who can read the topics of a category. */
@Injectable()
export class TopicAudience {
  constructor(
    private readonly config: Config,
    private readonly colleagues: ForumColleagues,
  ) {}

  async inWords(category: CategoryForReader): Promise<string> {
    const names = new Map(namesServices(category) ? (await this.colleagues.services()).map(({ id, name }) => [id, name]) : []);
    return whoReads(category, this.config.organisation, (id) => names.get(id) ?? 'a service');
  }
}
