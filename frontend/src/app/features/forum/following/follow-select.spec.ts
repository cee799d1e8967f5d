import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Api } from '../../../api/api';
import { forumFollowingFollow, forumFollowingFollowing } from '../../../api/functions';
import type { ForumFollowing } from '../../../api/models';
import { FollowSelect } from './follow-select';

const usual: ForumFollowing = {
  level: 'watching',
  chosen: false,
  because: [{ reason: 'started', level: 'watching', since: '2026-11-02T09:00:00.000Z' }],
};

async function shown() {
  const chosen: unknown[] = [];
  const invoke = (what: unknown, { body }: { body?: { level: ForumFollowing['level'] | null } }): Promise<unknown> => {
    if (what !== forumFollowingFollow) return Promise.resolve(what === forumFollowingFollowing ? usual : undefined);
    chosen.push(body?.level);
    return Promise.resolve(body?.level ? { ...usual, level: body.level, chosen: true } : usual);
  };
  await render(FollowSelect, { inputs: { topicId: 12 }, providers: [{ provide: Api, useValue: { invoke } }] });
  return { user: userEvent.setup(), chosen };
}

describe('how closely I follow a topic', () => {
  it('says why, is chosen, and can be left to what I do', async () => {
    const { user, chosen } = await shown();
    const select = await screen.findByRole<HTMLSelectElement>('combobox', {
      name: 'Tell me about',
      description: 'Because you started it.',
    });
    expect(select.value).toBe('watching');
    await user.selectOptions(select, 'Nothing from this topic');
    await user.click(await screen.findByRole('button', { name: 'Leave it to what I do here' }));
    expect(chosen).toEqual(['muted', null]);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
