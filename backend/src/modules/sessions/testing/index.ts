export { aDraft, anOccurrence } from './an-occurrence.js';
export { aPerson, kwame, person, ruth } from './council.js';
export { aSessionsRoom, specsBegin, type SessionsRoom } from './sessions-room.js';
export { Staff, type Colleague } from './staff.js';
