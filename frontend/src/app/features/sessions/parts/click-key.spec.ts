import { Problem } from '../../../core/http/problem';
import { ClickKey } from './click-key';

const offline = new Problem(0, 'offline', '', '');
const refused = new Problem(409, 'session_started', '', '');

async function keysOf(click: ClickKey, answers: (Problem | 'ok')[]): Promise<string[]> {
  const keys: string[] = [];
  for (const answer of answers) {
    const request = (key: string): Promise<string> => {
      keys.push(key);
      return answer === 'ok' ? Promise.resolve('ok') : Promise.reject(answer);
    };
    await click.send(request).catch(() => undefined);
  }
  return keys;
}

describe('the key of a click', () => {
  it('is what the server takes', async () => {
    const [key] = await keysOf(new ClickKey(), ['ok']);
    expect(key).toMatch(/^[\w-]{8,64}$/);
  });

  it('is another for each click that was answered, well or badly', async () => {
    expect(new Set(await keysOf(new ClickKey(), ['ok', refused, 'ok'])).size).toBe(3);
  });

  it('stays for the next try where no answer came', async () => {
    const [first, second, third] = await keysOf(new ClickKey(), [offline, 'ok', 'ok']);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});
