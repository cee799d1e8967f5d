import { z } from 'zod';
import { databaseAddress, type DatabaseAddress } from './database-address.js';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

const optionalText = z
  .string()
  .transform((value) => value.trim() || undefined)
  .optional();

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('::'),
  DATABASE_URL: z.string(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  ORGANISATION: z.string().min(1).max(100).default('Your council'),
  TIME_ZONE: z.string().default('Europe/London'),
  DATA_DIR: z.string().default('.data'),
  FRONTEND_DIR: z.string().default('frontend/dist/browser'),
  SMTP_URL: optionalText,
  REDIS_URL: optionalText,
  NEWS_MAIL_MINUTES: z.coerce.number().min(0).max(1440).default(10),
  MAIL_FROM: z.string().default('Trellis <no-reply@localhost>'),
  TRELLIS_DEMO: flag.default(false),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TRELLIS_SQL_LOG: optionalText,
});

/** Everything the product reads from its environment, read once. `.env.example` explains each. */
export abstract class Config {
  abstract readonly mode: 'production' | 'development' | 'test';
  abstract readonly port: number;
  abstract readonly host: string;
  abstract readonly database: DatabaseAddress;
  abstract readonly databasePool: number;
  /** Origin under which people reach the product, without a slash at the end; it alone decides https. Undefined: the request's own host. */
  abstract readonly publicUrl: string | undefined;
  /** Proxies in front of the product whose X-Forwarded-For is believed. */
  abstract readonly trustedProxies: number;
  abstract readonly organisation: string;
  abstract readonly timeZone: string;
  abstract readonly dataDir: string;
  abstract readonly frontendDir: string;
  abstract readonly smtpUrl: string | undefined;
  abstract readonly mailFrom: string;
  /** How long what people can read here waits before it is mailed to those who have not. */
  abstract readonly newsMailMinutes: number;
  /** Joins several servers. Undefined: this is the only one. */
  abstract readonly redisUrl: string | undefined;
  /** One-click sign-in as demo people and mail in the browser. Only for a database that the demo council was loaded into. */
  abstract readonly demo: boolean;
  abstract readonly logLevel: string;
  /** File that receives every SQL statement, for the lint of statements. */
  abstract readonly sqlLog: string | undefined;
}

/** Where people reach the product, for links in mails and calendars. */
export function originOf({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string {
  return publicUrl ?? `http://localhost:${String(port)}`;
}

const explanations: Record<string, string> = {
  DATABASE_URL: 'Set DATABASE_URL to the database, for example mysql://trellis:password@localhost:3306/trellis.',
  PORT: 'Set PORT to a number from 0 to 65535.',
  PUBLIC_URL: 'Set PUBLIC_URL to the address people use, for example https://trellis.example.gov.uk.',
  TRUST_PROXY: 'Set TRUST_PROXY to the number of proxies in front of Trellis, 0 to 10.',
  NEWS_MAIL_MINUTES: 'Set NEWS_MAIL_MINUTES to a number of minutes from 0 to 1440.',
  TIME_ZONE: 'Set TIME_ZONE to a time zone name, for example Europe/London.',
};

/** @throws Error with one sentence a line that says what to set. */
export function readConfig(variables: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))];
    throw new Error(
      names.map((name) => explanations[name] ?? `The value of ${name} is not one that Trellis can use. See .env.example.`).join('\n'),
    );
  }
  const values = read.data;
  const database = databaseAddress(values.DATABASE_URL);
  if (!database) throw new Error(explanations['DATABASE_URL']);
  if (!knownTimeZone(values.TIME_ZONE)) throw new Error(explanations['TIME_ZONE']);
  return {
    mode: values.NODE_ENV,
    port: values.PORT,
    host: values.HOST,
    database,
    databasePool: values.DATABASE_POOL,
    publicUrl: values.PUBLIC_URL ? new URL(values.PUBLIC_URL).origin : undefined,
    trustedProxies: values.TRUST_PROXY,
    organisation: values.ORGANISATION,
    timeZone: values.TIME_ZONE,
    dataDir: values.DATA_DIR,
    frontendDir: values.FRONTEND_DIR,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    newsMailMinutes: values.NEWS_MAIL_MINUTES,
    redisUrl: values.REDIS_URL,
    demo: values.TRELLIS_DEMO,
    logLevel: values.LOG_LEVEL,
    sqlLog: values.TRELLIS_SQL_LOG,
  };
}

function knownTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
