import { Component, DOCUMENT, inject, input } from '@angular/core';
import type { OneTimeCodeView } from '../../../api/models';
import { Session } from '../../../core/session/session';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { When } from '../../../ui/when';

/** A slip of paper with a one-time code and what to do with it. It prints alone on its page. */
@Component({
  selector: 'tr-code-slip',
  imports: [Icon, Notice, When],
  templateUrl: './code-slip.html',
  styleUrl: './code-slip.css',
})
export class CodeSlip {
  private readonly document = inject(DOCUMENT);
  readonly name = input.required<string>();
  readonly code = input.required<OneTimeCodeView>();
  protected readonly organisation = inject(Session).organisation;
  /** The page where the code is typed, as it is typed. */
  protected readonly address = `${this.document.location.host}/set-password`;

  protected print(): void {
    this.document.defaultView?.print();
  }
}
