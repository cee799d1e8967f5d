const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The state of the week in one sentence: "Three things in your diary this week." */
export function weekInWords(entries: number): string {
  if (entries === 0) return 'Nothing in your diary this week yet.';
  const number = numbers[entries] ?? String(entries);
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${entries === 1 ? 'thing' : 'things'} in your diary this week.`;
}
