import { describe, expect, it } from '@jest/globals';
import { daysAfter } from '../day.js';
import { aldermere, JOINERS, LEAVERS } from './aldermere.js';
import { cast } from './cast.js';
import { services } from './services.js';
import { nameOf, type StaffMember } from './staff.js';
import { directorates } from './units.js';

const today = '2026-11-24';
const everyone = aldermere(today);
const here = everyone.filter(({ hiredOn, leavesOn }) => hiredOn <= today && (leavesOn === null || leavesOn >= today));
const find = (name: string): StaffMember => {
  const found = everyone.find((person) => nameOf(person) === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
};

describe('Aldermere Council', () => {
  it('has 1,200 people in 6 directorates and 28 services', () => {
    expect(directorates).toHaveLength(6);
    expect(services).toHaveLength(28);
    expect(here).toHaveLength(1_200);
    expect(everyone).toHaveLength(1_200 + LEAVERS + JOINERS);
    expect(new Set(here.map(({ unit }) => unit.service).filter((code) => code !== null)).size).toBe(28);
  });

  it('is the same on every day but for its dates', () => {
    const later = aldermere(daysAfter(today, 40));
    expect(later.map(nameOf)).toEqual(everyone.map(nameOf));
    expect(later.map(({ number }) => number)).toEqual(everyone.map(({ number }) => number));
    expect(later.map(({ hiredOn }) => hiredOn)).toEqual(everyone.map(({ hiredOn }) => daysAfter(hiredOn, 40)));
  });

  it('gives everyone in the cast their place', () => {
    for (const { given, family, job } of cast)
      expect(everyone.filter((person) => person.given === given && person.family === family && person.job === job)).toHaveLength(1);
    const amara = find('Amara Okafor');
    expect(amara).toMatchObject({ workerType: 'Apprentice', manager: find('Gareth Pugh').number, email: 'amara.okafor@aldermere.gov.uk' });
    expect(find('Tomasz Zieliński').email).toBe('tomasz.zielinski@aldermere.gov.uk');
  });

  it('has one chief executive, to whom everyone leads', () => {
    const byNumber = new Map(everyone.map((person) => [person.number, person]));
    const tops = everyone.map((person) => {
      let top = person;
      for (let step = 0; top.manager !== null && step < 12; step += 1) top = byNumber.get(top.manager) ?? top;
      return top.job;
    });
    expect(new Set(tops)).toEqual(new Set(['Chief Executive']));
  });

  it('gives no number and no address twice', () => {
    const addresses = everyone.map(({ email }) => email).filter((email) => email !== null);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(new Set(everyone.map(({ number }) => number)).size).toBe(everyone.length);
    for (const address of addresses) expect(address).toMatch(/^[a-z0-9.-]+@aldermere\.gov\.uk$/);
    expect(everyone.length - addresses.length).toBeGreaterThan(100);
  });
});
