import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { of } from 'rxjs';
import { Api } from '../../../api/api';
import * as functions from '../../../api/functions';
import type { SeriesEditPreview, SeriesEditStart, SeriesView } from '../../../api/models';
import { Problem } from '../../../core/http/problem';
import { anOccurrence } from '../testing/session-views';
import { ChangeStore } from './change-store';

const rule = 'FREQ=WEEKLY;BYDAY=FR;COUNT=3';
const start: SeriesEditStart = {
  startsAt: '2026-12-04T11:00',
  rule,
  skip: [],
  durationMinutes: 60,
  bankHolidays: 'do-not-run',
  timeZone: 'Europe/London',
  dates: 3,
  people: 2,
};
const date = (id: number, day: string) => ({
  id,
  title: 'Excel clinic',
  startsAt: `${day}T11:00:00.000Z`,
  endsAt: `${day}T12:00:00.000Z`,
  localStart: `${day}T11:00`,
  localEnd: `${day}T12:00`,
  state: 'scheduled' as const,
  reason: null,
  capacityRoom: 12,
  capacityOnline: 0,
  booked: 1,
  waiting: 0,
});
const series = {
  id: 2,
  version: 1,
  title: 'Excel clinic',
  summary: '',
  description: '',
  place: 'Room 2',
  link: null,
  capacityRoom: 12,
  capacityOnline: 0,
  captions: false,
  hosts: [],
  skills: [],
  startsAt: start.startsAt,
  rule,
  durationMinutes: 60,
  bankHolidays: 'do-not-run',
  opensMinutesBefore: null,
  closesMinutesBefore: 0,
  releaseUntilMinutesBefore: 0,
  audience: 'everyone',
  audienceServiceId: null,
  dates: [date(7, '2026-12-04'), date(8, '2026-12-11'), date(9, '2026-12-18')],
  allowed: { change: true },
} as unknown as SeriesView;
const preview = (fingerprint: string): SeriesEditPreview =>
  ({ fingerprint, dates: { items: [], total: 0 }, people: { items: [], total: 0 } }) as unknown as SeriesEditPreview;

describe('a change of a series', () => {
  let answers: Map<unknown, (params: unknown) => unknown>;
  const asked = jest.fn();
  const invoke = jest.fn(async (route: unknown, params: unknown) => {
    asked(route, params);
    await Promise.resolve();
    return answers.get(route)?.(params);
  });
  const soon = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };

  async function opened(query: Record<string, string> = {}): Promise<ChangeStore> {
    asked.mockClear();
    answers = new Map<unknown, (params: unknown) => unknown>([
      [functions.seriesView, () => series],
      [functions.peopleServices, () => ({ items: [] })],
      [functions.seriesEditsStart, () => start],
      [
        functions.sessionsView,
        () => anOccurrence({ id: 7, place: 'Room 2', localStart: '2026-12-04T11:00', localEnd: '2026-12-04T12:00' }),
      ],
      [functions.seriesEditsPreview, () => preview('first')],
    ]);
    TestBed.configureTestingModule({
      providers: [
        ChangeStore,
        { provide: Api, useValue: { invoke } },
        {
          provide: ActivatedRoute,
          useValue: { paramMap: of(convertToParamMap({ id: '2' })), queryParamMap: of(convertToParamMap(query)) },
        },
      ],
    });
    const store = TestBed.inject(ChangeStore);
    TestBed.tick();
    store.draft();
    await soon();
    return store;
  }

  it('begins with all dates to come, or with the date that the address names', async () => {
    expect((await opened()).scope()).toBe('future');
    TestBed.resetTestingModule();
    const store = await opened({ date: '8' });
    expect([store.scope(), store.dateId()]).toEqual(['following', 8]);
  });

  it('lets those who host one date alone change that date alone', async () => {
    const store = await opened();
    answers.set(functions.seriesView, () => ({ ...series, allowed: { change: false } }));
    store.series.reload();
    await soon();
    expect(store.scope()).toBe('this');
  });

  it('keeps what is typed when another scope is chosen', async () => {
    const store = await opened();
    store.draft.update((draft) => ({ ...draft, place: 'Room 4' }));
    store.scope.set('this');
    await soon();
    expect(store.draft()).toMatchObject({ place: 'Room 4', title: '' });
    expect(store.request()).toMatchObject({ scope: 'this', occurrenceId: 7, place: 'Room 4' });
  });

  it('saves what was looked at, and nothing else', async () => {
    const store = await opened();
    await expect(store.look()).rejects.toMatchObject({ code: 'nothing_changed' });
    store.draft.update((draft) => ({ ...draft, place: 'Room 4' }));
    await expect(store.save()).rejects.toMatchObject({ code: 'not_looked_at' });
    await store.look();
    await store.save();
    expect(asked).toHaveBeenCalledWith(functions.seriesEditsEdit, {
      id: 2,
      body: { scope: 'future', version: 1, overwrite: [], place: 'Room 4', preview: 'first' },
    });
    expect(store.unsaved()).toBe(false);
  });

  it('fetches all anew under what is typed where somebody was faster', async () => {
    const store = await opened();
    store.draft.update((draft) => ({ ...draft, place: 'Room 4' }));
    await store.look();
    answers.set(functions.seriesEditsEdit, () => {
      throw new Problem(409, 'preview_out_of_date', '', 'Something changed since you looked.');
    });
    answers.set(functions.seriesView, () => ({ ...series, version: 2, title: 'Excel surgery' }));
    answers.set(functions.seriesEditsPreview, () => preview('second'));
    await expect(store.save()).rejects.toMatchObject({ code: 'preview_out_of_date' });
    await soon();
    expect(store.draft()).toMatchObject({ place: 'Room 4', title: 'Excel surgery' });
    await store.look();
    expect([store.request()?.version, store.shown()?.fingerprint]).toEqual([2, 'second']);
  });
});
