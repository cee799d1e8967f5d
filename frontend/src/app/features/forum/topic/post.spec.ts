import { provideRouter } from '@angular/router';
import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { ForumPost } from '../../../api/models';
import { anAuthor, aPost } from '../testing/topic-views';
import { Post, numberIn } from './post';

const [reply, jump] = [jest.fn(), jest.fn()];

async function open(
  post: ForumPost,
  wishes: Partial<Record<'mine' | 'accepted' | 'bookmarked' | 'canReply', boolean>> & { answered?: ForumPost } = {},
) {
  jest.resetAllMocks();
  await render(Post, {
    inputs: { post, topicId: 12, ...wishes },
    on: { reply, jump },
    providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
  });
  return userEvent.setup();
}

describe('a post', () => {
  it('is called by who wrote it and by its number, and says when', async () => {
    await open(aPost(3), { mine: true });
    expect(screen.getByRole('article', { name: 'Femi Adeyemi (you) , post 3' })).toBeTruthy();
    expect(screen.getByText('Social work assistant, Adult Social Care')).toBeTruthy();
    expect(screen.getAllByText(/Monday 16.November 2026, 09:14/).length).toBeGreaterThan(0);
  });

  it('offers a reply only to who may', async () => {
    const user = await open(aPost(3), { canReply: true });
    await user.click(screen.getByRole('button', { name: 'Reply to Femi Adeyemi, post 3' }));
    expect(reply).toHaveBeenCalledWith(expect.objectContaining({ number: 3 }));
  });

  it('says that I have bookmarked it', async () => {
    await open(aPost(3), { bookmarked: true });
    expect(screen.getByText('You have bookmarked this post')).toBeTruthy();
  });

  it('offers no reply otherwise', async () => {
    await open(aPost(3));
    expect(screen.queryByRole('button', { name: /^Reply/ })).toBeNull();
  });

  it('says that it is the accepted answer, and that it was edited', async () => {
    await open(aPost(3, { editedAt: '2026-11-16T11:00:00.000Z' }), { accepted: true });
    expect(screen.getByText('Accepted answer')).toBeTruthy();
    expect(screen.getByText(/edited/)).toBeTruthy();
  });

  it('says what it answers, unless that stands right above it, and leads there', async () => {
    const user = await open(aPost(5, { replyTo: 2 }), { answered: aPost(2, { author: anAuthor(8, 'Ruth Ellery') }) });
    await user.click(screen.getByRole('link', { name: 'In reply to Ruth Ellery, post 2' }));
    expect(jump).toHaveBeenCalledWith(2);
  });

  it('says nothing of an answer to the post right above it', async () => {
    await open(aPost(5, { replyTo: 4 }));
    expect(screen.queryByText(/In reply to/)).toBeNull();
  });

  it('goes to posts of the same topic itself', async () => {
    const user = await open(aPost(5, { html: '<p><a href="/forum/t/12/2">Ruth</a></p>' }));
    await user.click(screen.getByRole('link', { name: 'Ruth' }));
    expect(jump).toHaveBeenCalledWith(2);
    expect(numberIn('/forum/t/12', 12)).toBe(1);
    expect(numberIn('/forum/t/13/2', 12)).toBeNull();
  });

  it.each([
    ['hidden', 'This post was hidden by someone who looks after this category.'],
    ['purged', 'This post was removed for good.'],
  ] as const)('leaves a word of one that is %s', async (state, words) => {
    await open(aPost(3, { state, author: null, html: '' }));
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('leads on to where it was moved', async () => {
    await open(aPost(3, { state: 'moved', author: null, html: '', movedTo: { topicId: 40, number: 2 } }));
    expect(screen.getByRole('link', { name: 'Go to where it is now' }).getAttribute('href')).toBe('/forum/t/40/2');
  });
});
