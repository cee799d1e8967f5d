import type { Schema } from './platform/database/index.js';
import { migrations } from './migrations/index.js';

/** All that the product keeps in its database: every entity, in the order of the rooms, and every migration, oldest first. */
export const schema: Schema = { entities: [], migrations };
