export { type InCalendar, readCalendar, replayMailbox } from './mailbox.js';
