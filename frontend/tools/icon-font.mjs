/**
 * Makes `public/fonts/material-symbols-rounded-subset.woff2` from the package `material-symbols` and the names in `src/design/icons.ts`.
 * Weight, grade and optical size are fixed (400, 0, 24); only "fill" stays variable, for what is chosen or done.
 * Run it with `nx run frontend:icons`; with `--check` it only says whether the font holds every name.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { iconShaper } from './icon-shaper.mjs';

const require = createRequire(import.meta.url);
const target = new URL('../public/fonts/material-symbols-rounded-subset.woff2', import.meta.url);
const source = await readFile(require.resolve('material-symbols/material-symbols-rounded.woff2'));
const list = await readFile(new URL('../src/design/icons.ts', import.meta.url), 'utf8');
const names = [...list.matchAll(/^ {2}'([a-z0-9_]+)',$/gm)].map(([, name]) => name);

if (process.argv.includes('--check')) {
  const made = await iconShaper(await readFile(target));
  const missing = names.filter((name) => made.glyphOf(name) === null);
  if (missing.length > 0) console.error(`The icon font lacks ${missing.join(', ')}. Run: npx nx run frontend:icons`);
  process.exit(missing.length > 0 ? 1 : 0);
}

const { glyphOf, codePoints } = await iconShaper(source);
const codePointOf = new Map(codePoints.filter((point) => point >= 0xe000).map((point) => [glyphOf(String.fromCodePoint(point)), point]));
const unknown = names.filter((name) => !codePointOf.has(glyphOf(name)));
if (unknown.length > 0) {
  console.error(`Material Symbols has no icon called ${unknown.join(', ')}. Look the name up at fonts.google.com/icons.`);
  process.exit(1);
}

// The letters for the ligatures and the icons they make; without closure, or every icon spelt with these letters would come along.
const text = [...new Set(names.join(''))].join('') + names.map((name) => String.fromCodePoint(codePointOf.get(glyphOf(name)))).join('');
const subset = await subsetFont(source, text, {
  targetFormat: 'woff2',
  noLayoutClosure: true,
  noHinting: true,
  variationAxes: { wght: 400, GRAD: 0, opsz: 24 },
});
await writeFile(target, subset);
console.log(`${names.length} icons, ${(subset.length / 1024).toFixed(1)} kB`);
