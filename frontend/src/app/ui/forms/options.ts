/** One choice of a select, of radios or of checkboxes. Values are words, as the contract has them. */
export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}
