import type { IconName } from '../../../design/icons';

/** A question before something serious: what will happen, to how many, and for how long it can be undone. */
export interface Question {
  /** The title is the question: "Cancel the last 8 sessions of 'Excel clinic'?" */
  readonly title: string;
  readonly points: readonly { icon: IconName; strong?: string; text: string }[];
  /** Names its object: "Cancel 8 sessions". */
  readonly confirm: string;
  /** The safe choice, second and plain: "Keep the series". */
  readonly keep: string;
  /** Red, for what destroys. */
  readonly danger?: boolean;
}
