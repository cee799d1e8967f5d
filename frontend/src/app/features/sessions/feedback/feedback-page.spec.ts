import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { of } from 'rxjs';
import { Api } from '../../../api/api';
import { feedbackAnswer, feedbackView } from '../../../api/functions';
import type { FeedbackView } from '../../../api/models';
import { FeedbackPage } from './feedback-page';

const open: FeedbackView = {
  occurrenceId: 3,
  title: 'Plain English decision letters',
  startsAt: '2026-11-26T10:00:00.000Z',
  endsAt: '2026-11-26T11:00:00.000Z',
  localStart: '2026-11-26T10:00',
  localEnd: '2026-11-26T11:00',
  timeZone: 'Europe/London',
  state: 'open',
  opensAt: '2026-11-26T11:00:00.000Z',
  lastDay: '2026-12-03',
  closesAt: '2026-12-04T00:00:00.000Z',
  asked: true,
  answered: false,
  leastAnswers: 5,
  allowed: { answer: true, seeResults: false },
};

const answered = jest.fn();

async function show(view: FeedbackView): Promise<ReturnType<typeof userEvent.setup>> {
  const invoke = (what: unknown, params: unknown): Promise<unknown> => {
    if (what === feedbackAnswer) answered(params);
    return Promise.resolve(what === feedbackView ? view : { answered: true });
  };
  const route = { paramMap: of(convertToParamMap({ id: '3' })) };
  await render(FeedbackPage, {
    providers: [provideRouter([]), { provide: ActivatedRoute, useValue: route }, { provide: Api, useValue: { invoke } }],
  });
  return userEvent.setup();
}

describe('the three questions', () => {
  beforeEach(() => {
    answered.mockReset();
  });

  it('are sent once, without a name', async () => {
    const user = await show(open);
    await user.click(await screen.findByLabelText('Very useful'));
    await user.click(screen.getByLabelText('Yes'));
    await user.click(screen.getByRole('button', { name: 'Send my answers' }));
    expect(answered).toHaveBeenCalledWith({ id: 3, body: { useful: 'very', recommend: 'yes', better: null } });
    expect(await screen.findByRole('heading', { name: 'Thank you for answering' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send my answers' })).toBeNull();
  });

  it('say what is missing, and send nothing', async () => {
    const user = await show(open);
    await user.click(await screen.findByRole('button', { name: 'Send my answers' }));
    expect(await screen.findByRole('link', { name: 'Say how useful it was for your work' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Say whether you would recommend it' })).toBeTruthy();
    expect(answered).not.toHaveBeenCalled();
  });

  it.each([
    ['This opens when the session has ended', { state: 'not-yet' }],
    ['The time to answer has ended', { state: 'closed' }],
    ['These questions are for people who came', { asked: false }],
    ['Thank you for answering', { answered: true }],
  ] as const)('say: %s', async (heading, view) => {
    await show({ ...open, ...view });
    expect(await screen.findByRole('heading', { name: heading })).toBeTruthy();
  });
});
