export { DemoPeople, NoDemoPeople } from './demo-people.js';
export type { DemoPersonView } from './session.schemas.js';
export { ShellModule } from './shell.module.js';
