export { Clock, MovedClock, SystemClock } from './clock.js';
