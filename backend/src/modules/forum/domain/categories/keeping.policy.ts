/** How a person stands to the keeping of a category. */
export interface KeeperStanding {
  readonly isAdministrator: boolean;
  /** For its members alone. */
  readonly isPrivate: boolean;
  /** A member who looks after it. */
  readonly looksAfter: boolean;
}

/** Who decides on categories. Administrators know nothing of private groups that they do not belong to. */
export const keepingPolicy = {
  make: ({ isAdministrator }: Pick<KeeperStanding, 'isAdministrator'>): boolean => isAdministrator,
  /** Its words, its members, who may do what, and whether it is archived. */
  keep: ({ isAdministrator, isPrivate, looksAfter }: KeeperStanding): boolean => (isPrivate ? looksAfter : isAdministrator),
} as const;
