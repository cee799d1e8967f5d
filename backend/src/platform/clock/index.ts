export { Clock, MovedClock, SystemClock } from './clock.js';
export { ClockModule } from './clock.module.js';
