export const mostFiles = 5;
export const mostBytes = 4 * 1024 * 1024;
export const longestAlt = 300;

const pictures = ['png', 'jpg', 'jpeg', 'webp'];
const endings = [...pictures, 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt', 'csv'];

/** As the browser's field takes them. */
export const acceptedFiles = endings.map((ending) => `.${ending}`).join(',');

interface Chosen {
  readonly name: string;
  readonly size: number;
}

function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Why a file need not be sent to know that it is not taken; null where it may be. The server looks again. */
export function refusalOf({ name, size }: Chosen, alreadyThere: number): string | null {
  if (alreadyThere >= mostFiles) return `A post has ${mostFiles} files at most, so there is no room for ‘${name}’.`;
  if (!endings.includes(endingOf(name))) {
    return `We cannot take ‘${name}’. Choose a picture (PNG, JPEG or WebP), a PDF, an office document, or a text or CSV file.`;
  }
  if (size > mostBytes) return `‘${name}’ is larger than 4 MB. Make it smaller, or add a link to where it is.`;
  return size === 0 ? `There is nothing in ‘${name}’. Choose another file.` : null;
}

/** As people say it: "1.4 MB". */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A long name by its beginning and its end, which tell files apart. */
export function shortName(name: string): string {
  const letters = [...name];
  return letters.length <= 40 ? name : `${letters.slice(0, 24).join('')}…${letters.slice(-12).join('')}`;
}

/** A screenshot that is pasted is called "image.png" each time. */
export function namedApart(file: File, taken: readonly string[]): File {
  if (!taken.includes(file.name)) return file;
  const ending = endingOf(file.name);
  const stem = ending ? file.name.slice(0, -ending.length - 1) : file.name;
  const free = Array.from({ length: mostFiles + 2 }, (_each, index) => `${stem} ${index + 2}${ending ? `.${ending}` : ''}`);
  return new File([file], free.find((name) => !taken.includes(name)) ?? file.name, { type: file.type });
}
