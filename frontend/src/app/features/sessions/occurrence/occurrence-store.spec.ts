import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { of } from 'rxjs';
import { Api } from '../../../api/api';
import type { OccurrenceView } from '../../../api/models';
import { Live, type LiveListener } from '../../../core/live/live';
import { Session } from '../../../core/session/session';
import { aPlace, anOccurrence, seatsOf, seatsView } from '../testing/session-views';
import { OccurrenceStore } from './occurrence-store';

const rooms = new Map<string, LiveListener>();
const answers: ((view: OccurrenceView) => void)[] = [];
const invoke = jest.fn(() => new Promise<OccurrenceView>((resolve) => answers.push(resolve)));

const soon = async (): Promise<void> => {
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
};

async function opened(view: OccurrenceView): Promise<OccurrenceStore> {
  rooms.clear();
  answers.length = 0;
  invoke.mockClear();
  const follow = (room: string, listener: LiveListener) => {
    rooms.set(room, listener);
    return () => rooms.delete(room);
  };
  TestBed.configureTestingModule({
    providers: [
      OccurrenceStore,
      { provide: Api, useValue: { invoke } },
      { provide: Live, useValue: { follow } },
      { provide: Session, useValue: { person: signal({ id: 1 }) } },
      { provide: ActivatedRoute, useValue: { paramMap: of(convertToParamMap({ id: '3' })) } },
    ],
  });
  const store = TestBed.inject(OccurrenceStore);
  await soon();
  answers.shift()?.(view);
  await soon();
  return store;
}

const seats = (booked: number, waiting = 0) => seatsView(null, seatsOf(24, booked, waiting));

describe('the page of a date', () => {
  it('shows pushed seats without asking again', async () => {
    const store = await opened(anOccurrence({ rev: 4 }));
    rooms.get('occurrence:3')?.message({ type: 'occurrence.changed', rev: 5, state: 'scheduled', seats: seats(22) });
    await soon();
    expect(store.view()?.seats.free).toBe(2);
    expect(invoke).toHaveBeenCalledTimes(1);
  });

  it('asks again where a message was missed, or came before the room was joined', async () => {
    await opened(anOccurrence({ rev: 4 }));
    rooms.get('occurrence:3')?.joined?.(4);
    await soon();
    expect(invoke).toHaveBeenCalledTimes(1);
    rooms.get('occurrence:3')?.joined?.(6);
    await soon();
    expect(invoke).toHaveBeenCalledTimes(2);
  });

  it('does not lose the answer it waits for when a message comes first', async () => {
    const full = anOccurrence({ rev: 4, seats: seats(24) });
    const store = await opened(full);
    store.reload();
    await soon();
    rooms.get('occurrence:3')?.message({ type: 'occurrence.changed', rev: 5, state: 'scheduled', seats: seats(24, 1) });
    await soon();
    answers.at(-1)?.({ ...full, rev: 5, seats: seats(24, 1), mine: aPlace({ state: 'waiting' }) });
    await soon();
    expect(store.view()?.mine?.state).toBe('waiting');
  });

  it('shows a seat that became mine', async () => {
    const store = await opened(anOccurrence({ mine: aPlace({ state: 'waiting' }) }));
    rooms.get('person:1')?.message({ type: 'sessions.place-changed', occurrenceId: 3, mine: aPlace({ seat: 'online' }) });
    await soon();
    expect(store.view()?.mine?.seat).toBe('online');
    expect(invoke).toHaveBeenCalledTimes(2);
  });
});
