import type { DateColumns, OverrideField } from './series-edit.js';

/** What an edit may write of a date, and nothing else of it. */
export function columnsOf(date: DateColumns): DateColumns {
  return {
    originalStart: date.originalStart,
    localStart: date.localStart,
    localEnd: date.localEnd,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    timeZone: date.timeZone,
    state: date.state,
    stateReason: date.stateReason,
    cancelledWith: date.cancelledWith,
    ownTime: date.ownTime,
    ownHosts: date.ownHosts,
    ownHostIds: date.ownHostIds,
    ownTitle: date.ownTitle,
    ownSummary: date.ownSummary,
    ownPlace: date.ownPlace,
    ownLink: date.ownLink,
    ownCapacity: date.ownCapacity,
    capacityRoom: date.capacityRoom,
    capacityOnline: date.capacityOnline,
  };
}

/** What the date has of its own. */
export function ownFields(
  date: Pick<DateColumns, 'ownTime' | 'ownPlace' | 'ownLink' | 'ownHosts' | 'ownCapacity' | 'ownTitle' | 'ownSummary'>,
): OverrideField[] {
  const own: Readonly<Record<OverrideField, boolean>> = {
    time: date.ownTime === 1,
    place: date.ownPlace !== null || date.ownLink !== null,
    hosts: date.ownHosts === 1,
    capacity: date.ownCapacity === 1,
    title: date.ownTitle !== null,
    summary: date.ownSummary !== null,
  };
  return (Object.keys(own) as OverrideField[]).filter((field) => own[field]);
}
