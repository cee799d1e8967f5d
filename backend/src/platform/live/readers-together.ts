export interface NamedReader {
  readonly id: number;
  readonly name: string;
}

/** How many people have a room on the screen. `people` only in small groups: those who allow to be named. */
export interface ReadersNow {
  readonly count: number;
  readonly people?: readonly NamedReader[];
}

/** The readers of several servers. Who has pages on two of them counts twice, unless they are named. */
export function together(parts: readonly ReadersNow[]): ReadersNow {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const named = parts.flatMap(({ people }) => people ?? []);
  if (parts.every(({ people }) => people === undefined)) return { count };
  const people = [...new Map(named.map((reader) => [reader.id, reader])).values()].sort((one, other) => one.id - other.id);
  return { count: count - (named.length - people.length), people };
}
