import { describe, expect, it } from '@jest/globals';
import { PlainProblem, explain } from './terminal.mjs';

describe('the sentence for an error', () => {
  it('is its own for a problem that the person can put right', () => {
    expect(explain(new PlainProblem('Port 3000 is in use.'))).toBe('Port 3000 is in use.');
  });

  it('says that the disk is full', () => {
    expect(explain(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toMatch(/^The disk is full\. Free some space/);
  });

  it('says what may not be written', () => {
    expect(explain(Object.assign(new Error('mkdir'), { code: 'EACCES', path: '/srv/trellis' }))).toMatch(/may not write to \/srv\/trellis/);
  });

  it('is the stack of anything else: it is for whoever repairs it', () => {
    expect(explain(new TypeError('x is not a function'))).toMatch(/TypeError: x is not a function\n/);
  });
});
