import { everybody, type DateNews } from './series-edit-news.js';

/** One piece of news for one person: shown in the product, mailed, or both. */
export interface Letter {
  readonly channel: 'app' | 'mail' | 'both';
  readonly about: 'attending' | 'cancelled' | 'hosting';
  readonly title: string;
  readonly body: string;
  /** The date whose page it opens. */
  readonly occurrenceId: number;
  /** It carries the calendar part of that date. */
  readonly calendar: boolean;
  /** How many dates it is about. */
  readonly dates: number;
}

export interface LetterWish {
  /** The edit was undone after they had heard of it. */
  readonly undone?: boolean;
  /** Whether they want dates mailed to their calendar. */
  readonly calendars?: boolean;
}

const MOST_DATES = 8;
/** A piece of news holds 2,000 characters. */
const MOST_CHARACTERS = 1600;

/**
 * What one person hears of an edit. The words are said once, however many dates; a date that calendars must hear of comes in a mail of its own,
 * because a mail carries one calendar part. Hosts hear the words alone: the diary mails their dates by itself, four weeks ahead.
 */
export function lettersFor(personId: number, news: readonly DateNews[], { undone = false, calendars = true }: LetterWish = {}): Letter[] {
  const mine = news
    .filter((date) => everybody(date).includes(personId))
    .map((date) => saidTo(personId, date, undone))
    .map((said) => ({ ...said, calendar: said.calendar && calendars }));
  const [first, ...more] = mine;
  if (!first) return [];
  if (more.length === 0) return [letter('both', first)];
  const [calendar, words] = [mine.filter((said) => said.calendar), mine.filter((said) => !said.calendar)];
  return [
    { ...digest(mine), channel: calendar.length === 0 ? 'both' : 'app' },
    ...(calendar.length > 0 && words.length > 0 ? [{ ...digest(words), channel: 'mail' as const }] : []),
    ...calendar.map((said) => letter('mail', said)),
  ];
}

interface Said {
  readonly about: Letter['about'];
  readonly head: string;
  readonly name: string;
  readonly date: string;
  readonly words: string;
  readonly last: string;
  readonly occurrenceId: number;
  readonly calendar: boolean;
}

function saidTo(personId: number, news: DateNews, undone: boolean): Said {
  const { occurrenceId, what, title, was, when, sentences, calendar } = news;
  const said = {
    name: title,
    occurrenceId,
    calendar: calendar && news.attendees.includes(personId) && !news.waiting.includes(personId),
    date: was,
    words: sentences.join(' '),
    last: '',
  };
  const attends = news.attendees.includes(personId);
  if (undone) {
    const about = attends ? 'attending' : 'hosting';
    return { ...said, about, head: 'Back as it was', words: backInWords(what, attends) };
  }
  if (!attends && news.comes.includes(personId))
    return { ...said, about: 'hosting', head: 'You host', date: when, words: 'You are a host of this date now.' };
  if (!attends && news.goes.includes(personId))
    return { ...said, about: 'hosting', head: 'You no longer host', words: 'Somebody else hosts this date.' };
  if (what === 'cancelled')
    return { ...said, about: attends ? 'cancelled' : 'hosting', head: 'Cancelled', words: `It will not take place. ${said.words}` };
  return { ...said, about: attends ? 'attending' : 'hosting', head: 'Changed', last: attends ? 'You keep your place.' : '' };
}

function backInWords(what: DateNews['what'], attends: boolean): string {
  if (what === 'cancelled') return `It takes place after all.${attends ? ' You have your place again.' : ''}`;
  return `It is as it was before the last change.${attends ? ' You keep your place.' : ''}`;
}

function letter(channel: Letter['channel'], said: Said): Letter {
  const { about, head, name, date, words, last, occurrenceId, calendar } = said;
  return { channel, about, title: `${head}: ${name}`, body: joined(`${date}.`, words, last), occurrenceId, calendar, dates: 1 };
}

function digest(all: readonly Said[]): Omit<Letter, 'channel'> {
  const [first] = all;
  if (!first) throw new Error('A digest is of one date at least.');
  const one = <T>(pick: (said: Said) => T): T | undefined => (all.every((said) => pick(said) === pick(first)) ? pick(first) : undefined);
  const same = one(({ words }) => words);
  const listed = fitting(all.map((said) => (same === undefined ? `${said.date}: ${said.words}` : said.date)));
  const rest = all.length > listed.length ? [`And ${String(all.length - listed.length)} more.`] : [];
  const lines =
    same === undefined
      ? [...listed, ...rest].join('\n\n')
      : joined(same, `This is about ${String(all.length)} dates:`, `${listed.join('; ')}.`, ...rest);
  const last = all.some((said) => said.last !== '') ? 'You keep your places.' : '';
  return {
    about: one(({ about }) => about) ?? 'attending',
    title: `${one(({ head }) => head) ?? 'Changed'}: ${first.name} (${String(all.length)} dates)`,
    body: `${lines}${last && `\n\n${last}`}`,
    occurrenceId: first.occurrenceId,
    calendar: false,
    dates: all.length,
  };
}

function fitting(lines: readonly string[]): string[] {
  let characters = 0;
  return lines.slice(0, MOST_DATES).filter((line) => (characters += line.length + 2) <= MOST_CHARACTERS);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
