import { Injectable, signal } from '@angular/core';

const burst = 20_000;

/** Polite words for people who listen to the page. The shell holds the one live region that speaks them. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly words = signal('');
  private readonly waiting = new Map<string, { text: string }>();
  readonly text = this.words.asReadonly();

  /** Speaks at once: the outcome of something the person did. A repeated sentence is spoken again. */
  say(text: string): void {
    this.words.update((last) => (last === text ? `${text}\u00a0` : text));
  }

  /** Speaks of changes that others make: the last word of a burst, at most every 20 seconds for each subject. */
  sayNow(subject: string, text: string): void {
    const last = this.waiting.get(subject);
    if (last) {
      last.text = text;
      return;
    }
    this.say(text);
    const entry = { text: '' };
    this.waiting.set(subject, entry);
    setTimeout(() => {
      this.waiting.delete(subject);
      if (entry.text !== '') this.sayNow(subject, entry.text);
    }, burst);
  }

  /** What waits to be spoken of the subject is out of date: it has been seen. */
  forget(subject: string): void {
    const last = this.waiting.get(subject);
    if (last) last.text = '';
  }
}
