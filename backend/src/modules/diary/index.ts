export { Diary, type DiaryWish } from './application/diary.js';
export { DiaryModule } from './diary.module.js';
export { type DiaryEntry, type DiaryState } from './domain/diary-entry.js';
export { DiaryEntryRow } from './persistence/diary-entry.entity.js';
