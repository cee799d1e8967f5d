import type { ServiceKind } from './import/snapshot.js';

/** A node of the service tree as it is stored. */
export interface ServiceNode {
  readonly id: number;
  readonly kind: ServiceKind;
  readonly code: string;
  readonly name: string;
  readonly parentId: number | null;
}

/** Where a node stands: the ids from the top down to itself, and the service that it belongs to. */
export interface NodePlace {
  readonly id: number;
  readonly path: string;
  /** The nearest service at or above a team; directorates and the council are their own. */
  readonly homeId: number;
}

/** Works out the place of every node from the parents alone. @throws Error where parents go round in a circle */
export function placesOf(nodes: readonly ServiceNode[]): NodePlace[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.map((node) => {
    const line = [node];
    for (let above = parentOf(byId, node); above; above = parentOf(byId, above)) {
      if (line.includes(above)) throw new Error(`Service ${String(node.id)} stands above itself`);
      line.unshift(above);
    }
    const home = node.kind === 'team' ? line.findLast((each) => each.kind === 'service') : node;
    return { id: node.id, path: `/${line.map(({ id }) => id).join('/')}/`, homeId: (home ?? node).id };
  });
}

function parentOf(byId: ReadonlyMap<number, ServiceNode>, node: ServiceNode): ServiceNode | undefined {
  return node.parentId === null ? undefined : byId.get(node.parentId);
}

/** The path's ids, from the top down. */
export function idsOf(path: string): number[] {
  return path.split('/').filter(Boolean).map(Number);
}
