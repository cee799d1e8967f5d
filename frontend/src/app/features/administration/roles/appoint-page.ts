import { Component, computed, inject, resource, signal } from '@angular/core';
import { FormField, form, hidden, required, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { appointmentsAppoint, peopleServices } from '../../../api/functions';
import { dayOf } from '../../../core/dates/dates';
import { Now } from '../../../core/now';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { DateField } from '../../../ui/forms/date-field';
import { dateParts, dateProblem, isEmptyDate, isoDate, noDate } from '../../../ui/forms/date-parts';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { LookupField, type LookupItem } from '../../../ui/forms/lookup-field';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { SelectField } from '../../../ui/forms/select-field';
import { PageHeader } from '../../../ui/page-header';
import { PeopleLookup } from '../parts/people-lookup';
import { type AppointedRole, roleName, roles } from './role-words';

/** Gives a person a role, for a service or for all, from a day on. Names of the fields are those of the contract, so that refusals find them. */
@Component({
  selector: 'tr-appoint-page',
  imports: [FormField, RouterLink, BusyButton, DateField, Form, LookupField, PageHeader, RadioGroup, SelectField],
  templateUrl: './appoint-page.html',
})
export class AppointPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  protected readonly lookup = inject(PeopleLookup);
  protected readonly roles = roles;
  protected readonly crumbs = [{ label: 'Roles', link: '/administration/roles' }, { label: 'Give a role' }];

  private readonly services = resource({ loader: () => this.api.invoke(peopleServices) });
  protected readonly scopes = computed(() => [
    { value: '', label: 'The whole council' },
    ...(this.services.hasValue()
      ? this.services
          .value()
          .items.filter(({ kind }) => kind !== 'council' && kind !== 'team')
          .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
          .map(({ id, name }) => ({ value: String(id), label: name }))
      : []),
  ]);
  private readonly today = dayOf(inject(Now).value());
  private readonly model = signal({
    personId: [] as readonly LookupItem[],
    role: '',
    serviceId: '',
    startsOn: dateParts(this.today),
    endsOn: noDate,
  });
  protected readonly form = form(this.model, (path) => {
    validate(path.personId, ({ value }) => (value().length === 0 ? { kind: 'required', message: 'Choose a person' } : undefined));
    required(path.role, { message: 'Choose a role' });
    hidden(path.serviceId, { when: ({ valueOf }) => valueOf(path.role) === 'administrator' });
    validate(path.startsOn, ({ value }) => problem(dateProblem(value(), 'the first day')));
    validate(path.endsOn, ({ value, valueOf }) => {
      if (isEmptyDate(value())) return undefined;
      const [start, end] = [isoDate(valueOf(path.startsOn)), isoDate(value())];
      const late = start !== null && end !== null && end < start ? 'The last day must be the first day or later' : null;
      return problem(dateProblem(value(), 'the last day') ?? late);
    });
  });

  protected readonly send = async (): Promise<void> => {
    const { personId, role, serviceId, startsOn, endsOn } = this.model();
    const [person] = personId;
    if (!person) return;
    const wide = role === 'administrator' || serviceId === '';
    await this.api.invoke(appointmentsAppoint, {
      body: {
        personId: person.id,
        role: role as AppointedRole,
        serviceId: wide ? null : Number(serviceId),
        startsOn: isoDate(startsOn) ?? this.today,
        endsOn: isoDate(endsOn),
      },
    });
    this.snackbar.show({ text: `${person.name}: ${roleName(role as AppointedRole).toLowerCase()}. They have it at once.` });
    await this.router.navigate(['/administration/roles']);
  };
}
