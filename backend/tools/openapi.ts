import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { describeApi } from '../src/describe-api.js';

const USAGE = 'Usage: openapi write FILE | openapi check FILE';

/** Writes the contract, or compares it with the one that is committed. */
async function main([verb, path]: string[]): Promise<number> {
  if (!path || (verb !== 'write' && verb !== 'check')) {
    console.error(USAGE);
    return 2;
  }
  const described = `${JSON.stringify(await describeApi(), null, 2)}\n`;
  if (verb === 'write') {
    await writeFile(path, described);
    return 0;
  }
  if (described === (await readFile(path, 'utf8'))) return 0;
  console.error(`${path} does not say what the API does now. Run: npx nx run backend:openapi`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
