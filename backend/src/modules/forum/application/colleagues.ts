import type { AuthorView } from '../api/posts/post.schemas.js';
import type { Bearings, Everybody, SkillLevel } from '../../people/index.js';
import type { Holder } from '../domain/words.js';

export interface SkillOffered {
  readonly personId: number;
  readonly skillId: number;
  readonly level: SkillLevel | null;
}

/** What the forum needs to know of people, services and skills; the people room answers. */
export abstract class ForumColleagues {
  /** Authors by id, as all readers see them; who was erased is missing. */
  abstract authors(ids: readonly number[]): Promise<ReadonlyMap<number, AuthorView>>;
  /** Those of the ids that are people who work here now. */
  abstract here(ids: readonly number[]): Promise<number[]>;
  /** People here by the beginnings of their names, likeliest first; of those among whom they are looked for, where that is said. */
  abstract named(words: string, limit: number, among: readonly number[] | null): Promise<number[]>;
  /** People here who hold a role for the whole council, or for a part of it that holds the service. */
  abstract holdersOf(role: Holder, serviceId: number | null): Promise<number[]>;
  /** People here who say that they can help with any of the skills; a row for each skill. */
  abstract offering(skillIds: readonly number[]): Promise<SkillOffered[]>;
  /** What a person says that they can help with. */
  abstract skillsOfferedBy(personId: number): Promise<number[]>;
  abstract skills(ids: readonly number[]): { id: number; name: string }[];
  /** Where a person stands among services, in one statement. */
  abstract bearings(personId: number, serviceIds: readonly number[]): Promise<Bearings>;
  /** What of everybody who works here, or of some of them, decides who may do what. */
  abstract everybody(personIds?: readonly number[]): Promise<Everybody>;
  /** The whole tree, each part after the one above it. */
  abstract services(): Promise<{ id: number; name: string; kind: string }[]>;
}
