import type { SeededRandom } from '../seeded-random.js';
import { cast, type CastMember, type Rank } from './cast.js';
import { drawName, type PersonName } from './names.js';
import { services } from './services.js';
import type { StaffMember, Unit } from './staff.js';
import { directorates, type Service } from './units.js';

/** Someone before HR has given them a number. Days count back from the day of the demo; a joiner's is negative. */
export interface Draft extends PersonName {
  rank: 'director' | Rank;
  unit: Unit;
  job: string;
  grade: number;
  place: string;
  fte: number;
  workerType: StaffMember['workerType'];
  status: string;
  hiredDaysAgo: number;
  leavesDaysAgo: number | null;
  hasEmail: boolean;
  boss: Draft | null;
  move: { daysAgo: number; from: { unit: Unit; job: string; boss: Draft | null } } | null;
  second: { unit: Unit; job: string; status: string; primary: boolean; fte: number; daysAgo: number } | null;
}

const PART_TIME = [0.4, 0.5, 0.6, 0.6, 0.8, 0.8, 0.8919];
const DAYS_IN_MONTH = 30.44;

/** Everyone's post from the chief executive down, the people of the cast in their places. */
export function draftPosts(random: SeededRandom): Draft[] {
  const chief = topPost(random, '60', 'Chief Executive', null);
  const directors = new Map(directorates.map(({ code, director }) => [code, topPost(random, code, director, chief)]));
  return [
    chief,
    ...directors.values(),
    ...services.flatMap((service) => servicePosts(random, service, directors.get(service.directorate) ?? chief)),
  ];
}

function topPost(random: SeededRandom, directorate: string, job: string, boss: Draft | null): Draft {
  const unit = { directorate, service: null, team: null };
  return { ...ordinary(random), rank: 'director', unit, job, grade: boss ? 15 : 16, place: 'Civic Centre', fte: 1, hasEmail: true, boss };
}

function servicePosts(random: SeededRandom, service: Service, director: Draft): Draft[] {
  const places = new Map(service.teams.map((team) => [team, random.pick(service.places)]));
  const roles = cast.filter((member) => member.service === service.name);
  const unitOf = (team: string | null): Unit => ({ directorate: service.directorate, service: service.code, team });
  const head: Draft = {
    ...ordinary(random),
    rank: 'head',
    unit: unitOf(null),
    job: `Head of ${service.name}`,
    grade: 13,
    place: service.places[0] ?? 'Town Hall',
    fte: 1,
    hasEmail: true,
    boss: director,
  };
  const leaders = service.teams.map((team): Draft => {
    const place = places.get(team) ?? head.place;
    const post: Draft = {
      ...ordinary(random),
      rank: 'leader',
      unit: unitOf(team),
      job: `${service.leader}, ${team}`,
      grade: 9,
      place,
      fte: 1,
      hasEmail: true,
      boss: head,
    };
    return playedBy(
      post,
      roles.find((role) => role.team === team && role.rank === 'leader'),
    );
  });
  const others = roles.filter(({ rank }) => rank === 'member');
  const members = Array.from({ length: service.people - leaders.length - 1 }, (_, index): Draft => {
    const role = others[index];
    const leader = leaders.find(({ unit }) => unit.team === role?.team) ?? leaders[index % leaders.length] ?? head;
    const { title, grade } = random.weighted(service.jobs);
    const hasEmail = !random.chance(service.withoutEmail);
    return playedBy({ ...ordinary(random), unit: leader.unit, job: title, grade, place: leader.place, hasEmail, boss: leader }, role);
  });
  return [head, ...leaders, ...members];
}

function ordinary(random: SeededRandom): Draft {
  return {
    ...drawName(random),
    rank: 'member',
    unit: { directorate: '', service: null, team: null },
    job: '',
    grade: 1,
    place: '',
    fte: random.chance(0.28) ? random.pick(PART_TIME) : 1,
    workerType: 'Employee',
    status: 'Active - Payroll Eligible',
    // Most came in the last ten years, a few a long time ago.
    hiredDaysAgo: Math.floor(60 + 11_000 * random.next() ** 2.6),
    leavesDaysAgo: null,
    hasEmail: true,
    boss: null,
    move: null,
    second: null,
  };
}

function playedBy(post: Draft, role: CastMember | undefined): Draft {
  if (!role) return post;
  const { given, family, job, grade, place, monthsHere, apprentice } = role;
  return {
    ...post,
    given,
    family,
    job,
    grade,
    place,
    fte: 1,
    hasEmail: true,
    hiredDaysAgo: Math.round(monthsHere * DAYS_IN_MONTH),
    workerType: apprentice ? 'Apprentice' : 'Employee',
  };
}
