/** `Amara Okafor` */
export function fullName(person: { readonly givenName: string; readonly familyName: string }): string {
  return `${person.givenName} ${person.familyName}`.trim();
}

/** The letters in a person's round mark, `Am`: the first two of the name they are called by, or of their only name. */
export function initialsOf(person: { readonly givenName: string; readonly familyName: string }): string {
  return [...(person.givenName || person.familyName)].slice(0, 2).join('');
}
