/** Prints how long rules take, the slowest first, and how many series a second expand. Run by a spec in a plain process: a test runner's is slower. */
import fc from 'fast-check';
import { InvalidRule } from '../invalid-rule.js';
import { expand } from '../recurrence/expand.js';
import { someRules, tries } from './series.js';

const rare = [
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=120',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU;COUNT=120',
  'FREQ=DAILY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU;COUNT=120',
  'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU;COUNT=120',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU;COUNT=120',
  'FREQ=YEARLY;BYMONTHDAY=-29;BYDAY=-5MO;COUNT=120',
  'FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-366;COUNT=120',
];
const parts = [
  ...[
    'FREQ=DAILY',
    'FREQ=WEEKLY',
    'FREQ=MONTHLY',
    'FREQ=YEARLY',
    'INTERVAL=7',
    'INTERVAL=59',
    'BYMONTH=2',
    'BYMONTHDAY=29',
    'BYMONTHDAY=30',
  ],
  ...[
    'BYMONTHDAY=-31',
    'BYDAY=MO',
    'BYDAY=5FR',
    'BYDAY=53SU',
    'BYSETPOS=366',
    'BYSETPOS=-1',
    'COUNT=120',
    'UNTIL=20301231',
    'WKST=SU',
    'BYHOUR=1',
  ],
];
const anyParts = fc
  .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 12 })), { maxLength: 8 })
  .map((list) => list.join(';'));
const { numRuns = 0, seed } = tries(1000);
const rules = [...rare, ...fc.sample(fc.oneof(anyParts, someRules, fc.string()), { numRuns, seed })];

/** Of the processor, as other work on the machine is not the rule's doing. */
function milliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds to refuse a rule or to give its first 120 dates, the best of three. */
function timeOf(rule: string): number {
  const times = [0, 1, 2].map(() => {
    const begin = milliseconds();
    try {
      expand({ startsAt: '2028-02-29T10:00', timeZone: 'Europe/London', rule }, { limit: 120 });
    } catch (error) {
      if (!(error instanceof InvalidRule)) throw error;
    }
    return milliseconds() - begin;
  });
  return Math.min(...times);
}

function expansionsPerSecond(): number {
  const begin = milliseconds();
  for (let done = 0; done < 500; done += 1) {
    expand({ startsAt: '2026-01-30T10:00', timeZone: 'Europe/London', rule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=24' });
  }
  return 500_000 / (milliseconds() - begin);
}

const slowest = rules
  .map((rule) => ({ rule, took: timeOf(rule) }))
  .sort((one, other) => other.took - one.took)
  .slice(0, 3);
process.stdout.write(JSON.stringify({ tried: rules.length, slowest, perSecond: Math.round(expansionsPerSecond()) }));
