import { Component, computed, inject } from '@angular/core';
import type { PreviewWarning } from '../../../api/models';
import type { IconName } from '../../../../design/icons';
import { problemOf } from '../../../core/http/problem';
import { Notice } from '../../../ui/notice';
import { StateChip } from '../../../ui/state-chip';
import { dates } from '../parts/seat-words';
import { wallDate } from '../parts/wall-time';
import { EditorStore } from './editor-store';

const icons: Record<PreviewWarning['kind'], IconName> = {
  'bank-holiday': 'event_busy',
  'clock-change': 'schedule',
  'host-clash': 'group',
  'first-date-moved': 'info',
  'bank-holidays-unknown': 'help',
};

/** The next dates that the rule makes, with what to look at beside each. */
@Component({
  selector: 'tr-dates-preview',
  imports: [Notice, StateChip],
  templateUrl: './dates-preview.html',
  styleUrl: './dates-preview.css',
})
export class DatesPreview {
  protected readonly store = inject(EditorStore);
  protected readonly refused = computed(() => {
    const cause = this.store.preview.error();
    return cause ? problemOf(cause) : null;
  });
  protected readonly general = computed(() => this.store.dates()?.warnings.filter((warning) => warning.local === null) ?? []);
  protected readonly rows = computed(() => {
    const preview = this.store.dates();
    let number = 0;
    return (preview?.occurrences ?? []).map(({ local }) => {
      const warnings = (preview?.warnings ?? [])
        .filter((warning) => warning.local === local)
        .map((warning) => ({ ...warning, icon: icons[warning.kind], words: warning.message }));
      const runs = warnings.every((warning) => warning.runs);
      const movesTo = warnings.find((warning) => warning.movesTo !== null)?.movesTo ?? null;
      if (runs) number += 1;
      return {
        local,
        date: wallDate(local),
        warnings,
        runs,
        movesTo: movesTo === null ? '' : wallDate(movesTo),
        number: runs ? String(number) : '–',
      };
    });
  });
  protected readonly flagged = computed(() => this.rows().filter((row) => row.warnings.length > 0).length);
  protected readonly look = computed(() => `${dates(this.flagged())} ${this.flagged() === 1 ? 'needs' : 'need'} a look`);
  protected readonly status = computed(() => {
    if (this.rows().length === 0) return '';
    return `The next ${dates(this.rows().length)}. ${this.flagged() === 0 ? 'Nothing to look at.' : `${this.look()}.`}`;
  });
}
