import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Api } from '../../../../api/api';
import { Connection } from '../../../../core/http/connection';
import { Problem } from '../../../../core/http/problem';
import { Session } from '../../../../core/session/session';
import type { UnsentPost } from './unsent-post';
import { UnsentPosts } from './unsent-posts';
import { UnsentStore } from './unsent-store';

const offline = new Problem(0, 'offline', 'You may be offline', 'We could not reach Trellis.');
const written = { topicId: 12, rev: 3, post: { number: 3 } };
const post = { key: 'a', topicId: 12, words: 'Words', replyTo: null, attachments: [], files: [], draft: null };

function aQueue({ kept = [], personId = 7 }: { kept?: UnsentPost[]; personId?: number } = {}) {
  const stored = new Map(kept.map((each) => [each.key, each]));
  const online = signal(true);
  const invoke = jest.fn<Promise<unknown>, [unknown, { body: { key: string } }]>(() => Promise.resolve(written));
  TestBed.configureTestingModule({
    providers: [
      { provide: Api, useValue: { invoke } },
      { provide: Session, useValue: { person: signal({ id: personId }) } },
      { provide: Connection, useValue: { online } },
      {
        provide: UnsentStore,
        useValue: {
          all: () => Promise.resolve([...stored.values()]),
          put: (each: UnsentPost) => Promise.resolve(void stored.set(each.key, each)),
          remove: (key: string) => Promise.resolve(void stored.delete(key)),
        },
      },
    ],
  });
  const queue = TestBed.inject(UnsentPosts);
  const arrived: number[] = [];
  queue.posted.subscribe(({ written: { post: each } }) => arrived.push(each.number));
  return { queue, stored, online, invoke, arrived };
}

const kept = (wishes: Partial<UnsentPost>): UnsentPost => ({
  ...post,
  personId: 7,
  at: '2026-11-22T10:00:00.000Z',
  refusal: null,
  ...wishes,
});

describe('replies on their way', () => {
  it('are posts at once where there is a connection, and nothing is left of them', async () => {
    const { queue, stored, arrived } = aQueue();
    expect(await queue.send(post)).toEqual(written);
    expect([stored.size, arrived]).toEqual([0, [3]]);
  });

  it('wait without one, and are sent once it is back, under the same key', async () => {
    const { queue, stored, invoke, arrived } = aQueue();
    invoke.mockRejectedValueOnce(offline);
    expect(await queue.send(post)).toBeNull();
    expect(queue.list()).toMatchObject([{ key: 'a', state: 'waiting' }]);
    expect(stored.size).toBe(1);
    await queue.again();
    expect(invoke.mock.calls.map(([, { body }]) => body.key)).toEqual(['a', 'a']);
    expect([stored.size, arrived]).toEqual([0, [3]]);
  });

  it('are not kept where whoever wrote them can put them right at once', async () => {
    const { queue, stored, invoke } = aQueue();
    invoke.mockRejectedValueOnce(new Problem(422, 'invalid_input', 'Problem', 'There is a problem.'));
    await expect(queue.send(post)).rejects.toMatchObject({ status: 422 });
    expect(stored.size).toBe(0);
  });

  it('say why they were refused while they waited, and can be taken back', async () => {
    const { queue, invoke } = aQueue({ kept: [kept({ key: 'a' }), kept({ key: 'b', at: '2026-11-22T10:01:00.000Z' })] });
    invoke.mockImplementation((_fn, { body }) =>
      body.key === 'a' ? Promise.reject(new Problem(409, 'topic_locked', 'No', 'This topic is locked.')) : Promise.resolve(written),
    );
    await queue.again();
    expect(queue.list()).toMatchObject([{ key: 'a', state: 'refused', refusal: 'This topic is locked.' }]);
    expect(await queue.take('a')).toMatchObject({ words: 'Words' });
    expect(queue.list()).toEqual([]);
  });

  it('of one person are neither shown to another nor sent by them', async () => {
    const { queue, invoke } = aQueue({ kept: [kept({})], personId: 8 });
    await queue.again();
    expect(queue.list()).toEqual([]);
    expect(invoke).not.toHaveBeenCalled();
  });
});
