/** How one person stands to another. Derived from posts each time it is asked, so that a move counts at once. */
export const relationships = [
  'self',
  'line-manager',
  'managers-manager',
  'former-line-manager',
  'report',
  'same-team',
  'same-service',
  'colleague',
] as const;
export type Relationship = (typeof relationships)[number];

/** What the posts of two people say. */
export interface Ties {
  readonly viewerId: number;
  readonly personId: number;
  /** Line managers of the person's posts now, of posts that have not ended. */
  readonly managerIds: readonly number[];
  readonly managersManagerIds: readonly number[];
  readonly formerManagerIds: readonly number[];
  readonly reportIds: readonly number[];
  /** The part of the council of each one's main post, and the service that it belongs to. */
  readonly viewerPlace: Place | null;
  readonly personPlace: Place | null;
}

export interface Place {
  readonly unitId: number;
  readonly serviceId: number;
}

/** Everything that the viewer is to the person, never empty. A line manager who also was it before is no former one. */
export function relationshipsOf(ties: Ties): ReadonlySet<Relationship> {
  const { viewerId, personId, viewerPlace, personPlace } = ties;
  if (viewerId === personId) return new Set(['self']);
  const isManager = ties.managerIds.includes(viewerId);
  const found: (Relationship | false)[] = [
    isManager && 'line-manager',
    ties.managersManagerIds.includes(viewerId) && 'managers-manager',
    !isManager && ties.formerManagerIds.includes(viewerId) && 'former-line-manager',
    ties.reportIds.includes(viewerId) && 'report',
    viewerPlace !== null && viewerPlace.unitId === personPlace?.unitId && 'same-team',
    viewerPlace !== null && viewerPlace.serviceId === personPlace?.serviceId && 'same-service',
  ];
  const held = found.filter((relationship) => relationship !== false);
  return new Set(held.length > 0 ? held : ['colleague']);
}
