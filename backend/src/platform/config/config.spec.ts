import { describe, expect, it } from '@jest/globals';
import { databaseAddress } from './database-address.js';
import { readConfig } from './config.js';

const DATABASE_URL = 'mysql://trellis:se%20cret@db.example:3307/trellis';

describe('configuration', () => {
  it('needs nothing but the database', () => {
    expect(readConfig({ DATABASE_URL })).toMatchObject({
      port: 3000,
      mode: 'production',
      demo: false,
      trustedProxies: 0,
      newsMailMinutes: 10,
      publicUrl: undefined,
      database: { host: 'db.example', port: 3307, user: 'trellis', password: 'se cret', database: 'trellis' },
    });
  });

  it('says every value that must be set, one sentence a line', () => {
    expect(() => readConfig({ PORT: 'eighty' })).toThrow(
      'Set PORT to a number from 0 to 65535.\nSet DATABASE_URL to the database, for example mysql://trellis:password@localhost:3306/trellis.',
    );
  });

  it.each([
    ['DATABASE_URL', 'postgres://localhost/trellis', 'Set DATABASE_URL'],
    ['DATABASE_URL', 'mysql://localhost', 'Set DATABASE_URL'],
    ['PUBLIC_URL', 'trellis.example.gov.uk', 'Set PUBLIC_URL'],
    ['TIME_ZONE', 'Europe/Aldermere', 'Set TIME_ZONE'],
    ['TRUST_PROXY', 'all', 'Set TRUST_PROXY'],
    ['NEWS_MAIL_MINUTES', '1441', 'Set NEWS_MAIL_MINUTES'],
    ['LOG_LEVEL', 'loud', 'The value of LOG_LEVEL is not one that Trellis can use'],
  ])('refuses %s=%s in words', (name, value, sentence) => {
    expect(() => readConfig({ DATABASE_URL, [name]: value })).toThrow(sentence);
  });

  it('takes an empty value as not set', () => {
    expect(readConfig({ DATABASE_URL, PUBLIC_URL: '', SMTP_URL: '' })).toMatchObject({ publicUrl: undefined, smtpUrl: undefined });
  });

  it('keeps only the origin of PUBLIC_URL', () => {
    expect(readConfig({ DATABASE_URL, PUBLIC_URL: 'https://trellis.example.gov.uk/start' }).publicUrl).toBe(
      'https://trellis.example.gov.uk',
    );
  });

  it('reaches a database by its socket', () => {
    expect(databaseAddress('mysql://root@localhost/trellis?socketPath=/tmp/t.sock')).toMatchObject({
      socketPath: '/tmp/t.sock',
      user: 'root',
    });
  });
});
