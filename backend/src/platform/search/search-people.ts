export interface SearchPerson {
  readonly id: number;
  readonly name: string;
  readonly initials: string;
}

/** Who wrote what is found. The search asks; the people room answers. */
export abstract class SearchPeople {
  /** Those of the people who work here now; whoever is unknown or has left is missing. */
  abstract here(ids: readonly number[]): Promise<ReadonlyMap<number, SearchPerson>>;
}
