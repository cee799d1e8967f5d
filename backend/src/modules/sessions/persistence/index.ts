import { BookingCode } from './booking-code.entity.js';
import { Booking, BookingClick } from './booking.entity.js';
import { Occurrence, OccurrenceHost } from './occurrence.entity.js';
import { SeriesEdit } from './series-edit.entity.js';
import { Series, SeriesHost, SeriesSkill } from './series.entity.js';

export const sessionsEntities = [Series, SeriesHost, SeriesSkill, Occurrence, OccurrenceHost, Booking, BookingClick, BookingCode, SeriesEdit];
