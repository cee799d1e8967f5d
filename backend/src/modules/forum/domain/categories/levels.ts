import { type Holder, type Level, levels } from '../words.js';

/** What holders may do in a category; without a service, everywhere. */
export interface Grant {
  readonly holder: Holder;
  readonly serviceId: number | null;
  readonly level: Level;
}

/** What of a category says who its readers are. */
export interface Access {
  /** The service whose room it is. */
  readonly serviceId: number | null;
  readonly ownTopicsOnly: boolean;
  readonly grants: readonly Grant[];
}

/** What of a person decides on their level in one category. */
export interface Facts {
  /** Appointed roles: everywhere where `scopeId` is null, else for that service and all below it. */
  readonly roles: readonly { readonly role: string; readonly scopeId: number | null }[];
  /** Listed for the category, and perhaps as one who looks after it. */
  readonly member: { readonly moderates: boolean } | null;
  readonly manages: boolean;
  /** Where their main post stands, and everything above it. */
  readonly around: readonly number[];
  /** A service and everything above it; empty for an unknown one. */
  readonly lineOf: (serviceId: number) => readonly number[];
}

/** Each level holds those before it. */
export function reaches(held: Level | null, wanted: Level): boolean {
  return held !== null && levels.indexOf(held) >= levels.indexOf(wanted);
}

/** Everyone who is signed in may read all of it. */
export function isOpen({ ownTopicsOnly, grants }: Access): boolean {
  return (
    !ownTopicsOnly && grants.some(({ holder, serviceId, level }) => holder === 'staff' && serviceId === null && reaches(level, 'read'))
  );
}

/** For those listed alone: not even administrators know that it is there. */
export function isPrivate({ grants }: Pick<Access, 'grants'>): boolean {
  return grants.length > 0 && grants.every(({ holder }) => holder === 'member');
}

/** The highest of a person's grants; null where none holds for them, and so the category does not exist for them. */
export function levelOf(access: Access, facts: Facts): Level | null {
  const held = access.grants.filter((grant) => holds(grant, access, facts)).map(({ holder, level }) => own(holder, level, facts));
  return held.reduce<Level | null>((highest, level) => (reaches(highest, level) ? highest : level), null);
}

/** Members who look after a group moderate it, whatever the others may do there. */
function own(holder: Holder, level: Level, { member }: Facts): Level {
  return holder === 'member' && member?.moderates ? 'moderate' : level;
}

function holds(grant: Grant, access: Access, facts: Facts): boolean {
  const { holder, serviceId } = grant;
  if (holder === 'member') return facts.member !== null;
  if (holder === 'staff' || holder === 'manager') {
    return (holder === 'staff' || facts.manages) && (serviceId === null || facts.around.includes(serviceId));
  }
  return facts.roles.some(({ role, scopeId }) => role === holder && counts(scopeId, grant, access, facts));
}

/**
 * Whether a role held for a part of the council counts here. To moderate, the part has to hold the whole of what is moderated; for less than that,
 * an appointment within the service, or anywhere where no service is named, is enough.
 */
function counts(scopeId: number | null, { serviceId, level }: Grant, access: Access, { lineOf }: Facts): boolean {
  if (scopeId === null) return true;
  const about = serviceId ?? access.serviceId;
  if (about !== null && lineOf(about).includes(scopeId)) return true;
  if (level === 'moderate') return false;
  return serviceId === null || lineOf(scopeId).includes(serviceId);
}
