import type { Schema } from './platform/database/index.js';
import { diaryEntities } from './modules/diary/index.js';
import { forumEntities } from './modules/forum/index.js';
import { peopleEntities } from './modules/people/index.js';
import { sessionsEntities } from './modules/sessions/index.js';
import { topicsEntities } from './modules/topics/index.js';
import { AuditEntry } from './platform/audit/index.js';
import { StoredFile } from './platform/files/index.js';
import { identityEntities } from './platform/identity/index.js';
import { NotificationRow, NotificationSetting } from './platform/notifications/index.js';
import { JobRow, OutboxMessage } from './platform/outbox/index.js';
import { ProblemReport } from './platform/problem-reports/index.js';
import { searchEntities } from './platform/search/index.js';
import { migrations } from './migrations/index.js';

/** All that the product keeps in its database: every entity, in the order of the rooms, and every migration, oldest first. */
export const schema: Schema = {
  entities: [
    ...identityEntities,
    AuditEntry,
    ProblemReport,
    OutboxMessage,
    JobRow,
    NotificationRow,
    NotificationSetting,
    StoredFile,
    ...searchEntities,
    ...peopleEntities,
    ...diaryEntities,
    ...forumEntities,
    ...sessionsEntities,
    ...topicsEntities,
  ],
  migrations,
};
