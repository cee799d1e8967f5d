export { Diary, type DiaryWish } from './application/diary.js';
export { DiaryModule } from './diary.module.js';
export { type CalendarIdentity } from './domain/invitation.js';
export { type DiaryEntry, type DiaryState } from './domain/diary-entry.js';
export { diaryEntities } from './persistence/index.js';
