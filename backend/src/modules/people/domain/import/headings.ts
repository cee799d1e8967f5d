/** A heading's letters and digits, so that `PersonNumber`, `PERSON_NUMBER` and `Person  number:` are one. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
