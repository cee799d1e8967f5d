import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Session } from '../session/session';

/** "Page – Trellis – Council", with "Error: " first while a form on the page has a problem. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly session = inject(Session);
  private readonly page = signal('');
  private readonly faulty = signal(false);

  constructor() {
    super();
    effect(() => {
      const name = [this.page(), 'Trellis', this.session.organisation()].filter((part) => part !== '').join(' – ');
      this.title.setTitle(this.faulty() ? `Error: ${name}` : name);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.faulty.set(false);
    this.page.set(this.buildTitle(snapshot) ?? '');
  }

  /** For pages whose title is known only once their data is here. */
  set(page: string): void {
    this.page.set(page);
  }

  showError(faulty: boolean): void {
    this.faulty.set(faulty);
  }
}
