import { expect, it } from '@jest/globals';
import { sqlIn } from './sql-sources.mjs';

it('finds statements in texts and templates, and no other words', async () => {
  const source = [
    "const a = 'SELECT id FROM person';",
    'const b = `UPDATE person',
    '  SET name = ? WHERE id IN (${ids.map(() => "?")})`;',
    "const c = 'Select a date';",
    "const d = 'Update your details';",
  ].join('\n');
  expect(await sqlIn(source)).toEqual([
    { line: 1, sql: 'SELECT id FROM person' },
    { line: 2, sql: 'UPDATE person\n  SET name = ? WHERE id IN (filled_in)' },
  ]);
});
