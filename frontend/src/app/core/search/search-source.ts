import { InjectionToken } from '@angular/core';

/** One thing found. */
export interface SearchHit {
  readonly title: string;
  readonly about: string;
  readonly link: string;
}

/** What a room gives to the search: its heading, and its answer to some words. */
export interface SearchSource {
  readonly heading: string;
  find(words: string): Promise<readonly SearchHit[]>;
}

/** Rooms add theirs in `app.config.ts`: `{ provide: searchSources, useClass: SessionsSearch, multi: true }`. */
export const searchSources = new InjectionToken<readonly SearchSource[]>('what the search looks through', { factory: () => [] });
