import { CalendarFeed } from './calendar-feed.entity.js';
import { DiaryEntryRow } from './diary-entry.entity.js';
import { InvitationRow, InvitationSetting } from './invitation.entity.js';
import { ReminderRow } from './reminder.entity.js';

export const diaryEntities = [DiaryEntryRow, InvitationRow, InvitationSetting, CalendarFeed, ReminderRow] as const;
