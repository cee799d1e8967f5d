import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppointFirstAdministrator } from '../modules/people/index.js';
import { Accounts } from '../platform/identity/index.js';
import { startApp, type RunningApp } from '../testing/start-app.js';

interface Session {
  signedIn: boolean;
  person: { name: string } | null;
  demoPeople: { key: string; name: string; about: string }[];
}

describe('signing in as a demo person', () => {
  let demo: RunningApp;

  beforeAll(async () => {
    demo = await startApp({ env: { TRELLIS_DEMO: '1' } });
    const { personId } = await demo.app.get(AppointFirstAdministrator, { strict: false }).run('amara.okafor@aldermere.gov.uk');
    await demo.app.get(Accounts, { strict: false }).link('demo', 'amara', personId);
  });
  afterAll(() => demo.stop());

  it('takes one click', async () => {
    const browser = demo.browser();
    expect((await browser.post('/api/demo/session', { person: 'amara' })).status).toBe(204);
    const { body } = await browser.get<Session>('/api/session');
    expect(body).toMatchObject({ signedIn: true, person: { name: 'Amara Okafor' } });
  });

  it('is offered to whoever comes', async () => {
    const { body } = await demo.browser().get<Session>('/api/session');
    expect(body.signedIn).toBe(false);
    expect(body.demoPeople.map(({ key }) => key)).toEqual(['amara', 'gareth', 'kwame', 'ruth', 'priya', 'lowri', 'zofia', 'owen', 'sam']);
    expect(body.demoPeople[0]).toMatchObject({ name: 'Amara Okafor', about: 'Library assistant and data apprentice, Libraries' });
  });

  it('is refused for somebody who is no demo person, and from another site', async () => {
    expect((await demo.browser().post('/api/demo/session', { person: 'chief' })).status).toBe(422);
    expect((await demo.browser().post('/api/demo/session', { person: 'amara' }, { 'x-xsrf-token': 'no' })).status).toBe(403);
    expect((await demo.browser().post('/api/demo/session', { person: 'amara' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  it('does not work where the council has not been loaded', async () => {
    expect((await demo.browser().post('/api/demo/session', { person: 'ruth' })).status).toBe(404);
  });

  it('is not there outside the demo', async () => {
    const real = await startApp();
    try {
      expect((await real.browser().post('/api/demo/session', { person: 'amara' })).status).toBe(404);
      expect((await real.browser().get<Session>('/api/session')).body.demoPeople).toEqual([]);
    } finally {
      await real.stop();
    }
  });
});
