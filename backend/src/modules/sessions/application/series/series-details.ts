import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { InvalidInput, type FieldError } from '../../../../platform/errors/index.js';
import { seriesDates, type SeriesTiming } from '../../domain/series/series-dates.js';
import type { SeriesDetails, SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';

type People = Partial<Pick<SeriesWithPeople, 'hostIds' | 'skillIds'>>;

/** Checks what an edit says against what is there, all faults at once. */
@Injectable()
export class SeriesDetailsCheck {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput */
  async people({ hostIds, skillIds }: People, audienceServiceId: number | null | undefined): Promise<void> {
    const faults: FieldError[] = [];
    if (hostIds) {
      const here = await this.colleagues.here(hostIds);
      if (hostIds.some((id) => !here.includes(id))) faults.push({ field: 'hostIds', message: 'Choose hosts who work here' });
    }
    if (skillIds) {
      const known = (await this.colleagues.skills(skillIds)).map(({ id }) => id);
      if (skillIds.some((id) => !known.includes(id))) faults.push({ field: 'skillIds', message: 'Choose skills from the list' });
    }
    if (audienceServiceId && (await this.colleagues.serviceName(audienceServiceId)) === null) {
      faults.push({ field: 'audienceServiceId', message: 'Choose a service from the list' });
    }
    if (faults.length > 0) throw new InvalidInput(faults);
  }

  /** @throws InvalidRule for a rule that has no dates, InvalidInput for a first date in the past. */
  firstDate(timing: SeriesTiming): void {
    const [first] = seriesDates(timing, { limit: 1 });
    if (!first) throw new InvalidInput([{ field: 'rule', message: 'No date fits this. Change the rule or the dates left out' }]);
    if (first.startsAt <= this.clock.now())
      throw new InvalidInput([{ field: 'startsAt', message: 'The first date must be in the future' }]);
  }

  /** @throws InvalidInput where nobody could sit anywhere. */
  seats(series: Pick<SeriesDetails, 'capacityRoom' | 'capacityOnline' | 'place' | 'link' | 'audience' | 'audienceServiceId'>): void {
    const faults: FieldError[] = [];
    if (series.capacityRoom + series.capacityOnline === 0) {
      faults.push({ field: 'capacityRoom', message: 'Enter how many seats there are, in the room or online' });
    }
    if (series.capacityRoom > 0 && !series.place) faults.push({ field: 'place', message: 'Enter the place where the room is' });
    if (series.audience === 'service' && series.audienceServiceId === null) {
      faults.push({ field: 'audienceServiceId', message: 'Choose the service that the series is for' });
    }
    if (faults.length > 0) throw new InvalidInput(faults);
  }
}
