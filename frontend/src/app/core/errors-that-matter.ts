import { ErrorHandler, Injectable } from '@angular/core';

/**
 * A part that measures what it shows, like the calendar, may need a second frame for it. The browser then tells of an error, though nothing
 * failed and nobody can do anything about it.
 * Source: W3C, Resize Observer, section 3.4.5, deliver resize loop error
 */
const secondFrame = 'ResizeObserver loop';

/** Every error but those that are none. */
@Injectable()
export class ErrorsThatMatter extends ErrorHandler {
  override handleError(cause: unknown): void {
    if (cause instanceof Error && cause.message.startsWith(secondFrame)) return;
    super.handleError(cause);
  }
}
