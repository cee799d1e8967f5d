export { emptyDatabase, type TestDatabase } from './test-database.js';
