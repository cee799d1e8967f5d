export { DatabaseModule } from './database.module.js';
export { connectionOptions, type Schema } from './connection.js';
export { errnoOf, isDuplicate } from './errno.js';
export { Transactions, type SqlValue, type Written } from './transactions.js';
export { oneOf } from './words.js';
