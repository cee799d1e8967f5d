/** What must outlive a page that the phone throws away, under the person's own key. */
export interface KeptText {
  read(): string | null;
  /** Null forgets it. */
  write(text: string | null): void;
}

export function keptOnPhone(key: string): KeptText {
  return {
    read: () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null; // Storage is refused in some private windows: then it lasts as long as the page.
      }
    },
    write: (text) => {
      try {
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        // As above.
      }
    },
  };
}
