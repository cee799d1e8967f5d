export { Connections } from './connections.js';
export { Live } from './live.js';
export { LiveAdapter } from './live.adapter.js';
export type { LiveMessage } from './live-messages.js';
export { LiveModule } from './live.module.js';
export { type Audience, personRoom, type RoomRule, Rooms } from './rooms.js';
