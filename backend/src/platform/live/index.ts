export { Connections } from './connections.js';
export { Live, type LiveMessage } from './live.js';
export { LiveAdapter } from './live.adapter.js';
export { LiveModule } from './live.module.js';
export { personRoom, type RoomRule, Rooms } from './rooms.js';
