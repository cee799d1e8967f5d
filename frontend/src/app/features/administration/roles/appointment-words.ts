import type { AppointmentView } from '../../../api/models';
import { fullDate } from '../../../core/dates/dates';

type Dates = Pick<AppointmentView, 'startsOn' | 'endsOn' | 'endedAt'>;

const day = (iso: string): string => fullDate(new Date(`${iso}T00:00:00Z`), 'UTC');

/** Ended, or past its last day. */
export function isOver({ endsOn, endedAt }: Dates, today: string): boolean {
  return endedAt !== null || (endsOn !== null && endsOn < today);
}

/** "Since Monday 2 November 2026, with no end date", "From ... until ...", or how it ended. */
export function datesInWords({ startsOn, endsOn, endedAt }: Dates, today: string): string {
  if (endedAt !== null) return `From ${day(startsOn)}, ended on ${fullDate(new Date(endedAt))}`;
  const start = startsOn > today ? `From ${day(startsOn)}` : `Since ${day(startsOn)}`;
  return endsOn === null ? `${start}, with no end date` : `${start}, until ${day(endsOn)}`;
}

/** "For the whole council", "For Libraries and all its teams". */
export function scopeInWords({ service }: Pick<AppointmentView, 'service'>): string {
  return service === null ? 'For the whole council' : `For ${service.name} and all its teams`;
}

/** "Given by Sam Whitlock. Ended by Priya Raman.", as far as it is known. */
export function byWhom({ appointedBy, endedBy }: Pick<AppointmentView, 'appointedBy' | 'endedBy'>): string {
  const sentences = [appointedBy !== null && `Given by ${appointedBy}.`, endedBy !== null && `Ended by ${endedBy}.`];
  return sentences.filter(Boolean).join(' ');
}
