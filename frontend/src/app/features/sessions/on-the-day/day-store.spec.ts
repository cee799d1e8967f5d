import { HttpErrorResponse } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { of } from 'rxjs';
import { Api } from '../../../api/api';
import { attendeesList, attendeesMark } from '../../../api/functions';
import type { AttendanceMarked, Attendees } from '../../../api/models';
import { Connection } from '../../../core/http/connection';
import { Problem, problemOf } from '../../../core/http/problem';
import { Live, type LiveListener } from '../../../core/live/live';
import { Session } from '../../../core/session/session';
import { anAttendee, attendees } from '../testing/attendees';
import { DayStore } from './day-store';

const amara = anAttendee({ name: 'Amara Okafor' });
const ben = anAttendee({ name: 'Ben Ali' });
const [first, second] = [amara.person.id, ben.person.id];

const rooms = new Map<string, LiveListener>();
const online = signal(true);
/** What the server holds; null while it cannot be reached. */
let server: Attendees | null;
let lists: Attendees;
const sent: { personId: number; attendance: string | null; was?: string | null }[][] = [];
let refusal: Problem | null;

const invoke = jest.fn((call: unknown, params: { body: { items: (typeof sent)[number] } }) => {
  if (call === attendeesList) return Promise.resolve(lists);
  if (call !== attendeesMark) return Promise.reject(new Error('not asked for here'));
  if (server === null) return Promise.reject(problemOf(new HttpErrorResponse({ status: 0 })));
  if (refusal) return Promise.reject(refusal);
  const { items } = params.body;
  sent.push(items);
  return Promise.resolve<AttendanceMarked>({
    marked: items.length,
    rev: items.length,
    items: items.map(({ personId, attendance }) => ({
      personId,
      outcome: 'marked',
      attendance: attendance as 'attended',
      attendedMinutes: 60,
      at: '2026-11-26T09:58:00.000Z',
      by: 'Ruth Bell',
    })),
  });
});

const soon = async (): Promise<void> => {
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
};

async function opened(view: Partial<Attendees> = {}): Promise<DayStore> {
  TestBed.resetTestingModule();
  lists = attendees([amara, ben], view);
  server = lists;
  refusal = null;
  sent.length = 0;
  invoke.mockClear();
  online.set(true);
  const follow = (room: string, listener: LiveListener) => {
    rooms.set(room, listener);
    return () => rooms.delete(room);
  };
  TestBed.configureTestingModule({
    providers: [
      DayStore,
      { provide: Api, useValue: { invoke } },
      { provide: Live, useValue: { follow } },
      { provide: Connection, useValue: { online } },
      { provide: Session, useValue: { person: signal({ id: 1 }) } },
      { provide: ActivatedRoute, useValue: { paramMap: of(convertToParamMap({ id: '3' })) } },
    ],
  });
  const store = TestBed.inject(DayStore);
  await soon();
  return store;
}

describe('the sheet of a date', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('shows a tap at once and sends it', async () => {
    const store = await opened();
    store.tap(amara, 'attended');
    expect(store.here().total).toBe('1 of 2 here');
    await soon();
    expect(sent).toEqual([[{ personId: first, attendance: 'attended', was: null }]]);
    expect(store.expected()[0]).toMatchObject({ attendance: 'attended', attendanceBy: 'Ruth Bell' });
    expect(store.unsent().size).toBe(0);
    expect(localStorage.length).toBe(0);
  });

  it('says which taps could not be sent, keeps them, and sends them once when the connection is back', async () => {
    const store = await opened();
    server = null;
    online.set(false);
    store.tap(amara, 'attended');
    store.tap(ben, 'did-not-come');
    await soon();
    expect([...store.unsent()]).toEqual([first, second]);
    expect(store.here().total).toBe('1 of 2 here');
    expect(localStorage.getItem('trellis.taps.1.3')).not.toContain('Amara');
    server = lists;
    online.set(true);
    await soon();
    expect(sent).toEqual([
      [
        { personId: first, attendance: 'attended', was: null },
        { personId: second, attendance: 'did-not-come', was: null },
      ],
    ]);
    expect(store.unsent().size).toBe(0);
    await soon();
    expect(sent).toHaveLength(1);
  });

  it('sends after the phone threw the page away', async () => {
    const before = await opened();
    server = null;
    before.tap(amara, 'attended');
    await soon();
    const store = await opened();
    await soon();
    expect(sent).toEqual([[{ personId: first, attendance: 'attended', was: null }]]);
    expect(store.allSent()).toBe(true);
  });

  it('says what the server refuses, and lets it go', async () => {
    const store = await opened();
    refusal = new Problem(409, 'session_not_running', 'Not running', 'This session is not running.');
    store.tap(amara, 'attended');
    await soon();
    expect(store.refused()).toEqual(['Not saved: Amara Okafor. This session is not running.']);
    expect(store.here().total).toBe('0 of 2 here');
    expect(store.allSent()).toBe(true);
  });

  it('keeps taps while the server is unwell', async () => {
    const store = await opened();
    refusal = new Problem(503, 'http_503', 'Busy', 'Try again in a few minutes.');
    store.tap(amara, 'attended');
    await soon();
    expect(store.unsent().has(first)).toBe(true);
    expect(store.allSent()).toBe(false);
  });

  it('fetches the list when another host tapped, and not for its own tap', async () => {
    const store = await opened();
    store.tap(amara, 'attended');
    await soon();
    const asked = (): number => invoke.mock.calls.filter(([call]) => call === attendeesList).length;
    const before = asked();
    rooms.get('attendance:3')?.message({ type: 'attendance.changed', rev: 1 });
    await soon();
    expect(asked()).toBe(before);
    rooms.get('attendance:3')?.message({ type: 'attendance.changed', rev: 2 });
    await soon();
    expect(asked()).toBe(before + 1);
  });
});
