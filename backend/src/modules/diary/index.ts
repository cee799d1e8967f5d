export { Diary, type DiaryWish } from './application/diary.js';
export { Invitations } from './application/invitations.js';
export { MakeFeed } from './application/make-feed.js';
export { CalendarsModule } from './calendars.module.js';
export { DiaryModule } from './diary.module.js';
export { type CalendarIdentity } from './domain/invitation.js';
export { type DiaryEntry, type DiaryState } from './domain/diary-entry.js';
export { diaryEntities } from './persistence/index.js';
