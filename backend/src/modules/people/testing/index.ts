export { staffFile, type StaffLine } from '../domain/import/testing/staff-file.js';
export { aCouncil, type TestCouncil } from './a-council.js';
