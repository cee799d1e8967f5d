import type { MigrationInterface } from 'typeorm';
import { Platform20261122000100 } from './20261122000100-platform.js';
import { Outbox20261122000110 } from './20261122000110-outbox.js';
import { Notifications20261122000120 } from './20261122000120-notifications.js';
import { People20261122000200 } from './20261122000200-people.js';
import { Diary20261122000300 } from './20261122000300-diary.js';
import { Sessions20261122000400 } from './20261122000400-sessions.js';
import { SeatOffers20261122000500 } from './20261122000500-seat-offers.js';
import { SeriesEdits20261122000600 } from './20261122000600-series-edits.js';
import { Calendars20261122000700 } from './20261122000700-calendars.js';
import { FilesAndFeedback20261122000800 } from './20261122000800-files-and-feedback.js';
import { OnTheDay20261122000900 } from './20261122000900-on-the-day.js';
import { Topics20261122001000 } from './20261122001000-topics.js';
import { Organising20261122001100 } from './20261122001100-organising.js';
import { Forum20261122001200 } from './20261122001200-forum.js';
import { ForumComposer20261122001300 } from './20261122001300-forum-composer.js';
import { ForumLists20261122001400 } from './20261122001400-forum-lists.js';
import { ForumFollowing20261122001500 } from './20261122001500-forum-following.js';
import { ForumCare20261122001600 } from './20261122001600-forum-care.js';
import { Search20261122001700 } from './20261122001700-search.js';
import { ForumQuestions20261122001800 } from './20261122001800-forum-questions.js';

/** Every migration, oldest first. */
export const migrations: (new () => MigrationInterface)[] = [
  Platform20261122000100,
  Outbox20261122000110,
  Notifications20261122000120,
  People20261122000200,
  Diary20261122000300,
  Sessions20261122000400,
  SeatOffers20261122000500,
  SeriesEdits20261122000600,
  Calendars20261122000700,
  FilesAndFeedback20261122000800,
  OnTheDay20261122000900,
  Topics20261122001000,
  Organising20261122001100,
  Forum20261122001200,
  ForumComposer20261122001300,
  ForumLists20261122001400,
  ForumFollowing20261122001500,
  ForumCare20261122001600,
  Search20261122001700,
  ForumQuestions20261122001800,
];
