import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { mp4, pdf } from '../../../../platform/files/testing/index.js';
import { newLinkSchema } from '../../api/materials/material.schemas.js';
import { mostMaterials } from '../../domain/materials/material.js';
import { KeepMaterials } from '../../jobs/keep-materials.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { AddMaterial } from './add-material.js';
import { ChangeMaterial } from './change-material.js';
import { MaterialsQueries } from './materials.queries.js';
import { RemoveMaterial } from './remove-material.js';

const MINUTE_MS = 60_000;

describe('materials of a date', () => {
  let room: SessionsRoom;
  let transactions: Transactions;

  beforeAll(async () => {
    room = await aSessionsRoom({ pool: 12 });
    transactions = room.get(Transactions);
  });
  afterAll(() => room.stop());
  afterEach(() => {
    room.clock.moveTo(specsBegin);
  });

  const arriving = (name = 'slides.pdf', bytes = pdf) => ({ name, declared: '', bytes: Readable.from([bytes]), expected: bytes.length });
  const addSlides = (id: number, name?: string, actor = ruth) =>
    room.get(AddMaterial).file(actor, id, { kind: 'slides', audience: 'everyone' }, arriving(name));
  const addLink = (id: number, wishes: object = {}, actor = ruth) =>
    room.get(AddMaterial).link(actor, id, newLinkSchema.parse({ title: 'Guide', url: 'https://example.org/', kind: 'link', ...wishes }));
  const recording = { kind: 'recording', captions: 'ready', everyoneWasTold: true };
  const titles = async (id: number, actor = ruth) => (await room.get(MaterialsQueries).list(actor, id)).items.map(({ title }) => title);
  const files = () => transactions.query<{ owned: number }>('SELECT unowned_since IS NULL AS owned FROM stored_file ORDER BY id');
  const job = () => room.get(KeepMaterials);

  it('are listed in the order they came in, until a host puts them in another', async () => {
    const { id } = await anOccurrence(room).stored();
    const first = await addSlides(id, 'Three_letters.pdf');
    const second = await addLink(id);
    expect(await titles(id, aPerson())).toEqual(['Three letters', 'Guide']);
    await room.get(ChangeMaterial).order(kwame, id, [second, first]);
    expect(await titles(id)).toEqual(['Guide', 'Three letters']);
  });

  it('are added by those who run the date, and by nobody else', async () => {
    const guest = aPerson();
    const { id } = await anOccurrence(room).bookedBy(guest).stored();
    const mine = await addLink(id);
    const before = (await files()).length;
    await expect(addSlides(id, 'a.pdf', guest)).rejects.toMatchObject({ status: 403 });
    await expect(addLink(id, {}, guest)).rejects.toMatchObject({ status: 403 });
    await expect(room.get(ChangeMaterial).run(guest, id, mine, { title: 'Mine' })).rejects.toMatchObject({ status: 403 });
    await expect(room.get(RemoveMaterial).run(guest, id, mine)).rejects.toMatchObject({ status: 403 });
    expect(await files()).toHaveLength(before);
  });

  it('that are for people who booked are not there for others', async () => {
    const [guest, other] = [aPerson(), aPerson()];
    const { id } = await anOccurrence(room).bookedBy(guest).stored();
    const link = await addLink(id, { audience: 'booked' });
    const slides = await room.get(AddMaterial).file(ruth, id, { kind: 'slides', audience: 'booked' }, arriving());
    expect(await room.get(MaterialsQueries).list(other, id)).toMatchObject({ items: [], onlyBooked: 2, allowed: { change: false } });
    expect((await room.get(MaterialsQueries).list(guest, id)).items.map(({ id: shown }) => shown)).toEqual([link, slides]);
    await expect(room.get(MaterialsQueries).file(other, id, slides)).rejects.toMatchObject({ status: 404 });
    expect(await room.get(MaterialsQueries).file(guest, id, slides)).toMatchObject({ name: 'slides.pdf' });
  });

  it('stay with their date: a number from another date finds nothing', async () => {
    const [{ id }, { id: other }] = [await anOccurrence(room).stored(), await anOccurrence(room).stored()];
    const slides = await addSlides(id);
    await expect(room.get(MaterialsQueries).file(ruth, other, slides)).rejects.toMatchObject({ status: 404 });
    await expect(room.get(RemoveMaterial).run(ruth, other, slides)).rejects.toMatchObject({ status: 404 });
  });

  it('are twenty at most, also when two arrive at once', async () => {
    const { id } = await anOccurrence(room).stored();
    for (let count = 1; count < mostMaterials; count += 1) await addLink(id);
    const before = (await files()).length;
    const added = await Promise.allSettled([addSlides(id), addSlides(id), addLink(id), addSlides(id)]);
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await titles(id)).toHaveLength(mostMaterials);
    // Whoever came too late left no file that belongs to anything.
    const kept = (await files()).slice(before).filter(({ owned }) => owned === 1);
    const rows = await transactions.query<{ id: number }>(
      'SELECT id FROM session_material WHERE occurrence_id = ? AND file_id IS NOT NULL',
      [id],
    );
    expect(kept).toHaveLength(rows.length);
    await expect(addLink(id)).rejects.toMatchObject({ code: 'too_many_materials', status: 409 });
  });

  it('come back within the hour and go with their file after it', async () => {
    const { id } = await anOccurrence(room).stored();
    const slides = await addSlides(id);
    const remove = room.get(RemoveMaterial);
    await remove.run(ruth, id, slides);
    expect(await titles(id)).toEqual([]);
    await expect(room.get(MaterialsQueries).file(ruth, id, slides)).rejects.toMatchObject({ status: 404 });
    await remove.undo(kwame, id, slides);
    expect(await titles(id)).toEqual(['slides']);
    await remove.run(ruth, id, slides);
    room.clock.moveBy(60 * MINUTE_MS);
    await expect(remove.undo(ruth, id, slides)).rejects.toMatchObject({ code: 'too_late_to_restore' });
    await job().forgetRemoved();
    expect((await files()).at(-1)).toEqual({ owned: 0 });
    await expect(remove.undo(ruth, id, slides)).rejects.toMatchObject({ status: 404 });
  });

  it('are removed once, however many remove them', async () => {
    const { id } = await anOccurrence(room).stored();
    const slides = await addSlides(id);
    const removed = await Promise.allSettled([
      room.get(RemoveMaterial).run(ruth, id, slides),
      room.get(RemoveMaterial).run(kwame, id, slides),
    ]);
    expect(removed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  describe('recordings', () => {
    it('say whether they have captions, and that everyone was told', () => {
      const asked = { title: 'Recording', url: 'https://example.org/', kind: 'recording' };
      const faults = (wishes: object) =>
        newLinkSchema.safeParse({ ...asked, ...wishes }).error?.issues.map(({ path, message }) => [path.join('.'), message]);
      expect(faults({})).toEqual([
        ['captions', 'Say whether the recording has captions'],
        ['everyoneWasTold', 'Confirm that everyone in the recording was told of it'],
      ]);
      expect(faults({ captions: 'none', everyoneWasTold: true })).toEqual([['captionsReason', 'Say why there are no captions']]);
      expect(faults({ captions: 'none', captionsReason: 'They are being typed', everyoneWasTold: true })).toBeUndefined();
    });

    it.each(['http://example.org', 'javascript:alert(1)', 'https://bank.example@evil.example/', '//example.org', 'notes'])(
      'are not linked as %s',
      (url) => {
        expect(newLinkSchema.safeParse({ title: 'Guide', url, kind: 'link' }).error?.issues[0]?.message).toMatch(
          /^Enter a link that begins/,
        );
      },
    );

    it('take captions beside them, which replace those they had', async () => {
      const { id } = await anOccurrence(room).stored();
      const link = await addLink(id, recording);
      const captions = (material: number) =>
        room.get(ChangeMaterial).captions(ruth, id, material, arriving('a.vtt', Buffer.from('WEBVTT\n')));
      await expect(captions(link)).rejects.toMatchObject({ status: 422 });
      const asked = { kind: 'recording', audience: 'everyone', captions: 'being-made', everyoneWasTold: true } as const;
      const video = await room.get(AddMaterial).file(ruth, id, asked, arriving('a.mp4', mp4));
      await Promise.all([captions(video), captions(video)]);
      expect((await room.get(MaterialsQueries).one(id, video)).recording).toMatchObject({
        captions: 'ready',
        captionsFile: true,
        plays: 'video',
      });
      expect((await files()).slice(-2).filter(({ owned }) => owned === 1)).toHaveLength(1);
    });

    it('are deleted after their last day, two weeks after their hosts were told', async () => {
      const { id } = await anOccurrence(room).stored();
      const link = await addLink(id, { ...recording, keptUntil: '2026-12-31' });
      const told = () => transactions.one<{ told: Date | null }>('SELECT hosts_told_at AS told FROM session_material WHERE id = ?', [link]);
      room.clock.moveTo('2026-12-17T23:59:59Z');
      await job().tellOfEnding();
      expect(await told()).toEqual({ told: null });
      room.clock.moveTo('2026-12-18T00:00:00Z');
      await Promise.all([job().tellOfEnding(), job().tellOfEnding()]);
      const news = await transactions.query(`SELECT id FROM outbox WHERE type = 'sessions.recording-ending'`);
      expect(news.length).toBeLessThanOrEqual(1);
      expect((await told())?.told).toEqual(new Date('2026-12-18T00:00:00Z'));
      // Kept longer, so they will be told again.
      await room.get(ChangeMaterial).run(ruth, id, link, { keptUntil: '2027-01-31' });
      expect(await told()).toEqual({ told: null });
      room.clock.moveTo('2027-01-31T23:59:59Z');
      await job().deleteRecordings();
      expect(await titles(id)).toEqual(['Guide']);
      room.clock.moveTo('2027-02-01T00:00:00Z');
      await job().deleteRecordings();
      expect(await titles(id)).toEqual([]);
    });

    it('are kept for two years at most', async () => {
      const { id } = await anOccurrence(room).stored();
      for (const keptUntil of ['2026-11-01', '2028-11-05']) {
        await expect(addLink(id, { ...recording, keptUntil })).rejects.toMatchObject({ fields: [{ field: 'keptUntil' }] });
      }
      await addLink(id, recording);
      expect((await room.get(MaterialsQueries).list(ruth, id)).items[0]?.recording?.keptUntil).toBe('2027-11-02');
    });
  });

  it('have nothing of a recording unless they are one', async () => {
    const { id } = await anOccurrence(room).stored();
    const link = await addLink(id);
    await expect(room.get(ChangeMaterial).run(ruth, id, link, { keptUntil: '2026-12-31' })).rejects.toMatchObject({ status: 422 });
    const slides = await addSlides(id);
    await expect(room.get(ChangeMaterial).run(ruth, id, slides, { url: 'https://example.org/' })).rejects.toMatchObject({ status: 422 });
    await room.get(ChangeMaterial).run(ruth, id, slides, { title: 'Renamed', audience: 'booked' });
    expect(await room.get(MaterialsQueries).one(id, slides)).toMatchObject({ title: 'Renamed', audience: 'booked' });
  });
});
