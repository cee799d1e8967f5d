import { provideHttpClient } from '@angular/common/http';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Api } from '../../../api/api';
import { peopleChange, peopleMyProfile, peopleSkills, sessionRead } from '../../../api/functions';
import type { MyProfile } from '../../../api/models';
import { Problem } from '../../../core/http/problem';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { MyProfilePage } from './my-profile-page';

const excel = { id: 5, name: 'Excel', level: 'working' as const };
const start: MyProfile = { help: [excel], showsHelp: false, learning: [], showsLearning: false, mayAsk: false, askNote: null, version: 3 };

interface Sent {
  readonly version: number;
  readonly help: { readonly skillId: number; readonly level: string }[];
  readonly showsHelp: boolean;
}

class FakeApi {
  saved: MyProfile = start;
  readonly sent: Sent[] = [];
  refusal: Problem | null = null;

  invoke(fn: unknown, params?: { body: Sent }): Promise<unknown> {
    if (fn === sessionRead)
      return Promise.resolve({
        organisation: 'Aldermere Council',
        timeZone: 'Europe/London',
        signedIn: true,
        person: { id: 7 },
        roles: [],
        unread: 0,
        demoPeople: [],
      });
    if (fn === peopleMyProfile) return Promise.resolve(this.saved);
    if (fn === peopleSkills)
      return Promise.resolve({
        items: [
          { id: 9, key: 'data', name: 'Data analysis', group: 'digital-and-data', groupName: 'Digital and data', synonyms: ['numbers'] },
        ],
      });
    if (fn !== peopleChange || !params) return Promise.reject(new Error('not asked for'));
    if (this.refusal) return Promise.reject(this.refusal);
    this.sent.push(params.body);
    return Promise.resolve({ ...this.saved, version: params.body.version + 1 });
  }
}

async function open(): Promise<{ api: FakeApi; snackbar: Snackbar; user: ReturnType<typeof userEvent.setup> }> {
  const api = new FakeApi();
  const page = await render(MyProfilePage, { providers: [provideRouter([]), provideHttpClient(), { provide: Api, useValue: api }] });
  await screen.findByText('Excel');
  return { api, snackbar: page.fixture.debugElement.injector.get(Snackbar), user: userEvent.setup() };
}

describe('my profile', () => {
  it('is private until it is switched on, and says so', async () => {
    const { api, user } = await open();
    expect(screen.getAllByText('Only you can see this list. Your manager cannot.')).toHaveLength(2);
    await user.click(screen.getAllByLabelText('Show this list to colleagues')[0] as HTMLElement);
    expect(await screen.findByText('Everyone at Aldermere Council can see this list.')).toBeTruthy();
    expect(api.sent).toMatchObject([{ showsHelp: true, version: 3 }]);
  });

  it('takes a skill from the vocabulary, saves it, and takes it back', async () => {
    const { api, snackbar, user } = await open();
    await user.type(screen.getByLabelText('Add something you can help with'), 'numbers');
    await user.click(await screen.findByRole('button', { name: /Add Data analysis/ }));
    expect(await screen.findByLabelText('My level in Data analysis')).toBeTruthy();
    expect(api.sent.at(-1)?.help).toEqual([
      { skillId: 5, level: 'working' },
      { skillId: 9, level: 'working' },
    ]);
    await snackbar.current()?.undo?.run();
    expect(api.sent.at(-1)).toMatchObject({ help: [{ skillId: 5 }], version: 4 });
    await waitFor(() => expect(screen.queryByLabelText('My level in Data analysis')).toBeNull());
  });

  it('changes a level', async () => {
    const { api, user } = await open();
    await user.selectOptions(screen.getByLabelText('My level in Excel'), 'Expert');
    expect(api.sent).toMatchObject([{ help: [{ skillId: 5, level: 'expert' }] }]);
  });

  it('shows again what is saved when a change is refused', async () => {
    const { api, snackbar, user } = await open();
    api.refusal = new Problem(409, 'conflict', 'Changed', 'This was changed in another window.');
    await user.click(screen.getByRole('button', { name: 'Take out Excel' }));
    expect(await screen.findByText('Excel')).toBeTruthy();
    expect(snackbar.current()?.text).toBe('That was not saved. This was changed in another window.');
  });
});
