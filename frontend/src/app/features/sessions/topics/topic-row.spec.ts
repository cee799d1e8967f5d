import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { TopicRow } from '../../../api/models';
import { aTopicRow } from '../testing/topic-views';
import { TopicRowItem } from './topic-row';

const vote = jest.fn();

async function open(row: TopicRow): Promise<ReturnType<typeof userEvent.setup>> {
  vote.mockReset();
  await render(`<ul><li [trTopicRow]="row" (vote)="vote($event)"></li></ul>`, {
    imports: [TopicRowItem],
    componentProperties: { row, vote },
    providers: [provideRouter([])],
  });
  return userEvent.setup();
}

describe('a topic in a list', () => {
  it('takes a vote, and says whose are counted', async () => {
    const user = await open(aTopicRow());
    const button = screen.getByRole('button', { name: 'Vote for How a planning appeal really works. 27 votes', pressed: false });
    await user.click(button);
    expect(vote).toHaveBeenCalledWith(true);
    expect(screen.getByText('Suggested by Joe Marsh, Planning')).toBeTruthy();
    expect(screen.getByText('Needs a speaker')).toBeTruthy();
  });

  it('takes the vote back', async () => {
    const user = await open(aTopicRow({ votes: 1, mine: { author: false, voted: true, speaking: false } }));
    await user.click(screen.getByRole('button', { name: /1 vote, including yours/, pressed: true }));
    expect(vote).toHaveBeenCalledWith(false);
  });

  it('shows the number alone where votes are over', async () => {
    await open(aTopicRow({ state: 'planned', allowed: { vote: false } }));
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('27')).toBeTruthy();
    expect(screen.getByText('Planned')).toBeTruthy();
  });
});
