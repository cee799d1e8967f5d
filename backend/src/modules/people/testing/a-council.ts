import type { Browser } from '../../../testing/browser.js';
import { startApp, type RunningApp, type StartOptions } from '../../../testing/start-app.js';
import { ActorDirectory } from '../../../platform/identity/index.js';
import { AccountsRepository } from '../../../platform/identity/index.js';
import { Actor } from '../../../platform/access/index.js';
import { staffFile, type StaffLine } from '../domain/import/testing/staff-file.js';
import { ApplyStaffImport, AppointFirstAdministrator, ConfirmStaffImport, PreviewStaffImport } from '../index.js';

/** The product with people in it, who came by a staff file, and an administrator. */
export interface TestCouncil extends RunningApp {
  readonly administrator: number;
  /** Imports a whole staff file, whatever it says. */
  imports(...lines: StaffLine[]): Promise<number>;
  /** By person number, `100001`. */
  personId(number: string): Promise<number>;
  actor(personId: number): Promise<Actor>;
  signedIn(personId: number): Promise<Browser>;
}

export async function aCouncil(lines: readonly StaffLine[], options: StartOptions = {}): Promise<TestCouncil> {
  const running = await startApp(options);
  const { app, database } = running;
  const imports = async (...all: StaffLine[]): Promise<number> => {
    const bytes = new TextEncoder().encode(staffFile(...all));
    const id = await app.get(PreviewStaffImport).run(null, { name: 'staff.csv', bytes, mode: 'full', blank: 'unchanged', invite: false });
    await app.get(ConfirmStaffImport).run(null, id, { confirmLeavers: true, leaveOutErrors: true });
    await app.get(ApplyStaffImport).run({ payload: { runId: id } });
    return id;
  };
  if (lines.length > 0) await imports(...lines);
  const { personId: administrator } = await app.get(AppointFirstAdministrator).run('sam@aldermere.gov.uk');
  const accountOf = async (personId: number): Promise<number> => (await app.get(AccountsRepository).localOf(personId))!.id;
  return {
    ...running,
    administrator,
    imports,
    personId: async (number) =>
      (await database.transactions.one<{ id: number }>('SELECT id FROM person WHERE person_number = ?', [number]))!.id,
    actor: async (personId) => {
      const person = (await app.get(ActorDirectory).find(personId))!;
      return new Actor(await accountOf(personId), personId, 0, person.name, person.roles);
    },
    signedIn: async (personId) => running.browserOf(await accountOf(personId)),
  };
}
