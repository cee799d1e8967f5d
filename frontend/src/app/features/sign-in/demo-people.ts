import { Component, inject, input, output, signal } from '@angular/core';
import type { DemoPersonView } from '../../api/models';
import { Session } from '../../core/session/session';
import { LoadProblem } from '../../ui/load-problem';
import { Avatar } from '../../ui/avatar';

/** On a demonstration: people to look around as, each in one press. */
@Component({
  selector: 'tr-demo-people',
  imports: [Avatar, LoadProblem],
  styles: `
    .who-list > li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    button {
      display: flex;
      align-items: center;
      gap: 14px;
      width: 100%;
      min-height: 64px;
      padding: 10px 20px;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      background: color-mix(in srgb, var(--mat-sys-on-surface) 5%, transparent);
    }
    button:focus-visible {
      outline-offset: -3px;
    }
    .text {
      display: grid;
    }
  `,
  template: `
    <section aria-labelledby="demo-heading" class="stack stack--3">
      <div class="stack stack--1">
        <h2 class="t-h2" id="demo-heading">Look around as</h2>
        <p class="t-small t-muted">This is a demonstration with invented people. No password needed.</p>
      </div>
      @if (refused(); as cause) {
        <tr-load-problem [cause]="cause" (retry)="refused.set(null)" />
      }
      <div class="card card--flush">
        <ul class="who-list">
          @for (person of people(); track person.key; let index = $index) {
            <li>
              <button type="button" (click)="enter(person.key)">
                <tr-avatar [id]="index + 1" [initials]="person.name.slice(0, 2)" />
                <span class="text"
                  ><span class="t-title">{{ person.name }}</span
                  ><span class="t-small t-muted">{{ person.about }}</span></span
                >
              </button>
            </li>
          }
        </ul>
      </div>
    </section>
  `,
})
export class DemoPeople {
  private readonly session = inject(Session);
  readonly people = input.required<readonly DemoPersonView[]>();
  readonly entered = output();
  protected readonly refused = signal<unknown>(null);

  protected async enter(person: string): Promise<void> {
    try {
      await this.session.signInAs(person);
      this.entered.emit();
    } catch (cause) {
      this.refused.set(cause);
    }
  }
}
