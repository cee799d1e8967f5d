import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../testing/browser.js';
import { skillNamed } from '../domain/skills/vocabulary.js';
import { aCouncil, type StaffLine, type TestCouncil } from '../testing/index.js';

interface PersonView {
  id: number;
  name: string;
  service: { id: number; name: string } | null;
  team: string | null;
  email: string | null;
  lineManager: { name: string } | null;
  reports: { name: string }[];
  relationships: string[];
  help: { name: string; level: string }[];
  learning: { name: string }[];
  mayAsk: boolean;
  askNote: string | null;
  employment: { personNumber: string; posts: { grade: string; pauseReason: string | null }[] } | null;
  allowed: Record<string, boolean>;
}
interface PeopleList {
  items: { id: number; name: string; help: unknown[]; team: string | null }[];
  total: number;
  next: number | null;
}

const lines: StaffLine[] = [
  { person: '1', first: 'Helen', last: 'Ward', job: 'Head of libraries', email: 'helen@aldermere.gov.uk' },
  { person: '2', first: 'Gareth', last: 'Pugh', job: 'Library manager', manager: '1', team: 'Central Library', teamCode: 'T1' },
  {
    person: '3',
    first: 'Amara',
    last: 'Okafor',
    manager: '2',
    team: 'Central Library',
    teamCode: 'T1',
    status: 'Suspended - Maternity Leave',
  },
  {
    person: '4',
    first: 'Siân',
    last: "O'Brien",
    job: 'Social worker',
    service: 'Adult Social Care',
    serviceCode: 'S2',
    directorate: 'People',
    directorateCode: 'D2',
    email: '',
  },
  { person: '5', first: 'Old', last: 'Boss' },
];

