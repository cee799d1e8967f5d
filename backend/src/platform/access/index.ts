export { AccessCheck } from './access-check.js';
export { Actor, type RoleHeld } from './actor.js';
export { ACCESS_RULE, Allow, MaybeMe, Me, requireAllowed, type WithActor } from './allow.js';
export { anyone, holding, signedIn, type AccessRule } from './rules.js';
