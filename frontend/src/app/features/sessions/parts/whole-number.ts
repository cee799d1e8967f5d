import { type SchemaPath, validate } from '@angular/forms/signals';
import { problem } from '../../../ui/forms/form-submission';

/** Checks a typed whole number. @example wholeNumber(path.room, { what: 'Seats in the room', least: 0, most: 5000 }) */
export function wholeNumber(path: SchemaPath<string>, { what, least, most }: { what: string; least: number; most: number }): void {
  validate(path, ({ value }) => {
    const typed = value().trim();
    const number = /^\d{1,6}$/.test(typed) ? Number(typed) : NaN;
    const range = `${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}`;
    return problem(number >= least && number <= most ? null : `${what} must be a whole number from ${range}`);
  });
}
