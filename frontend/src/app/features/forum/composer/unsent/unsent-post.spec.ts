import { isToldAtOnce, mayHelpAgain } from './unsent-post';

const offline = { offline: true, status: 0 };
const answered = (status: number) => ({ offline: false, status });

describe('a post that did not arrive', () => {
  it('is sent again where that may help', () => {
    expect([offline, ...[500, 503, 401, 429].map(answered)].every(mayHelpAgain)).toBe(true);
    expect([400, 403, 404, 409, 422].map(answered).some(mayHelpAgain)).toBe(false);
  });

  it('is told at once to whoever can put it right', () => {
    expect([403, 404, 409, 422, 429].map(answered).every(isToldAtOnce)).toBe(true);
    expect([offline, ...[500, 503, 401].map(answered)].some(isToldAtOnce)).toBe(false);
  });
});
