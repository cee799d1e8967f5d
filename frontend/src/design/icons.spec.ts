/** @jest-environment node */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

describe('the icon font', () => {
  it('holds every icon that the application may name', () => {
    expect(() =>
      execFileSync(process.execPath, [join(__dirname, '../../tools/icon-font.mjs'), '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });
});
