import { Location } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { PageHeader } from '../../ui/page-header';
import { ChoosePassword } from './choose-password';
import { EnterCode } from './enter-code';

/**
 * Where the link of an invitation or of a forgotten password leads, its secret after the #.
 * Without one it asks for the one-time code that an administrator prints for colleagues without e-mail.
 */
@Component({
  selector: 'tr-set-password-page',
  imports: [ChoosePassword, EnterCode, PageHeader],
  template: `
    @if (secret(); as secret) {
      <tr-page-header heading="Choose a password" lede="From now on you sign in with it." />
      <tr-choose-password [secret]="secret" />
    } @else {
      <tr-page-header heading="Use a one-time code" lede="An administrator can print one for you. It works once, to choose a password." />
      <tr-enter-code (entered)="secret.set($event)" />
    }
  `,
})
export class SetPasswordPage {
  protected readonly secret = signal(inject(ActivatedRoute).snapshot.fragment ?? '');

  constructor() {
    // Out of the address bar and the history of a shared computer.
    inject(Location).replaceState('/set-password');
  }
}
