import { open, type FileHandle } from 'node:fs/promises';
import { isText, kindsOfFile, typeOfName, type FileType } from './file-types.js';
import { FileHoldsMacros, FileNotAsNamed, FileNotText, FileTypeNotTaken } from './files.errors.js';

/** The end of a zip file holds its list of contents. Source: APPNOTE.TXT 4.3.16 */
const LONGEST_END = 22 + 65_535;
const LONGEST_LIST = 4 * 1024 * 1024;
/** Parts of an office file that a program runs: Visual Basic, and Basic or Python of OpenDocument. */
const MACROS = /vbaproject\.bin|vbadata\.xml|basic\/script-l[bc]\.xml|scripts\/python\//i;

interface Named {
  readonly name: string;
  /** What the browser said it is. */
  readonly declared: string;
}

/** The type that the name and the browser say, where it is one of those taken. @throws FileTypeNotTaken */
export function typeSaid({ name, declared }: Named, taken: readonly FileType[]): FileType {
  const type = typeOfName(name, taken);
  if (!type) throw new FileTypeNotTaken(name, taken);
  const said = declared.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const kind = kindsOfFile[type];
  const agrees = ['', 'application/octet-stream', kind.mime, ...(kind.declared ?? [])].includes(said);
  if (!agrees) throw new FileNotAsNamed(name, type);
  return type;
}

/**
 * Holds the content against the type that was said. Nothing is unpacked but the short parts of an office file that say what it is, and those
 * only up to a megabyte.
 * @param firstWords what it begins with where all of it is text
 * @throws FileNotAsNamed, FileNotText, FileHoldsMacros
 */
export async function requireContent(path: string, name: string, type: FileType, firstWords: string | undefined): Promise<void> {
  if (isText(type)) {
    if (firstWords === undefined) throw new FileNotText(name);
    if (type === 'vtt' && !/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(firstWords)) throw new FileNotAsNamed(name, type);
    return;
  }
  // Only servers that take files need it.
  const { fileTypeFromFile } = await import('file-type');
  const found = (await fileTypeFromFile(path))?.mime ?? '';
  if (found.includes('macroenabled')) throw new FileHoldsMacros(name);
  if (!kindsOfFile[type].marks.includes(found)) throw new FileNotAsNamed(name, type);
  if (kindsOfFile[type].mime.startsWith('application/vnd.') && (await holdsMacros(path))) throw new FileHoldsMacros(name);
}

async function holdsMacros(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const list = await listOfContents(file);
    // A list that cannot be read may hide what it lists.
    return list === undefined || MACROS.test(list);
  } finally {
    await file.close();
  }
}

/** The names of what is in a zip file, as the bytes at its end list them; undefined where they are too many or not there. */
async function listOfContents(file: FileHandle): Promise<string | undefined> {
  const { size } = await file.stat();
  const tail = await part(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length) return undefined;
  const length = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  if (length > LONGEST_LIST || from + length > size) return undefined;
  return (await part(file, from, length)).toString('latin1');
}

async function part(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
  return buffer.subarray(0, bytesRead);
}
