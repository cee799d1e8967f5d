import { Injectable } from '@nestjs/common';
import { type Bearings, Directory, type Everybody, type PersonBrief, Skills } from '../../people/index.js';
import type { AuthorView } from '../api/posts/post.schemas.js';
import type { Holder } from '../domain/words.js';
import { ForumColleagues, type SkillOffered } from './colleagues.js';

/** The people room's answers. */
@Injectable()
export class PeopleForumColleagues extends ForumColleagues {
  constructor(
    private readonly directory: Directory,
    private readonly vocabulary: Skills,
  ) {
    super();
  }

  async authors(ids: readonly number[]): Promise<ReadonlyMap<number, AuthorView>> {
    const found = await this.directory.find([...new Set(ids)]);
    return new Map(
      [...found].map(([id, { name, initials, ...person }]) => [id, { kind: 'person', id, name, initials, about: aboutOf(person) }]),
    );
  }

  here(ids: readonly number[]): Promise<number[]> {
    return this.directory.here(ids);
  }

  named(words: string, limit: number, among: readonly number[] | null): Promise<number[]> {
    return this.directory.named(words, limit, among);
  }

  async holdersOf(role: Holder, serviceId: number | null): Promise<number[]> {
    return role === 'staff' || role === 'manager' || role === 'member' ? [] : this.directory.holdersOf(role, serviceId);
  }

  offering(skillIds: readonly number[]): Promise<SkillOffered[]> {
    return this.directory.offering(skillIds);
  }

  skillsOfferedBy(personId: number): Promise<number[]> {
    return this.directory.skillsOfferedBy(personId);
  }

  skills(ids: readonly number[]): { id: number; name: string }[] {
    return this.vocabulary.find(ids).map(({ id, name }) => ({ id, name }));
  }

  bearings(personId: number, serviceIds: readonly number[]): Promise<Bearings> {
    return this.directory.bearings(personId, serviceIds);
  }

  everybody(personIds?: readonly number[]): Promise<Everybody> {
    return this.directory.everybody(personIds);
  }

  services(): Promise<{ id: number; name: string; kind: string }[]> {
    return this.directory.serviceTree();
  }
}

/** Job and service, as far as they are known. */
function aboutOf({ jobTitle, service, state }: Pick<PersonBrief, 'jobTitle' | 'service' | 'state'>): string | null {
  if (state === 'left') return 'No longer works here';
  const parts = [jobTitle, service?.name ?? null].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}
