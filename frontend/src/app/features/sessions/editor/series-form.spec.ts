import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { type RulesOpen, type SeriesDraft, newSeries, seriesRules } from './series-form';

const whole: SeriesDraft = {
  ...newSeries,
  title: 'Excel clinic',
  firstDate: { day: '4', month: '12', year: '2026' },
  place: 'Room 2',
  capacityRoom: '12',
  hosts: [{ id: 1, name: 'Kwame', about: 'Finance' }],
};

function problemsOf(parts: Partial<SeriesDraft>, open: Partial<RulesOpen> = {}): string[] {
  const model = signal({ ...whole, ...parts });
  const tree = runInInjectionContext(TestBed.inject(Injector), () =>
    form(model, (path) => seriesRules(path, { sentence: () => true, ...open })),
  );
  return tree()
    .errorSummary()
    .map((error) => error.message ?? '');
}

describe('a series', () => {
  it('that is whole has no problem', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each([
    ['a title', { title: '' }, 'Enter a title'],
    ['a host', { hosts: [] }, 'Choose at least one host'],
    ['somewhere to be', { inRoom: false }, 'Choose a room, online, or both'],
    ['a place where it is in a room', { place: '' }, 'Enter the room and where it is'],
    ['seats in a room', { capacityRoom: 'many' }, 'Seats in the room must be a whole number from 1 to 5,000'],
    ['a link where it is online', { isOnline: true, capacityOnline: '8' }, 'Enter a web address that starts with https://'],
    ['a service where it is for one', { audience: 'service' }, 'Choose a service'],
    ['a first date', { firstDate: { day: '31', month: '2', year: '2027' } }, 'The first date must be a real date'],
    ['a finish after the start', { start: '11:00', end: '11:00' }, 'The finish time must be after the start time'],
    ['a day of the week', { sentence: { ...newSeries.sentence, unit: 'week' as const } }, 'Choose at least one day of the week'],
    ['a number of dates', { sentence: { ...newSeries.sentence, count: '0' } }, 'The number of dates must be a whole number from 1 to 120'],
    [
      'a last date after the first',
      { sentence: { ...newSeries.sentence, ending: 'until' as const, until: { day: '1', month: '1', year: '2026' } } },
      'The last date must be on or after the first date',
    ],
  ])('needs %s', (_, parts, message) => {
    expect(problemsOf(parts)).toEqual([message]);
  });

  it('asks nothing about what is not ticked', () => {
    expect(
      problemsOf({ inRoom: false, place: '', capacityRoom: '', isOnline: true, link: 'https://meet.example.gov.uk', capacityOnline: '8' }),
    ).toEqual([]);
  });

  it('is not asked about a sentence where another rule is kept', () => {
    expect(problemsOf({ sentence: { ...newSeries.sentence, count: '0' } }, { sentence: () => false })).toEqual([]);
  });

  it('that is one date may take its title from the series', () => {
    expect(problemsOf({ title: '' }, { title: () => false })).toEqual([]);
  });
});
