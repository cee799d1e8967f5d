import { signal } from '@angular/core';
import { provideHttpClient } from '@angular/common/http';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Api } from '../../../api/api';
import { forumDraftsOne, forumDraftsSave, forumWritingPreview, forumWritingWhom } from '../../../api/functions';
import { Problem } from '../../../core/http/problem';
import { Session } from '../../../core/session/session';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Composer } from './composer';
import type { Outcome, Written } from './written';

const answers = new Map<unknown, (params: never) => unknown>();
const invoke = jest.fn<Promise<unknown>, [fn: unknown, params?: unknown]>((fn, params) =>
  Promise.resolve().then(() => answers.get(fn)?.(params as never) ?? { draft: null, files: [] }),
);
const open = jest.fn<Promise<unknown>, unknown[]>(() => Promise.resolve('theirs'));
const send = jest.fn<Promise<Outcome>, [Written]>(() => Promise.resolve('posted'));
const draft = { subject: 'topic:12', seq: 5, title: '', words: 'From yesterday', details: {}, savedAt: '2026-11-22T10:42:00.000Z' };

async function aComposer() {
  await render(Composer, {
    inputs: { subject: 'topic:12', label: 'Your reply', button: 'Post reply', topicId: 12, categoryId: 3, send },
    providers: [
      provideRouter([]),
      provideHttpClient(),
      { provide: Api, useValue: { invoke, rootUrl: '' } },
      { provide: Dialogs, useValue: { open } },
      { provide: Session, useValue: { person: signal({ id: 7 }), timeZone: signal('Europe/London'), organisation: signal('') } },
    ],
  });
  return { user: userEvent.setup(), box: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your reply' }) };
}

describe('the composer', () => {
  beforeAll(() => {
    // The browser of the tests has no layout to scroll in.
    Element.prototype.scrollIntoView = jest.fn();
  });
  beforeEach(() => {
    answers.clear();
    invoke.mockClear();
    open.mockClear();
    send.mockReset().mockResolvedValue('posted');
    localStorage.clear();
  });

  it('brings back what was written before, and says when it was saved', async () => {
    answers.set(forumDraftsOne, () => ({ draft, files: [] }));
    const { box } = await aComposer();
    await waitFor(() => expect(box.value).toBe('From yesterday'));
    expect(screen.getByText(/Draft saved at 10:42\./)).toBeTruthy();
  });

  it('hands over the words with their draft, by Ctrl and Enter too, and is empty then', async () => {
    answers.set(forumDraftsOne, () => ({ draft, files: [] }));
    const { user, box } = await aComposer();
    await waitFor(() => expect(box.value).toBe('From yesterday'));
    await user.click(box);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(box.value).toBe(''));
    expect(send.mock.calls).toEqual([[{ words: 'From yesterday', attachments: [], files: [], draft: { subject: 'topic:12', seq: 5 } }]]);
  });

  it('says what is missing, and what the server refuses, at the box and above it', async () => {
    const { user, box } = await aComposer();
    await user.click(screen.getByRole('button', { name: 'Post reply' }));
    await user.click(await screen.findByRole('link', { name: 'Write something' }));
    expect(document.activeElement).toBe(box);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(send).not.toHaveBeenCalled();
    await user.type(box, 'Something');
    expect(screen.queryByRole('link', { name: 'Write something' })).toBeNull();
    send.mockRejectedValueOnce(new Problem(429, 'too_much_writing', 'Too fast', 'You can post again in 4 seconds. Your words are kept.'));
    await user.click(screen.getByRole('button', { name: 'Post reply' }));
    expect(await screen.findByText('You can post again in 4 seconds. Your words are kept.')).toBeTruthy();
    expect(box.value).toBe('Something');
  });

  it('offers both texts where another tab has newer words', async () => {
    const { user, box } = await aComposer();
    const newer = { ...draft, seq: 9, words: 'Newer, elsewhere' };
    answers.set(forumDraftsSave, () => {
      throw new Problem(409, 'draft_newer', 'Changed', 'You wrote something newer', [], null, newer);
    });
    answers.set(forumDraftsOne, () => ({ draft: newer, files: [] }));
    await user.type(box, 'Older, here');
    await waitFor(() => expect(box.value).toBe('Newer, elsewhere'), { timeout: 4000 });
    expect(open.mock.calls[0]?.[1]).toEqual({ newer: { words: 'Newer, elsewhere', when: '10:42' }, mine: 'Older, here' });
  });

  it('names people from a list that the keyboard moves in', async () => {
    answers.set(forumWritingWhom, () => ({
      items: [
        { id: 7, name: 'Ruth Hughes', initials: 'Ru', about: 'Social worker' },
        { id: 8, name: 'Rukhsana Ali', initials: 'Ru', about: null },
      ],
    }));
    const { user, box } = await aComposer();
    await user.type(box, 'Thanks @ru');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    expect(screen.getByText('2 people found. Arrow keys to choose, Enter to name, Escape to close.')).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true }).id).toBe(box.getAttribute('aria-activedescendant'));
    await user.keyboard('{Enter}');
    expect(box.value).toBe('Thanks @[Rukhsana Ali](person:8) ');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('shows how it will look, as the server renders it', async () => {
    answers.set(forumWritingPreview, () => ({ html: '<p><strong>bold</strong></p>' }));
    const { user, box } = await aComposer();
    await user.type(box, '**bold**');
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    expect((await screen.findByText('bold')).tagName).toBe('STRONG');
  });

  it('is one stop for Tab in its toolbar', async () => {
    const { user } = await aComposer();
    const [bold, italic] = [screen.getByRole('button', { name: 'Bold' }), screen.getByRole('button', { name: 'Italic' })];
    expect([bold.tabIndex, italic.tabIndex]).toEqual([0, -1]);
    bold.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(italic);
    expect([bold.tabIndex, italic.tabIndex]).toEqual([-1, 0]);
  });
});
