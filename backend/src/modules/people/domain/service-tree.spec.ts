import { describe, expect, it } from '@jest/globals';
import { idsOf, placesOf, type ServiceNode } from './service-tree.js';

const node = (id: number, kind: ServiceNode['kind'], parentId: number | null): ServiceNode => ({
  id,
  kind,
  code: String(id),
  name: String(id),
  parentId,
});

describe('the service tree', () => {
  it('knows where each part stands, and which service a team belongs to', () => {
    const places = placesOf([
      node(4, 'team', 3),
      node(1, 'council', null),
      node(2, 'directorate', 1),
      node(3, 'service', 2),
      node(5, 'team', 2),
    ]);
    expect(places).toEqual([
      { id: 4, path: '/1/2/3/4/', homeId: 3 },
      { id: 1, path: '/1/', homeId: 1 },
      { id: 2, path: '/1/2/', homeId: 2 },
      { id: 3, path: '/1/2/3/', homeId: 3 },
      { id: 5, path: '/1/2/5/', homeId: 5 },
    ]);
    expect(idsOf('/1/2/3/4/')).toEqual([1, 2, 3, 4]);
  });

  it('is refused where it goes round in a circle', () => {
    expect(() => placesOf([node(1, 'service', 2), node(2, 'service', 1)])).toThrow('above itself');
  });
});
