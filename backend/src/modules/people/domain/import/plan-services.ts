import type { ServiceChange } from './import-plan.js';
import type { ServiceKind, ServiceRecord } from './snapshot.js';
import type { NamedUnit, RowNote, StaffRow } from './staff-row.js';

type UnitKind = Exclude<ServiceKind, 'council'>;
const levels = ['directorate', 'service', 'team'] as const satisfies readonly UnitKind[];

/** Names and parents that the rows give one service, with how many rows say so. */
interface Votes {
  readonly kind: UnitKind;
  readonly code: string;
  readonly names: Map<string, number>;
  readonly parents: Map<string | null, number>;
}

/** The service tree as the file draws it, over the one that is there. */
export class ServicePlan {
  private readonly known: Map<string, ServiceRecord>;
  private readonly byName = new Map<string, string>();
  private readonly votes = new Map<string, Votes>();
  private readonly keysOfRow = new Map<number, readonly string[]>();

  constructor(services: readonly ServiceRecord[]) {
    this.known = new Map(services.map((service) => [service.key, service]));
    for (const { kind, parentKey, name, key } of services) {
      this.byName.set(nameKey(kind, parentKey, name), key);
      // A row that names only a service, without what stands above it, means the one that is there.
      const anywhere = nameKey(kind, null, name);
      if (!this.byName.has(anywhere)) this.byName.set(anywhere, key);
    }
  }

  /** Counts what one row says. */
  count(row: StaffRow): void {
    const keys: string[] = [];
    for (const kind of levels) {
      const unit = row[kind];
      if (!unit) continue;
      keys.push(this.countUnit(kind, unit, keys.at(-1) ?? null));
    }
    this.keysOfRow.set(row.row, keys);
  }

  /** The service after the import. */
  find(key: string): ServiceRecord | null {
    const votes = this.votes.get(key);
    const before = this.known.get(key) ?? null;
    if (!votes) return before;
    const parent = mostVoted(votes.parents);
    return {
      key,
      kind: votes.kind,
      code: votes.code,
      name: mostVoted(votes.names) ?? before?.name ?? votes.code,
      parentKey: parent ?? before?.parentKey ?? null,
    };
  }

  /**
   * Where the row puts the person: the lowest service it names. A row that names no team keeps the team that stands under that service, because a
   * blank tells nothing.
   */
  placeOf(row: StaffRow, current: string | null): string | null {
    const lowest = this.keysOfRow.get(row.row)?.at(-1) ?? null;
    if (lowest === null) return current;
    return row.team !== null && current !== null && this.isUnder(current, lowest) ? current : lowest;
  }

  /** A remark for a row that calls a service otherwise than most rows do. */
  notesFor(row: StaffRow): RowNote[] {
    return (this.keysOfRow.get(row.row) ?? []).flatMap((key) => {
      const service = this.find(key);
      const said = service && service.kind !== 'council' ? row[service.kind]?.name : null;
      if (!service || !said || said === service.name) return [];
      const message = `The row calls ${service.code} “${said}”; most rows call it “${service.name}”, which is used.`;
      return [{ field: service.kind === 'council' ? null : service.kind, message }];
    });
  }

  /** New, renamed and moved services, parents first. */
  changes(): ServiceChange[] {
    return [...this.votes.keys()]
      .flatMap((key) => {
        const after = this.find(key);
        const before = this.known.get(key) ?? null;
        if (!after || (before?.name === after.name && before.parentKey === after.parentKey)) return [];
        return [{ before, after }];
      })
      .sort((a, b) => levels.indexOf(a.after.kind as UnitKind) - levels.indexOf(b.after.kind as UnitKind));
  }

  /** `Adult Social Care, Reablement team`: the names from the directorate down. */
  pathOf(key: string | null): string | null {
    const names: string[] = [];
    for (
      let service = key === null ? null : this.find(key);
      service;
      service = service.parentKey === null ? null : this.find(service.parentKey)
    ) {
      names.unshift(service.name);
    }
    return names.length > 0 ? names.join(', ') : null;
  }

  private countUnit(kind: UnitKind, unit: NamedUnit, parentKey: string | null): string {
    const key = this.keyOf(kind, unit, parentKey);
    const code = key.slice(kind.length + 1);
    const votes = this.votes.get(key) ?? { kind, code, names: new Map<string, number>(), parents: new Map<string | null, number>() };
    this.votes.set(key, votes);
    if (unit.name !== null) votes.names.set(unit.name, (votes.names.get(unit.name) ?? 0) + 1);
    if (parentKey !== null) votes.parents.set(parentKey, (votes.parents.get(parentKey) ?? 0) + 1);
    return key;
  }

  private keyOf(kind: UnitKind, { code, name }: NamedUnit, parentKey: string | null): string {
    if (code !== null) return `${kind}:${code}`;
    const wanted = nameKey(kind, parentKey, name ?? '');
    const found = this.byName.get(wanted);
    if (found !== undefined) return found;
    const above = parentKey === null ? '' : `${parentKey.slice(parentKey.indexOf(':') + 1)}/`;
    const key = `${kind}:${above}${slug(name ?? '')}`;
    this.byName.set(wanted, key);
    return key;
  }

  private isUnder(key: string, above: string): boolean {
    for (let service = this.find(key); service; service = service.parentKey === null ? null : this.find(service.parentKey)) {
      if (service.key === above) return true;
    }
    return false;
  }
}

function nameKey(kind: ServiceKind, parentKey: string | null, name: string): string {
  return `${kind}|${parentKey ?? ''}|${slug(name)}`;
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The choice of most rows; of equals, the one that the file named first. */
function mostVoted<T>(votes: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  for (const [choice, count] of votes) if (best === undefined || count > (votes.get(best) ?? 0)) best = choice;
  return best;
}
