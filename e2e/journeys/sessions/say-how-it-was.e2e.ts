import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { expect, test } from '../../people/journey';
import type { Person } from '../../people/person';

interface Past {
  readonly items: readonly { readonly id: number; readonly hosts: readonly { readonly name: string }[] }[];
}

/** A date of the last days that the person came to and has not been heard about. */
async function unansweredDate(person: Person): Promise<number | undefined> {
  const { items } = await person.asks<Past>('GET', '/api/sessions/mine?when=past&limit=10');
  for (const { id } of items) {
    const { allowed } = await person.asks<{ allowed: { answer: boolean } }>('GET', `/api/sessions/occurrences/${id}/feedback`);
    if (allowed.answer) return id;
  }
  return undefined;
}

/** The first of these people who may say how a date was, and that date. */
async function somebodyToAsk(people: readonly Person[]): Promise<{ person: Person; id: number }> {
  for (const person of people) {
    const id = await unansweredDate(person);
    if (id !== undefined) return { person, id };
  }
  throw new Error('Nobody of the demo council came to a session in the last five working days that they have not spoken of.');
}

test('somebody who came answers three questions once, and the results stay hidden', async ({ as }) => {
  const people = await Promise.all((['amara', 'owen', 'ruth'] as const).map((key) => as(key)));
  const { person, id } = await somebodyToAsk(people);

  await person.opens(`/sessions/${id}`);
  await person.page.getByRole('link', { name: 'Answer three questions' }).click();
  await expect(person.page.getByRole('heading', { level: 1, name: 'How was it?' })).toBeVisible();
  await expectAccessible(person.page);
  await person.page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(person.page);

  const send = person.page.getByRole('button', { name: 'Send my answers' });
  await send.click();
  await expect(person.page.getByRole('link', { name: 'Say how useful it was for your work' })).toBeVisible();
  await person.page.getByLabel('Very useful').check();
  await person.page.getByRole('radio', { name: 'Yes' }).check();
  await person.page.getByLabel(/What would make it better/).fill('More examples');
  await send.dblclick();
  await expect(person.page.getByRole('heading', { name: 'Thank you for answering' })).toBeVisible();

  const kwame = await as('kwame');
  await kwame.opens(`/sessions/${id}`);
  await expect(kwame.page.getByRole('heading', { name: 'What people said' })).toBeVisible();
  await expect(kwame.page.getByText(/Results appear from 5 answers.* 1 so far\./)).toBeVisible();
  await expect(kwame.page.getByText('More examples')).toHaveCount(0);
  await expectAccessible(kwame.page);
});
