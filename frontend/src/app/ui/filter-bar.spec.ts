import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { FilterBar } from './filter-bar';

const values = { text: '', where: '', mine: false };

async function open(now: Partial<typeof values> = {}) {
  const changed = jest.fn();
  await render(FilterBar<typeof values>, {
    inputs: {
      label: 'Find a session',
      words: 'Find by word or host',
      values: { ...values, ...now },
      choices: [
        {
          name: 'where',
          label: 'Where',
          options: [{ value: '', label: 'Anywhere' }],
          groups: [{ label: 'Together', options: [{ value: 'room', label: 'In person' }] }],
        },
      ],
      switches: [{ name: 'mine', label: 'Only mine' }],
    },
    on: { changed },
  });
  return { user: userEvent.setup({ advanceTimers: jest.advanceTimersByTime }), changed };
}

describe('a bar of filters', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks for words once the typing pauses', async () => {
    const { user, changed } = await open();
    await user.type(screen.getByLabelText('Find by word or host'), 'ex');
    expect(changed).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(changed.mock.calls).toEqual([[{ text: 'ex' }]]);
  });

  it('shows what is chosen and on, and tells of each change alone', async () => {
    const { user, changed } = await open({ where: 'room', mine: true });
    expect(screen.getByLabelText<HTMLSelectElement>('Where').value).toBe('room');
    await user.selectOptions(screen.getByLabelText('Where'), 'Anywhere');
    await user.click(screen.getByRole('button', { name: 'Only mine', pressed: true }));
    expect(changed.mock.calls).toEqual([[{ where: '' }], [{ mine: false }]]);
  });
});
