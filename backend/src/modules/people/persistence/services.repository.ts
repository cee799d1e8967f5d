import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import type { ServiceChange } from '../domain/import/import-plan.js';
import type { ServiceRecord } from '../domain/import/snapshot.js';
import { type NodePlace, placesOf, type ServiceNode } from '../domain/service-tree.js';

export type StoredService = ServiceNode & NodePlace;

const NODE = 'id, kind, code, name, parent_id AS parentId, path, home_id AS homeId';

@Injectable()
export class ServicesRepository {
  constructor(private readonly transactions: Transactions) {}

  all(): Promise<StoredService[]> {
    return this.transactions.query<StoredService>(`SELECT ${NODE} FROM service ORDER BY path`);
  }

  withId(id: number): Promise<StoredService | undefined> {
    return this.transactions.one<StoredService>(`SELECT ${NODE} FROM service WHERE id = ?`, [id]);
  }

  async idsWithin(id: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT below.id FROM service JOIN service AS below ON below.path LIKE CONCAT(service.path, '%') WHERE service.id = ?`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** The council itself, at the top. Made with the first people. */
  async ensureCouncil(name: string, today: string): Promise<number> {
    const found = await this.transactions.one<{ id: number }>(`SELECT id FROM service WHERE kind = 'council' ORDER BY id LIMIT 1`);
    if (found) return found.id;
    const id = await this.insert({ key: 'council:council', kind: 'council', code: 'council', name, parentKey: null }, null, today);
    await this.place();
    return id;
  }

  /** As an import sees them: by key, without the council. */
  async records(): Promise<ServiceRecord[]> {
    const nodes = await this.all();
    const keys = new Map(nodes.map((node) => [node.id, node.kind === 'council' ? null : keyOf(node)]));
    return nodes
      .filter((node) => node.kind !== 'council')
      .map((node) => ({
        key: keyOf(node),
        kind: node.kind,
        code: node.code,
        name: node.name,
        parentKey: node.parentId === null ? null : (keys.get(node.parentId) ?? null),
      }));
  }

  async idsByKey(): Promise<Map<string, number>> {
    return new Map((await this.all()).map((node) => [keyOf(node), node.id]));
  }

  /** Makes, renames and moves services, parents first, and keeps what they were. */
  async write(changes: readonly ServiceChange[], councilId: number, today: string): Promise<void> {
    if (changes.length === 0) return;
    const ids = await this.idsByKey();
    for (const { before, after } of changes) {
      const parentId = after.parentKey === null ? councilId : (ids.get(after.parentKey) ?? councilId);
      if (before === null) ids.set(after.key, await this.insert(after, parentId, today));
      else await this.change(ids.get(after.key) ?? 0, after.name, parentId, today);
    }
    await this.place();
  }

  private async insert({ kind, code, name }: ServiceRecord, parentId: number | null, today: string): Promise<number> {
    const { insertId } = await this.transactions.execute('INSERT INTO service (kind, code, name, parent_id, path) VALUES (?, ?, ?, ?, ?)', [
      kind,
      code,
      name,
      parentId,
      '',
    ]);
    await this.remember(insertId, name, parentId, today);
    return insertId;
  }

  private async change(id: number, name: string, parentId: number, today: string): Promise<void> {
    await this.transactions.execute('UPDATE service SET name = ?, parent_id = ? WHERE id = ?', [name, parentId, id]);
    await this.transactions.execute('UPDATE service_history SET to_on = ? WHERE service_id = ? AND to_on IS NULL', [today, id]);
    await this.remember(id, name, parentId, today);
  }

  private async remember(id: number, name: string, parentId: number | null, today: string): Promise<void> {
    await this.transactions.execute('INSERT INTO service_history (service_id, name, parent_id, from_on) VALUES (?, ?, ?, ?)', [
      id,
      name,
      parentId,
      today,
    ]);
  }

  /** Writes every place that is no longer right. */
  private async place(): Promise<void> {
    const nodes = await this.all();
    const stored = new Map(nodes.map((node) => [node.id, node]));
    for (const { id, path, homeId } of placesOf(nodes)) {
      const node = stored.get(id);
      if (node?.path === path && node.homeId === homeId) continue;
      await this.transactions.execute('UPDATE service SET path = ?, home_id = ? WHERE id = ?', [path, homeId, id]);
    }
  }
}

function keyOf({ kind, code }: Pick<ServiceNode, 'kind' | 'code'>): string {
  return `${kind}:${code}`;
}
