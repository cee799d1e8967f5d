import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { composeFile } from './compose-schema.mjs';
import { at } from './paths.mjs';

const text = readFileSync(at('backend/deploy/compose.yaml'), 'utf8');
const compose = composeFile.parse(parse(text, { merge: true }));
const dockerfile = readFileSync(at('backend/deploy/Dockerfile'), 'utf8');

describe('the Compose file', () => {
  it('has an application, a database and a mail catcher', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['app', 'database', 'mail', 'migrate']);
  });

  it('knows when each service that stays is healthy', () => {
    expect(compose.services.database?.healthcheck).toBeDefined();
    expect(compose.services.mail?.healthcheck).toBeDefined();
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\n.*\/api\/health\/ready/m);
  });

  it('serves only when the database is healthy and up to date', () => {
    expect(compose.services.app?.depends_on).toMatchObject({
      database: { condition: 'service_healthy' },
      migrate: { condition: 'service_completed_successfully' },
    });
  });

  it('opens the application to others and the rest to nobody', () => {
    expect(compose.services.database?.ports).toBeUndefined();
    expect(compose.services.mail?.ports).toEqual(['127.0.0.1:8025:8025']);
  });

  it('keeps every commit when the power fails', () => {
    expect(compose.services.database?.command).toContain('--innodb-flush-log-at-trx-commit=1');
  });

  it('sets only what the product reads', () => {
    const known = readFileSync(at('.env.example'), 'utf8');
    for (const variable of Object.keys(compose.services.app?.environment ?? {}))
      expect(known).toMatch(new RegExp(`^#? ?${variable}=`, 'm'));
  });

  it.each([
    ['a misspelt key', 'restart: unless-stopped', 'restarts: unless-stopped'],
    ['a dependency that is not there', '      mail:\n        condition', '      post:\n        condition'],
    ['a volume that is not declared', '- files:/var', '- others:/var'],
  ])('is refused with %s', (_, from, to) => {
    expect(composeFile.safeParse(parse(text.replace(from, to), { merge: true })).success).toBe(false);
  });
});

describe('the Dockerfile', () => {
  it('has stages, and runs as somebody who is not root', () => {
    const stages = dockerfile.split(/^FROM /m).slice(1);
    expect(stages).toHaveLength(2);
    expect(stages.at(-1)).toMatch(/^USER node$/m);
    expect(stages.at(-1)?.indexOf('USER node')).toBeLessThan(stages.at(-1)?.indexOf('\nCMD ') ?? 0);
  });

  it('copies only what is there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));
    expect(copied.filter((source) => !existsSync(at(source)))).toEqual([]);
  });
});
