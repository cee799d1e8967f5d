interface Place {
  readonly jobTitle: string | null;
  readonly service: { readonly name: string } | null;
}

/** "Library assistant, Libraries", or what is known of it. */
export function inOneLine({ jobTitle, service }: Place): string {
  return [jobTitle, service?.name].filter(Boolean).join(', ');
}

/** "1 person", "1,200 people". */
export function people(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`;
}
