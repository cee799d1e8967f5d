import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { TopicView } from '../../../api/models';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { aTopic } from '../testing/topic-views';
import { TopicPanel } from './topic-panel';
import { TopicStore } from './topic-store';

const store = { cast: jest.fn(), stopSpeaking: jest.fn(), speak: jest.fn(), show: jest.fn() };
const show = jest.fn();

async function open(view: TopicView): Promise<ReturnType<typeof userEvent.setup>> {
  for (const each of [...Object.values(store), show]) each.mockReset();
  await render(TopicPanel, {
    inputs: { view },
    providers: [provideRouter([]), { provide: TopicStore, useValue: store }, { provide: Snackbar, useValue: { show } }],
  });
  return userEvent.setup();
}

const planned = {
  state: 'published' as const,
  by: null,
  seriesId: 3,
  earlyHours: 48,
  date: {
    occurrenceId: 9,
    title: 'Planning appeals',
    startsAt: '2026-12-08T10:00:00.000Z',
    endsAt: '2026-12-08T11:00:00.000Z',
    timeZone: 'Europe/London',
    runs: true,
    earlyUntil: '2026-11-26T09:00:00.000Z',
  },
};

describe('the panel of a topic', () => {
  it('takes my vote and gives it back', async () => {
    const user = await open(aTopic());
    expect(screen.getByRole('heading', { name: '27 people want this' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'I would come: vote' }));
    expect(store.cast).toHaveBeenCalledWith(true);
  });

  it('lets somebody take back their offer, which can be undone with the same words', async () => {
    const user = await open(aTopic({ mine: { author: false, voted: true, speaking: true }, myWords: 'Twelve appeals' }));
    await user.click(screen.getByRole('button', { name: 'Take my offer back' }));
    expect(store.stopSpeaking).toHaveBeenCalled();
    (show.mock.calls as [{ undo: { run: () => void } }][])[0]?.[0].undo.run();
    expect(store.speak).toHaveBeenCalledWith('Twelve appeals');
  });

  it('leads to the session, and says who books first and how many asked', async () => {
    await open(aTopic({ state: 'planned', plan: planned }));
    expect(screen.getByRole('heading', { name: '27 people asked for this' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to the session' }).getAttribute('href')).toBe('/sessions/9');
    expect(screen.getByText(/book first, until Thursday/)).toBeTruthy();
  });

  it('says nothing of a session for others but that there is one', async () => {
    await open(aTopic({ state: 'planned', plan: { ...planned, seriesId: null, date: null } }));
    expect(screen.getByText('It became a session for one part of the council.')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('gives the reason why it was closed', async () => {
    await open(aTopic({ state: 'closed', ended: { at: '2026-11-21T09:00:00.000Z', reason: 'There is a course.', by: null } }));
    expect(screen.getByText('There is a course.')).toBeTruthy();
  });

  it('leads on to the topic that it was merged into', async () => {
    await open(aTopic({ state: 'merged', mergedInto: { id: 4, title: 'Appeals' } }));
    expect(screen.getByRole('link', { name: 'Appeals' }).getAttribute('href')).toBe('/sessions/topics/4');
  });
});
