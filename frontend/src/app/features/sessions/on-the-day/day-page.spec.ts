import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { of } from 'rxjs';
import type { Attendee, Attendees } from '../../../api/models';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { anAttendee, attendees } from '../testing/attendees';
import { DayPage } from './day-page';
import { DayStore } from './day-store';
import { expected, hereInWords } from './day-words';

const tap = jest.fn();
const markTheRest = jest.fn();
const confirm = jest.fn();

async function open(items: Attendee[], view: Partial<Attendees> = {}, unsent: number[] = []) {
  [tap, markTheRest, confirm].forEach((mock) => mock.mockReset());
  const people = expected(items);
  const store = {
    id: signal(3),
    view: signal(attendees(items, view)),
    source: { error: signal(undefined) },
    expected: signal(people),
    waiting: signal(items.filter(({ state }) => state === 'waiting')),
    unmarked: signal(people.filter(({ attendance }) => attendance === null)),
    here: signal(hereInWords(people)),
    unsent: signal(new Set(unsent)),
    refused: signal([]),
    allSent: signal(unsent.length === 0),
    supportOf: signal(new Map()),
    tap,
    markTheRest,
  };
  TestBed.overrideComponent(DayPage, { set: { providers: [{ provide: DayStore, useValue: store }] } });
  await render(DayPage, {
    providers: [
      provideRouter([]),
      { provide: Dialogs, useValue: { confirm } },
      { provide: ActivatedRoute, useValue: { paramMap: of(convertToParamMap({ id: '3' })) } },
    ],
  });
  return userEvent.setup();
}

const names = (): (string | null)[] => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

describe('the sheet on a phone', () => {
  it('checks in with one tap, and takes it back with another', async () => {
    const ben = anAttendee({
      name: 'Ben Ali',
      attendance: 'attended',
      attendanceAt: '2026-11-26T09:58:00.000Z',
      attendanceBy: 'Ruth Bell',
    });
    const amara = anAttendee();
    const user = await open([amara, ben]);
    expect(screen.getByText('1 of 2 here')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Check in Amara Okafor' }));
    expect(tap).toHaveBeenLastCalledWith(amara, 'attended', undefined);
    expect(screen.getByText('by Ruth Bell, 09:58')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo the check-in of Ben Ali' }));
    expect(tap).toHaveBeenLastCalledWith(ben, null, undefined);
  });

  it('marks more than a tap says, with the minutes of who came in part', async () => {
    const amara = anAttendee({ attendance: 'in-part', attendedMinutes: 30 });
    const user = await open([amara]);
    await user.click(screen.getByRole('button', { name: 'More for Amara Okafor' }));
    await user.click(screen.getByRole('radio', { name: 'Did not come' }));
    expect(tap).toHaveBeenLastCalledWith(amara, 'did-not-come', undefined);
    const minutes = screen.getByLabelText('For how many minutes?');
    await user.clear(minutes);
    await user.type(minutes, '90');
    await user.tab();
    expect(screen.getByText('Enter a whole number from 1 to 60')).toBeTruthy();
    await user.clear(minutes);
    await user.type(minutes, '20');
    await user.tab();
    expect(tap).toHaveBeenLastCalledWith(amara, 'in-part', 20);
  });

  it('finds by name, and keeps people where they are while they are tapped', async () => {
    const [amara, ben, zoe] = [anAttendee(), anAttendee({ name: 'Ben Ali', attendance: 'attended' }), anAttendee({ name: 'Zoë Brontë' })];
    const user = await open([amara, ben, zoe]);
    await user.click(screen.getByRole('button', { name: 'Not here yet' }));
    expect(names()).toEqual(['Amara Okafor', 'Zoë Brontë']);
    await user.click(screen.getByRole('button', { name: 'Check in Amara Okafor' }));
    expect(names()).toEqual(['Amara Okafor', 'Zoë Brontë']);
    await user.type(screen.getByLabelText('Find by name'), 'zoe');
    expect(names()).toEqual(['Zoë Brontë']);
    expect(screen.getByText('1 person found')).toBeTruthy();
  });

  it('says what is not sent, at the person and above the list', async () => {
    const amara = anAttendee({ attendance: 'attended' });
    await open([amara], {}, [amara.person.id]);
    expect(screen.getByText('1 tap is not sent yet.')).toBeTruthy();
    expect(screen.getByText(/Not sent yet\. We send it again/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Everyone else did not come' })).toBeNull();
  });

  it('asks before everyone else is marked, and names who joined online', async () => {
    const joined = anAttendee({ name: 'Ben Ali', seat: 'online', joinedAt: '2026-11-26T10:02:00.000Z' });
    const user = await open([anAttendee(), joined], { allowed: { ...attendees([]).allowed, markTheRest: true } });
    expect(screen.getByText('Housing · Online · joined online 10:02')).toBeTruthy();
    confirm.mockResolvedValue(true);
    markTheRest.mockResolvedValue(2);
    await user.click(screen.getByRole('button', { name: 'Everyone else did not come' }));
    const [question] = confirm.mock.calls[0] as [{ title: string; points: { strong?: string; text: string }[] }];
    expect(question.title).toBe('Mark 2 people as not having come?');
    expect(question.points.find(({ strong }) => strong === 'Ben Ali')?.text).toContain('joined online');
    expect(markTheRest).toHaveBeenCalledTimes(1);
  });

  it('says from when people can be checked in, and offers nothing before', async () => {
    await open([anAttendee()], { attendanceOpen: false, allowed: { ...attendees([]).allowed, markAttendance: false } });
    expect(screen.getByText(/You can check people in from 09:45 on Thursday/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Check in/ })).toBeNull();
  });

  it('holds a sign-in sheet for the printer', async () => {
    await open([anAttendee(), anAttendee({ name: 'Ben Ali' })]);
    const sheet = screen.getByRole('table', { name: 'Sign-in sheet', hidden: true });
    expect(within(sheet).getAllByRole('row', { hidden: true })).toHaveLength(1 + 2 + 6);
  });
});
