import { Injectable } from '@nestjs/common';

export type PersonalDataSource = (personId: number) => Promise<unknown>;

/** What the product holds about one person, told by every room that holds some. */
@Injectable()
export class PersonalData {
  private readonly sources = new Map<string, PersonalDataSource>();

  /** A room calls this once, from its module's constructor. */
  add(section: string, source: PersonalDataSource): void {
    if (this.sources.has(section)) throw new Error(`Two rooms tell the section "${section}" of personal data.`);
    this.sources.set(section, source);
  }

  async of(personId: number): Promise<Record<string, unknown>> {
    const told: [string, unknown][] = [];
    for (const [section, source] of this.sources) told.push([section, await source(personId)]);
    return Object.fromEntries(told);
  }
}
