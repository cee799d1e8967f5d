import { Component, signal } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { Title } from '@angular/platform-browser';
import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Problem } from '../../core/http/problem';
import { DateField } from './date-field';
import { dateProblem, noDate } from './date-parts';
import { Form } from './form';
import { problem } from './form-submission';
import { TextField } from './text-field';

let answer: () => Promise<unknown>;

@Component({
  imports: [Form, FormField, TextField, DateField],
  template: `
    <form [trForm]="form" [save]="save">
      <tr-text-field [formField]="form.title" label="Title" hint="In a few words" />
      <tr-date-field [formField]="form.firstDate" label="First date" />
      <button type="submit">Save</button>
    </form>
  `,
})
class SeriesForm {
  private readonly model = signal({ title: '', firstDate: noDate });
  protected readonly form = form(this.model, (path) => {
    required(path.title, { message: 'Enter a title' });
    validate(path.firstDate, ({ value }) => problem(dateProblem(value(), 'the first date')));
  });
  protected readonly save = (): Promise<unknown> => answer();
}

async function open(): Promise<ReturnType<typeof userEvent.setup>> {
  answer = () => Promise.resolve();
  await render(SeriesForm, { providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
  return userEvent.setup();
}

const fillIn = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await user.type(screen.getByLabelText('Title'), 'Excel clinic');
  await user.type(screen.getByLabelText('Day'), '4');
  await user.type(screen.getByLabelText('Month'), '12');
  await user.type(screen.getByLabelText('Year'), '2026');
};

describe('a form', () => {
  it('marks nothing wrong before it is sent', async () => {
    const user = await open();
    await user.click(screen.getByLabelText('Title'));
    await user.tab();
    expect(screen.queryByText('There is a problem')).toBeNull();
    expect(screen.getByLabelText('Title').getAttribute('aria-invalid')).toBeNull();
  });

  it('shows every problem in a summary that takes the focus, and the same words beside the fields', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const summary = await screen.findByRole('group', { name: 'There is a problem' });
    expect(document.activeElement).toBe(summary);
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Enter a title', 'Enter the first date']);
    expect(screen.getAllByText('Enter a title')).toHaveLength(2);
    expect(screen.getByLabelText('Title').getAttribute('aria-describedby')).toMatch(/-hint .*-error$/);
    expect(TestBed.inject(Title).getTitle()).toMatch(/^Error: /);
  });

  it('leads from the summary to the first faulty part of a date', async () => {
    const user = await open();
    await user.type(screen.getByLabelText('Day'), '4');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('link', { name: 'The first date must include a month and a year' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Month'));
  });

  it('follows each change once it has been sent', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('There is a problem');
    await user.type(screen.getByLabelText('Title'), 'Excel clinic');
    expect(screen.queryByText('Enter a title')).toBeNull();
  });

  it('shows what the server refuses beside the field it names', async () => {
    const user = await open();
    answer = () =>
      Promise.reject(new Problem(422, 'invalid_input', '', '', [{ field: 'title', message: 'Choose a title that no other series has' }]));
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findAllByText('Choose a title that no other series has')).toHaveLength(2);
    await user.click(screen.getByRole('link'));
    expect(document.activeElement).toBe(screen.getByLabelText('Title'));
  });

  it('shows in the summary alone what is about no field', async () => {
    const user = await open();
    answer = () => Promise.reject(new Problem(409, 'changed', '', 'Somebody else changed this. Reload the page.'));
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Somebody else changed this. Reload the page.')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
