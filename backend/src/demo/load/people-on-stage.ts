import {
  AppointFirstAdministrator,
  AppointPerson,
  ChangeProfile,
  ConfirmStaffImport,
  Directory,
  PreviewStaffImport,
  skillNamed,
} from '../../modules/people/index.js';
import type { Actor } from '../../platform/access/index.js';
import { Transactions } from '../../platform/database/index.js';
import { Accounts } from '../../platform/identity/index.js';
import { profilesOf } from '../council/profiles.js';
import { nameOf, type StaffMember } from '../council/staff.js';
import { daysAfter, type Day } from '../day.js';
import { demoIssuer, demoPeople, type DemoKey } from '../demo-people.js';
import { oracleExport } from '../staff-file/oracle-export.js';
import type { Stage } from './stage.js';

/** Days ago on which HR sent its last two files. */
export const importDaysAgo = { former: 35, latest: 4 } as const;

type AppointedRole = Parameters<AppointPerson['run']>[1]['role'];

/** Roles held since before the first session. Those with a service hold it there and below. */
const appointments: readonly { readonly name: string; readonly role: AppointedRole; readonly service?: string }[] = [
  { name: 'Kwame Mensah', role: 'session-organiser' },
  { name: 'Grace Oduya', role: 'session-organiser', service: 'Housing' },
  { name: 'Tomasz Zieliński', role: 'session-organiser', service: 'Highways' },
  { name: 'Zofia Nowak', role: 'forum-moderator' },
  { name: 'Owen Prosser', role: 'sandbox-owner' },
  { name: 'Priya Raman', role: 'apprenticeship-coordinator' },
  { name: 'Lowri Bevan', role: 'people-partner' },
];

/** Takes the staff in from the files of the HR system, and lets people be appointed, sign in and say what they can help with. */
export class PeopleOnStage {
  private readonly byName: ReadonlyMap<string, StaffMember>;

  constructor(
    private readonly stage: Stage,
    private readonly staff: readonly StaffMember[],
  ) {
    this.byName = new Map(staff.map((member) => [nameOf(member), member]));
  }

  /** @throws Error for a name that nobody has */
  named(name: string): StaffMember {
    const member = this.byName.get(name);
    if (!member) throw new Error(`Nobody of the demo council is called ${name}.`);
    return member;
  }

  actorNamed(name: string): Promise<Actor> {
    return this.stage.actor(this.named(name).number);
  }

  async importAsOf(day: Day, importer: Actor | null): Promise<void> {
    const { stage } = this;
    stage.clock.moveTo(`${day}T07:30:00Z`);
    const file = {
      name: `Staff in post ${day}.csv`,
      bytes: oracleExport(this.staff, day),
      mode: 'full',
      blank: 'unchanged',
      invite: false,
    } as const;
    const id = await stage.get(PreviewStaffImport).run(importer, file);
    await stage.get(ConfirmStaffImport).run(importer, id, { confirmLeavers: false, leaveOutErrors: true });
    await stage.settle();
    stage.personIds = await this.idsByNumber();
  }

  /** The administrator first, who appoints the others. */
  async appoint(): Promise<void> {
    const { stage } = this;
    const administrator = this.person('sam');
    stage.clock.moveTo(`${daysAfter(stage.today, -800)}T10:00:00Z`);
    await stage.get(AppointFirstAdministrator).run(administrator.email ?? '');
    const actor = await stage.actor(administrator.number);
    const services = await stage.get(Directory).serviceTree();
    for (const { name, role, service } of appointments) {
      const serviceId = service === undefined ? null : (services.find((each) => each.name === service)?.id ?? null);
      await stage.get(AppointPerson).run(actor, { personId: stage.personId(this.named(name).number), role, serviceId, endsOn: null });
    }
    await stage.settle();
  }

  /** One click signs a visitor in to these. */
  async linkAccounts(): Promise<void> {
    for (const { key } of demoPeople) await this.stage.get(Accounts).link(demoIssuer, key, this.stage.personId(this.person(key).number));
  }

  async fillProfiles(): Promise<void> {
    const { stage } = this;
    const since = daysAfter(stage.today, -importDaysAgo.former - 1);
    const profiles = [...profilesOf(this.staff)].filter(
      ([{ hiredOn, leavesOn }]) => hiredOn < since && (leavesOn === null || leavesOn > stage.today),
    );
    for (const [index, [{ number }, { help, learning, ...said }]] of profiles.entries()) {
      await stage.get(ChangeProfile).run(stage.anybody(number), {
        ...said,
        help: help.map(({ skill, level }) => ({ skillId: skillNamed(skill).id, level })),
        learning: learning.map((skill) => ({ skillId: skillNamed(skill).id, level: null })),
        version: 0,
      });
      if (index % 25 === 0) stage.tell('What people can help with', index, profiles.length);
    }
    stage.tell('What people can help with', profiles.length, profiles.length);
  }

  private person(key: DemoKey): StaffMember {
    const person = demoPeople.find((each) => each.key === key);
    return this.named(person ? nameOf(person) : key);
  }

  private async idsByNumber(): Promise<Map<string, number>> {
    const rows = await this.stage
      .get(Transactions)
      .query<{ id: number; number: string }>('SELECT id, person_number AS number FROM person WHERE person_number IS NOT NULL ORDER BY id');
    return new Map(rows.map(({ id, number }) => [number, id]));
  }
}
