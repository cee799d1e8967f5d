import { Component, DOCUMENT, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Connection } from './core/http/connection';
import { Live } from './core/live/live';
import { Announcer } from './core/page/announcer';
import { PageFocus } from './core/page/page-focus';
import { Session } from './core/session/session';
import { BottomBar, TopBar } from './core/shell/phone-bars';
import { Sidebar } from './core/shell/sidebar';
import { UnreadCount } from './core/shell/unread-count';
import { sendLeftOver } from './features/forum/composer/unsent/send-left-over';
import { BrandMark } from './ui/brand-mark';
import { SnackbarOutlet } from './ui/feedback/snackbar-outlet';
import { LoadProblem } from './ui/load-problem';
import { Notice } from './ui/notice';

/** The frame round every page: navigation for those who are signed in, a plain head for those who are not. */
@Component({
  selector: 'tr-root',
  imports: [RouterOutlet, RouterLink, BottomBar, TopBar, Sidebar, BrandMark, SnackbarOutlet, LoadProblem, Notice],
  templateUrl: './app.html',
})
export class App {
  private readonly document = inject(DOCUMENT);
  protected readonly session = inject(Session);
  protected readonly connection = inject(Connection);
  protected readonly live = inject(Live);
  protected readonly announcer = inject(Announcer);

  constructor() {
    inject(PageFocus);
    inject(UnreadCount);
    sendLeftOver();
  }

  protected skipToMain(event: Event): void {
    event.preventDefault();
    this.document.getElementById('main')?.focus();
  }

  protected startAgain(): void {
    this.document.defaultView?.location.reload();
  }
}
