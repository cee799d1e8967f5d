import { Booking, BookingClick } from './booking.entity.js';
import { Occurrence } from './occurrence.entity.js';
import { Series, SeriesHost, SeriesSkill } from './series.entity.js';

export const sessionsEntities = [Series, SeriesHost, SeriesSkill, Occurrence, Booking, BookingClick];
