/** What a bench finds when it begins: the built product, running on a database of its own with the demo council in it. */
export interface Stage {
  /** Where the product answers, without a slash at the end. */
  readonly address: string;
  readonly databaseUrl: string;
  /** Process of the product, for its memory. */
  readonly serverPid: number;
}

export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same work with no framework, in the same run; null where there is no such thing. */
  readonly bare: number | null;
  /** How much of the bare limit is reached: 1 is all of it. */
  readonly ratio: number | null;
}

/** What every `*.bench.ts` exports. */
export interface Bench {
  /** `sessions.list`; one that measures several things names what they share: `sessions`. */
  readonly name: string;
  run(stage: Stage): Promise<readonly Measurement[]>;
}
