import { expect, type Locator } from '@playwright/test';
import type { Person } from '../people/person';
import type { Session } from '../people/sessions';

/** What a person does on the page of one date. */
export class SessionPage {
  readonly panel: Locator;

  constructor(private readonly person: Person) {
    this.panel = person.page.getByRole('region', {
      name: /Book your place|This session|You are|This date|Booking|Not decided|A seat has opened|Free seats go/,
    });
  }

  async opens({ path, title }: Session): Promise<void> {
    await this.person.page.goto(path);
    await expect(this.person.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async says(heading: string): Promise<void> {
    await expect(this.person.page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible();
  }

  async books(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Book my place' }).click();
    await this.says('You are going');
  }

  /** Presses Tab until the button of the panel has the focus. */
  async tabsTo(name: string): Promise<void> {
    const button = this.panel.getByRole('button', { name });
    const isFocused = (): Promise<boolean> => button.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) await this.person.page.keyboard.press('Tab');
  }

  async joinsTheWaitingList(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Join the waiting list' }).click();
    await this.says('You are on the waiting list');
  }

  /** Takes the seat that is held for them, or that is free for the first. */
  async takesTheSeat(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Take the seat' }).click();
    await this.says('You are going');
  }

  async offersItOn(): Promise<void> {
    await this.panel.getByRole('button', { name: 'No, thank you. Offer it on' }).click();
    await this.says('You are on the waiting list');
  }

  async cancelsTheirPlace(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Cancel my place' }).click();
    await this.person.page.getByRole('dialog').getByRole('button', { name: 'Cancel my place' }).click();
  }
}
