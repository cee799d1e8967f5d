import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Api } from '../../api/api';
import { forumUnsubscribeChange, forumUnsubscribeLook } from '../../api/functions';
import type { ForumUnsubscribe } from '../../api/models';
import { UnsubscribePage } from './unsubscribe-page';
import { mailsInWords } from './unsubscribe-words';

const topic: ForumUnsubscribe = { what: 'topic', name: 'Letters without jargon', stopped: false, was: null };

async function open() {
  const changes: unknown[] = [];
  const invoke = (what: unknown, { body }: { body?: { stopped: boolean; was: string | null } }): Promise<unknown> => {
    if (what === forumUnsubscribeLook) return Promise.resolve(topic);
    changes.push(what === forumUnsubscribeChange ? body : what);
    return Promise.resolve({ ...topic, stopped: body?.stopped ?? false, was: body?.stopped ? 'watching' : null });
  };
  await render(UnsubscribePage, { inputs: { token: 't7-12-abc' }, providers: [provideRouter([]), { provide: Api, useValue: { invoke } }] });
  return { user: userEvent.setup(), changes };
}

describe('the page behind the link of a mail', () => {
  it('changes nothing by itself, stops when asked, and brings back what was', async () => {
    const { user, changes } = await open();
    await screen.findByText('You get emails about ‘Letters without jargon’.');
    expect(changes).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Stop emails about ‘Letters without jargon’' }));
    await screen.findByText('You get no more emails about ‘Letters without jargon’.');
    await user.click(screen.getByRole('button', { name: 'Send them again' }));
    await screen.findByText('You get emails about ‘Letters without jargon’.');
    expect(changes).toEqual([
      { stopped: true, was: null },
      { stopped: false, was: 'watching' },
    ]);
  });

  it('says what it stops, with or without a name', () => {
    expect(mailsInWords({ what: 'topic', name: null })).toBe('emails about this topic');
    expect(mailsInWords({ what: 'category', name: 'Wellbeing' })).toBe('emails about new topics in Wellbeing');
    expect(mailsInWords({ what: 'digest', name: null })).toBe('emails with a summary of the forum');
  });
});
