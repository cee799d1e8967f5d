import { expect, type Locator } from '@playwright/test';
import jsQR from 'jsqr';
import type { Person } from '../people/person';
import type { Session } from '../people/sessions';

/** What a host does on the sheet of the day. */
export class DayPage {
  constructor(private readonly person: Person) {}

  async opens({ path }: Session): Promise<void> {
    await this.person.opens(`${path}/on-the-day`);
  }

  async counts(words: string): Promise<void> {
    await expect(this.person.page.getByRole('region', { name: 'Who is here' }).getByText(words)).toBeVisible();
  }

  /** The row of one person. */
  row(name: string): Locator {
    return this.person.page.getByRole('listitem').filter({ has: this.person.page.getByRole('heading', { name }) });
  }

  async addsAWalkIn(name: string): Promise<void> {
    const { page } = this.person;
    await page.getByRole('button', { name: 'Add a walk-in' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Find a person').fill(name);
    await dialog.getByRole('button', { name }).click();
    await dialog.getByRole('button', { name: 'Add this person' }).click();
    await expect(dialog).toBeHidden();
  }

  async checksIn(name: string): Promise<void> {
    await this.row(name).getByRole('button', { name: 'Check in' }).click();
  }
}

const PIXELS = 4;

/** The code on a person's page as a camera sees it: RGBA, square. */
export async function codePicture(person: Person, { path }: Session): Promise<{ picture: Uint8ClampedArray; side: number }> {
  await person.opens(`${path}/code`);
  const picture = person.page.getByRole('img', { name: /Your code as a picture/ });
  const modules = Number((await picture.getAttribute('viewBox'))?.split(' ')[3]);
  const squares = (await picture.locator('path').getAttribute('d')) ?? '';
  return { picture: painted(squares, modules), side: modules * PIXELS };
}

/** What that code says to a reader. */
export async function readsCode(person: Person, session: Session): Promise<string> {
  const { picture, side } = await codePicture(person, session);
  const code = jsQR(picture, side, side);
  if (!code) throw new Error('There is no code in the picture.');
  return code.data;
}

function painted(squares: string, modules: number): Uint8ClampedArray {
  const side = modules * PIXELS;
  const pixels = new Uint8ClampedArray(side ** 2 * 4).fill(255);
  for (const [, column, row] of squares.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let y = 0; y < PIXELS; y += 1) {
      const start = ((Number(row) * PIXELS + y) * side + Number(column) * PIXELS) * 4;
      for (let at = start; at < start + PIXELS * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return pixels;
}
