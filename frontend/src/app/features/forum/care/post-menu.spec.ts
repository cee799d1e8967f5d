import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { provideRouter } from '@angular/router';
import { Api } from '../../../api/api';
import type { ForumPostCare } from '../../../api/models';
import { PostMenu } from './post-menu';

const care: ForumPostCare = {
  ...{ number: 5, state: 'shown', isFirst: false, reported: false, hiding: null },
  allowed: {
    ...{ edit: false, takeBack: false, bringBack: false, hide: false },
    ...{ purge: false, report: true, seeHistory: false, split: false },
  },
};

async function opened(inputs: { canBookmark?: boolean; bookmarked?: boolean }) {
  const bookmark = jest.fn();
  const { fixture } = await render(PostMenu, {
    inputs: { topicId: 12, number: 5, named: 'post 5 by Ruth Ellery', ...inputs },
    on: { bookmark },
    providers: [provideRouter([]), { provide: Api, useValue: { invoke: () => Promise.resolve(care) } }],
  });
  // The tests' browser knows no popovers.
  const panel = screen.getByRole('group', { name: 'More for post 5 by Ruth Ellery' });
  panel.hidePopover = () => undefined;
  panel.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  await fixture.whenStable();
  await screen.findByRole('button', { name: 'Report it' });
  return { user: userEvent.setup(), bookmark };
}

describe('the menu of a post', () => {
  it('keeps a post', async () => {
    const { user, bookmark } = await opened({ canBookmark: true });
    await user.click(screen.getByRole('button', { name: 'Bookmark' }));
    expect(bookmark).toHaveBeenCalledWith(true);
  });

  it('lets it go', async () => {
    const { user, bookmark } = await opened({ canBookmark: true, bookmarked: true });
    expect(screen.queryByRole('button', { name: 'Bookmark' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Remove bookmark' }));
    expect(bookmark).toHaveBeenCalledWith(false);
  });

  it('offers no bookmark of what is not shown', async () => {
    await opened({});
    expect(screen.queryByRole('button', { name: /bookmark/i })).toBeNull();
  });
});
