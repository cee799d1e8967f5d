import { SeededRandom } from '../src/demo/seeded-random.js';

/** Talk of a council that nobody wrote: sentences with gaps, filled by a seeded die, so that words are as common as in real talk. */
export class CouncilTalk {
  private readonly random: SeededRandom;

  constructor(seed: string) {
    this.random = new SeededRandom(seed);
  }

  /** Between 20 and 120 characters, as somebody would ask or tell it. */
  title(): string {
    return this.filled(this.random.pick(titles));
  }

  /** One to seven sentences in one to three paragraphs, without anything that markdown or SQL would read. */
  post(): string[] {
    const paragraphs: string[] = [];
    const many = this.random.weighted(lengths).paragraphs;
    for (let paragraph = 0; paragraph < many; paragraph += 1) {
      const sentences = Array.from({ length: this.random.whole(1, 3) }, () => this.filled(this.random.pick(sentencesOfTalk)));
      paragraphs.push(sentences.join(' '));
    }
    return paragraphs;
  }

  private filled(template: string): string {
    const text = template.replace(/\{(\w+)\}/g, (_gap, name: string) => this.fillingFor(name));
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  private fillingFor(name: string): string {
    if (name === 'number') return String(this.random.whole(2, 900));
    if (name === 'reference') return `${this.random.pick(['HO', 'PL', 'CT', 'ASC', 'FN'])}${String(this.random.whole(10_000, 99_999))}`;
    return this.random.pick(fillings[name as keyof typeof fillings]);
  }
}

const lengths = [
  { paragraphs: 1, weight: 6 },
  { paragraphs: 2, weight: 3 },
  { paragraphs: 3, weight: 1 },
];

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

const fillings = {
  service: words(
    'Housing, Adult Social Care, Planning, Revenues and Benefits, Libraries, Environmental Health, Highways, Parks, Legal, Finance, HR, IT, Customer Services, Registrars, Electoral Services, Public Health, Children’s Services, Waste and Recycling, Licensing, Procurement, Communications, Democratic Services, Leisure, Parking',
  ),
  thing: words(
    'council tax reminder, housing benefit claim, Blue Badge renewal, planning appeal, tenancy agreement, care plan, pothole report, missed bin, school admission, library card, parking permit, licence application, rent arrears letter, death certificate, electoral roll entry, freedom of information request, safeguarding alert, budget forecast, purchase order, risk assessment, equality impact assessment, data protection request, minutes of a committee, job advert, appraisal, travel claim, tender, lease, debt plan, home visit',
  ),
  system: words(
    'Teams, SharePoint, Excel, Power BI, the CRM, the case system, the telephone queue, Outlook, the intranet, the booking system, the HR portal, the finance ledger, the mapping tool, the document store, the mailing list, the shared drive, the reporting dashboard, the scanner, the VPN, the new laptops',
  ),
  place: words(
    'the Town Hall, the Civic Centre, Aldermere Library, the depot, the front desk, the contact centre, Mill Lane, the Riverside office, the leisure centre, the market square, Station Road, the crematorium, the one-stop shop, the community hub, the east wing',
  ),
  people: words(
    'residents, tenants, carers, councillors, managers, apprentices, new starters, colleagues, volunteers, landlords, parents, pensioners, students, small firms, people who do not speak English, people without email, the night team, agency staff, social workers, planning officers',
  ),
  who: words(
    'Hollie, Gareth, Nadia, Owen, Mei, Amara, Kwame, Ruth, Joe, Priya, Tom, Siân, Abdul, Karen, Lewis, Fatima, Ben, Margaret, Dylan, Sofia, Callum, Ines, Raj, Bronwen',
  ),
  day: words(
    'Monday, Tuesday, Wednesday, Thursday, Friday, next week, the end of the month, this afternoon, the first of April, after Easter, the half term, the summer',
  ),
  problem: words(
    'takes too long, is never up to date, asks for the same thing twice, loses what was typed, cannot be read on a phone, times out, sends two letters, goes to the wrong team, needs a signature, is not accessible, prints on two pages, shows last year’s figures, has nobody’s name on it, rejects the postcode, hides the total',
  ),
  advice: words(
    'ring them first, write it in plain English, ask the duty officer, keep a note of it, check the date, use the template, send it to the shared inbox, wait for the second reminder, copy in your manager, look in the handbook, start with the oldest one, print a spare copy, agree it with Legal, put it on the board, test it with one team, say when they will hear from us, turn the filter off, save it as a new version, read it out loud, leave it until the morning',
  ),
  feeling: words(
    'much quicker, a great help, rather awkward, harder than it looks, surprisingly easy, well worth it, a real worry, fine for now, not good enough, kinder to everybody',
  ),
};

const titles = [
  'How do you deal with a {thing} that {problem}?',
  'Who looks after {system} at {place}?',
  'Does anybody have a template for a {thing}?',
  'What {service} learned from a {thing}',
  '{system} {problem} since {day}',
  'Explaining a {thing} to {people}',
  'Is it right that a {thing} goes to {service}?',
  'Tips for {people} who use {system} for the first time',
  'Can {people} see a {thing} in {system}?',
  'Our {thing} now takes {number} minutes, and here is how',
  'Moving from {system} to {system}: what went wrong',
  'Training on {system} at {place} on {day}',
  'Which form for a {thing} when {people} ask on {day}?',
  'A checklist for a {thing}, tried in {service}',
  'Why does a {thing} need {number} steps?',
];

const sentencesOfTalk = [
  'In {service} we {advice} before we send a {thing}.',
  'The {thing} {problem}, and {people} notice.',
  'I asked {who} in {service}, who says to {advice}.',
  '{who} from {place} showed me how {system} does it, and it was {feeling}.',
  'Last year we had {number} of them in a month.',
  'If it is about a {thing}, {advice} and then {advice}.',
  'Has anybody tried this with {people}?',
  'The reference was {reference}, if somebody wants to look it up.',
  'We found that {people} read the first line and nothing else.',
  'It is {feeling} once you know that {system} {problem}.',
  'Please do not do what I did: I forgot to {advice}.',
  'Thank you, that worked.',
  'There is a session about it at {place} on {day}.',
  'My manager wants an answer by {day}.',
  'As far as I know {service} owns the {thing}, not {service}.',
  'We now {advice}, which saves about {number} minutes a week.',
  'For {people} the {thing} is often the first letter they get from us.',
  'You can turn that off in {system}: ask IT.',
  'The guidance says to {advice}, but at {place} we {advice}.',
  'Would it help to {advice}?',
  'I will try it on {day} and write here how it went.',
  'Since {day} the {thing} in {system} is {feeling}.',
  'HR told us that {people} may do this without asking.',
  'Our error rate went from {number} in a thousand to almost nothing.',
  'Careful: {system} {problem} when two of us open the same {thing}.',
  'That is the same question that {who} had about a {thing}.',
  'It depends on whether {people} have agreed to it in writing.',
  'We keep a list of each {thing} that {problem}.',
  'I think {who} wrote a guide for {service} some time ago.',
  'Before the change, {people} had to come to {place} with {number} papers.',
];
