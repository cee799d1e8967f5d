export { type CalendarMethod, calendarMethods, type CalendarPart, Mail, type MailItem, type MailMessage, MailRefused } from './mail.js';
export { MailModule } from './mail.module.js';
export { type Recipient, Recipients } from './recipients.js';
