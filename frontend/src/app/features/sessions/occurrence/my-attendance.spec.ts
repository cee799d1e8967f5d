import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Api } from '../../../api/api';
import { checkInDispute } from '../../../api/functions';
import type { MyBooking } from '../../../api/models';
import { anOccurrence } from '../testing/session-views';
import { MyAttendance } from './my-attendance';
import { OccurrenceStore } from './occurrence-store';

const invoke = jest.fn();
const reload = jest.fn();
const booking: MyBooking = {
  bookingId: 31,
  showName: false,
  support: null,
  supportDeletedOn: null,
  attendance: 'did-not-come',
  attendedMinutes: 0,
  disputed: false,
};

async function open(mark: Partial<MyBooking> | null) {
  invoke.mockReset().mockResolvedValue({ disputedAt: '' });
  await render(MyAttendance, {
    inputs: { view: anOccurrence({ myBooking: mark && { ...booking, ...mark } }) },
    providers: [
      { provide: Api, useValue: { invoke } },
      { provide: OccurrenceStore, useValue: { reload } },
    ],
  });
  return userEvent.setup();
}

describe('my mark', () => {
  it('is said to me in words', async () => {
    await open({ attendance: 'in-part', attendedMinutes: 20 });
    expect(screen.getByText('You were marked as having come for 20 minutes.')).toBeTruthy();
  });

  it('can be called wrong, with or without words', async () => {
    const user = await open({});
    await user.click(screen.getByRole('button', { name: 'This is wrong' }));
    await user.type(screen.getByLabelText('What happened? (optional)'), 'I sat at the back');
    await user.click(screen.getByRole('button', { name: 'Tell the hosts' }));
    expect(invoke).toHaveBeenCalledWith(checkInDispute, { id: 3, body: { words: 'I sat at the back' } });
    expect(reload).toHaveBeenCalled();
  });

  it('is called wrong once', async () => {
    await open({ disputed: true });
    expect(screen.getByText(/You told the hosts that this is wrong/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says nothing of attendance where nothing was marked', async () => {
    await open({ attendance: null, attendedMinutes: null });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
