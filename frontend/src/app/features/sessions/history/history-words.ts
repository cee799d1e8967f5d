import type { HistoryChange, HistoryEntry } from '../../../api/models';

/** What a history is about. */
export interface HistoryOf {
  readonly kind: 'series' | 'occurrence' | 'booking';
  readonly id: number;
}

const labels: Readonly<Record<string, string>> = {
  time: 'When',
  place: 'Where',
  link: 'Link to join',
  hosts: 'Hosts',
  capacity: 'Seats',
  title: 'Title',
  summary: 'Summary',
  state: 'Whether it runs',
};

/** What a field is called; one that has no name yet is called as it is. */
export function fieldInWords({ field }: Pick<HistoryChange, 'field'>): string {
  return labels[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

/** Who did it: a person, or the product by itself. */
export function whoInWords({ by }: Pick<HistoryEntry, 'by'>): string {
  return by?.name ?? 'Trellis, by itself';
}
