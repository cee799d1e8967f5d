const key = 'tr-unsent';

/** Whether something waits on this device. */
export function isLeftOver(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false; // Storage is refused in some private windows, and so nothing waits there either.
  }
}

export function setLeftOver(waits: boolean): void {
  try {
    if (waits) localStorage.setItem(key, 'yes');
    else localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