describe('people over HTTP', () => {
  let council: TestCouncil;
  let id: Record<'helen' | 'gareth' | 'amara' | 'sian' | 'boss', number>;
  let amara: Browser;
  let gareth: Browser;
  let sian: Browser;
  let sam: Browser;

  beforeAll(async () => {
    council = await aCouncil([]);
    await council.imports(...lines.map((line) => (line.person === '3' ? { ...line, manager: '5' } : line)));
    await council.imports(...lines.filter(({ person }) => person !== '5'));
    const [helen, garethId, amaraId, sianId, boss] = await Promise.all(['1', '2', '3', '4', '5'].map((number) => council.personId(number)));
    id = { helen: helen!, gareth: garethId!, amara: amaraId!, sian: sianId!, boss: boss! };
    [amara, gareth, sian, sam] = (await Promise.all(
      [id.amara, id.gareth, id.sian, council.administrator].map((personId) => council.signedIn(personId)),
    )) as [Browser, Browser, Browser, Browser];
  });
  afterAll(() => council.stop());

  const view = async (browser: Browser, personId: number): Promise<PersonView> =>
    (await browser.get<PersonView>(`/api/people/${String(personId)}`)).body;
  const find = async (query: string, browser = sian): Promise<string[]> =>
    (await browser.get<PeopleList>(`/api/people?${query}`)).body.items.map(({ name }) => name);

  it('says who someone is, where they work and with whom', async () => {
    expect(await view(sian, id.gareth)).toMatchObject({
      name: 'Gareth Pugh',
      service: { name: 'Libraries' },
      team: 'Central Library',
      lineManager: { name: 'Helen Ward' },
      reports: [{ name: 'Amara Okafor' }],
      relationships: ['colleague'],
      employment: null,
      allowed: { editProfile: false, appoint: false, invite: false },
    });
  });

  it('shows employment to the person, their line manager and administrators, and to nobody else', async () => {
    const seen = await Promise.all([amara, gareth, sam, sian, await council.signedIn(id.helen)].map((browser) => view(browser, id.amara)));
    expect(seen.map(({ employment }) => employment?.posts[0]?.pauseReason ?? null)).toEqual([
      'parental-leave',
      'parental-leave',
      'parental-leave',
      null,
      null,
    ]);
    expect(seen.map(({ relationships }) => relationships)).toEqual([
      ['self'],
      ['line-manager', 'same-team', 'same-service'],
      ['colleague'],
      ['colleague'],
      ['managers-manager', 'same-service'],
    ]);
  });

  it('shows employment to a people partner of the service, and not to one of another', async () => {
    const { body: services } = await sian.get<{ items: { id: number; name: string }[] }>('/api/services');
    const serviceId = (name: string): number => services.items.find((service) => service.name === name)!.id;
    const appoint = (service: string): Promise<{ body: { id: number } }> =>
      sam.post('/api/appointments', { personId: id.sian, role: 'people-partner', serviceId: serviceId(service) });
    const { body: elsewhere } = await appoint('Adult Social Care');
    expect((await view(sian, id.amara)).employment).toBeNull();
    const { body: here } = await appoint('Libraries');
    expect((await view(sian, id.amara)).employment).not.toBeNull();
    for (const appointment of [elsewhere, here]) expect((await sam.delete(`/api/appointments/${String(appointment.id)}`)).status).toBe(204);
    expect((await view(sian, id.amara)).employment).toBeNull();
  });

  it('knows nothing of people who have left, but towards those who look after records', async () => {
    const [stranger, unknown] = await Promise.all([amara.get(`/api/people/${String(id.boss)}`), amara.get('/api/people/999999')]);
    expect([stranger.status, unknown.status]).toEqual([404, 404]);
    expect({ ...(stranger.body as object), requestId: null }).toEqual({ ...(unknown.body as object), requestId: null });
    expect((await sam.get(`/api/people/${String(id.boss)}`)).status).toBe(200);
    expect(await find('q=Boss')).toEqual([]);
  });

  it('finds people by name without accents, by job and by service, and below a service', async () => {
    expect(await find('q=sian')).toEqual(["Siân O'Brien"]);
    expect(await find('q=gareth+pugh')).toEqual(['Gareth Pugh']);
    expect(await find('q=social+work')).toEqual(["Siân O'Brien"]);
    expect(await find('q=%25')).toEqual([]);
    const { body } = await sian.get<{ items: { id: number; name: string; people: number }[] }>('/api/services');
    expect(body.items.map(({ name, people }) => [name, people])).toEqual([
      ['Aldermere Council', 0],
      ['Place', 0],
      ['Libraries', 1],
      ['Central Library', 2],
      ['People', 0],
      ['Adult Social Care', 1],
    ]);
    expect(await find(`serviceId=${String(body.items.find(({ name }) => name === 'Libraries')!.id)}`)).toEqual([
      'Amara Okafor',
      'Gareth Pugh',
      'Helen Ward',
    ]);
    const page = (await sian.get<PeopleList>('/api/people?limit=2')).body;
    expect(page).toMatchObject({ total: 5, next: 2 });
  });

  it('keeps what people say about themselves to them until they switch it on', async () => {
    const excel = skillNamed('spreadsheets').id;
    const profile = {
      help: [{ skillId: excel, level: 'practitioner' }],
      showsHelp: false,
      learning: [{ skillId: skillNamed('python').id }],
      showsLearning: false,
      mayAsk: false,
      askNote: 'Mornings',
      version: 0,
    };
    expect((await amara.put('/api/people/me/profile', profile)).status).toBe(200);
    expect((await amara.put('/api/people/me/profile', profile)).status).toBe(409);
    for (const browser of [gareth, sam, sian])
      expect(await view(browser, id.amara)).toMatchObject({ help: [], learning: [], mayAsk: false, askNote: null });
    expect(await view(amara, id.amara)).toMatchObject({
      help: [{ name: 'Spreadsheets', level: 'practitioner' }],
      learning: [{ name: 'Python' }],
    });
    expect(await find(`skillId=${String(excel)}`)).toEqual([]);
    expect(await find('q=excel')).toEqual([]);

    expect((await amara.put('/api/people/me/profile', { ...profile, showsHelp: true, mayAsk: true, version: 1 })).status).toBe(200);
    expect(await view(sian, id.amara)).toMatchObject({ help: [{ name: 'Spreadsheets' }], learning: [], mayAsk: true, askNote: 'Mornings' });
    expect(await find(`skillId=${String(excel)}`)).toEqual(['Amara Okafor']);
    expect(await find('q=pivot+tables')).toEqual(['Amara Okafor']);
    expect(await find('mayAsk=true')).toEqual(['Amara Okafor']);
  });

  it('refuses skills that are not in the vocabulary, and fields that are none', async () => {
    const profile = {
      help: [{ skillId: 99_999, level: 'expert' }],
      showsHelp: true,
      learning: [],
      showsLearning: false,
      mayAsk: false,
      askNote: null,
      version: 2,
    };
    expect(await amara.put('/api/people/me/profile', profile)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'help.0.skillId' }] },
    });
    expect((await amara.put('/api/people/me/profile', { ...profile, help: [], personId: id.gareth })).status).toBe(422);
  });

  it('lists the vocabulary', async () => {
    const { body } = await amara.get<{ items: { key: string; groupName: string }[] }>('/api/skills?q=plain+english');
    expect(body.items[0]).toMatchObject({ key: 'clear-writing', groupName: 'Working with people' });
  });

  it('hands out a code to someone without e-mail, and mails an invitation to the others', async () => {
    const { body } = await sam.post<{ code: string; signInName: string }>(`/api/people/${String(id.sian)}/one-time-code`);
    expect(body).toMatchObject({ signInName: '4', code: expect.any(String) });
    expect(await sam.post(`/api/people/${String(id.sian)}/invitation`)).toMatchObject({ status: 422 });
    expect((await sam.post(`/api/people/${String(id.helen)}/invitation`)).status).toBe(204);
    expect((await sam.post(`/api/people/${String(id.boss)}/one-time-code`)).status).toBe(404);
    expect((await amara.post(`/api/people/${String(id.sian)}/one-time-code`)).status).toBe(403);
    expect((await amara.post(`/api/people/${String(id.sian)}/invitation`)).status).toBe(403);
  });

  it('signs someone out everywhere for an administrator, and for nobody else', async () => {
    const lost = await council.signedIn(id.helen);
    const path = `/api/people/${String(id.helen)}/sign-ins`;
    expect((await amara.delete(path)).status).toBe(403);
    expect((await lost.get('/api/people')).status).toBe(200);
    expect((await sam.delete(path)).status).toBe(204);
    expect((await lost.get('/api/people')).status).toBe(401);
    expect((await sam.delete('/api/people/999999/sign-ins')).status).toBe(404);
  });

  it('finds those to whom nothing can be mailed', async () => {
    const { body } = await sam.get<PeopleList>('/api/people?withoutEmail=true');
    expect(body.items.map((person) => person.id)).toContain(id.sian);
    expect(body.items.map((person) => person.id)).not.toContain(id.helen);
  });

  it('names people by their numbers to administrators', async () => {
    const { body } = await sam.get<{ items: { id: number; name: string }[] }>(`/api/people/names?ids=${String(id.helen)},999999`);
    expect(body.items).toMatchObject([{ id: id.helen, name: expect.stringContaining('Helen') }]);
    expect((await amara.get('/api/people/names?ids=1')).status).toBe(403);
    expect((await sam.get('/api/people/names?ids=1;2')).status).toBe(422);
  });

  it('gives people all that is held about them', async () => {
    const { body } = await amara.get<{ sections: Record<string, unknown> }>('/api/account/data');
    expect(JSON.stringify(body.sections['people'])).toContain('Okafor');
  });

  it('asks everyone to sign in', async () => {
    for (const path of ['people', 'people/1', 'people/me/profile', 'services', 'skills', 'appointments']) {
      expect((await council.browser().get(`/api/${path}`)).status).toBe(401);
    }
  });
});
