import type { DraftWords } from './draft-words';

/** Words that could not be saved on the server, with the number of the draft that they go on from. */
export interface KeptHere extends DraftWords {
  readonly basedOn: number;
}

/** Where words wait on this device until they are saved, for one person and one draft. */
export function keptHere(personId: number, subject: string): { read(): KeptHere | null; write(words: KeptHere | null): void } {
  const key = `tr-draft:${personId}:${subject}`;
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as KeptHere | null;
      } catch {
        return null; // Storage is refused in some private windows.
      }
    },
    write: (words) => {
      try {
        if (words === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(words));
      } catch {
        // As above: then they last as long as the page.
      }
    },
  };
}
