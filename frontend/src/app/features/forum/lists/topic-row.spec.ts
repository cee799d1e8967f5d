import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import type { ForumTopicRow } from '../../../api/models';
import { Session } from '../../../core/session/session';
import { aTopicRow } from '../testing/forum-views';
import { TopicRowItem } from './topic-row';

async function open(row: ForumTopicRow): Promise<void> {
  await render(`<ul><li [trForumRow]="row" [showCategory]="true"></li></ul>`, {
    imports: [TopicRowItem],
    componentProperties: { row },
    providers: [provideRouter([]), { provide: Session, useValue: { timeZone: () => 'Europe/London' } }],
  });
}

describe('a topic in a list of the forum', () => {
  it('leads to the topic, and says who asked and who wrote last', async () => {
    await open(aTopicRow());
    const link = screen.getByRole('link', { name: 'How do you explain an eligibility decision without jargon?' });
    expect(link.getAttribute('href')).toBe('/forum/t/17');
    expect(screen.getByText('Asked by Femi Adeyemi')).toBeTruthy();
    expect(screen.getByText('14 replies')).toBeTruthy();
    expect(screen.getByText(/Last by Ruth Ellery/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ask anything' }).getAttribute('href')).toBe('/forum/c/ask-anything');
    expect(screen.queryByText(/new/i)).toBeNull();
  });

  it('says in words what is new, answered, locked and pinned', async () => {
    await open(
      aTopicRow({
        unread: { kind: 'posts', posts: 3 },
        answer: 'accepted',
        isLocked: true,
        isPinned: true,
        skills: [{ id: 7, name: 'Clear writing' }],
      }),
    );
    for (const words of ['3 new', 'Answered', 'Locked', 'Pinned']) expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Clear writing' }).getAttribute('href')).toBe('/forum?skill=7');
  });

  it('knows its reader, and topics that nobody replied to', async () => {
    await open(aTopicRow({ mine: true, kind: 'discussion', replies: 0, answer: 'wanted', unread: { kind: 'topic', posts: null } }));
    expect(screen.getByText('Started by you')).toBeTruthy();
    expect(screen.getByText('No replies yet')).toBeTruthy();
    expect(screen.getByText('New topic')).toBeTruthy();
    expect(screen.getByText('No answer yet')).toBeTruthy();
    expect(screen.queryByText(/Last by/)).toBeNull();
  });
});
