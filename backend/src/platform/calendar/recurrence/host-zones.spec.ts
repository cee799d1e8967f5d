import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { runProgram } from '../testing/run-program.js';
import { recurrenceVectors } from '../testing/vectors.js';
import type { Occurrence } from './expand.js';

interface Printed {
  hostOffset: number;
  vectors: { id: string; dates: Occurrence[] }[];
  samples: unknown[];
}

const testing = join(import.meta.dirname, '../testing');
const offsets = { UTC: 0, 'Europe/London': -60, 'America/New_York': 240, 'Pacific/Apia': -780 };
const hosts = Object.keys(offsets) as (keyof typeof offsets)[];
const printed = new Map<string, Printed>();

beforeAll(async () => {
  for (const zone of hosts) printed.set(zone, (await runProgram('dates-under-zone.ts', zone)) as Printed);
}, 60_000);

describe.each(hosts)('on a host in %s', (zone) => {
  it('dates are made under that zone', () => {
    expect(printed.get(zone)?.hostOffset).toBe(offsets[zone]);
  });

  it.each(recurrenceVectors(testing))('$id holds: $why', ({ id, expected }) => {
    expect(printed.get(zone)?.vectors.find((vector) => vector.id === id)?.dates).toEqual(expected);
  });

  it('odd series have the dates, warnings and words that they have in UTC', () => {
    expect(printed.get(zone)?.samples).toHaveLength(150);
    expect(printed.get(zone)?.samples).toEqual(printed.get('UTC')?.samples);
  });
});
