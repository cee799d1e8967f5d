import { DomainError, InvalidInput } from '../errors/index.js';
import { kindsOfFile, type FileType } from './file-types.js';

/** A file that is not taken, with a sentence that says why and what to do. */
abstract class FileRefused extends InvalidInput {
  constructor(message: string) {
    super([{ field: 'file', message }], message);
  }
}

export class FileTypeNotTaken extends FileRefused {
  override readonly code = 'file_type_not_taken';
  constructor(name: string, taken: readonly FileType[]) {
    super(`We cannot take ‘${name}’. Choose a file that ends in ${endings(taken)}.`);
  }
}

/** Its content is not what its name says. */
export class FileNotAsNamed extends FileRefused {
  override readonly code = 'file_not_as_named';
  constructor(name: string, type: FileType) {
    super(
      `We cannot take ‘${name}’, because its content is not a ${kindsOfFile[type].label} file. Open it in the program it comes from, then save it again.`,
    );
  }
}

export class FileNotText extends FileRefused {
  override readonly code = 'file_not_text';
  constructor(name: string) {
    super(`We cannot read ‘${name}’ as text. Save it again with the encoding UTF-8.`);
  }
}

export class FileHoldsMacros extends FileRefused {
  override readonly code = 'file_holds_macros';
  constructor(name: string) {
    super(`We cannot take ‘${name}’, because it holds macros. Save a copy without them, or as a PDF.`);
  }
}

export class FileEmpty extends FileRefused {
  override readonly code = 'file_empty';
  constructor(name: string) {
    super(`There is nothing in ‘${name}’. Choose another file.`);
  }
}

export class FileTooLarge extends FileRefused {
  override readonly code = 'file_too_large';
  constructor(name: string, mostBytes: number) {
    super(`‘${name}’ is larger than ${String(Math.round(mostBytes / 1_000_000))} MB. Make it smaller, or add a link to where it is.`);
  }
}

export class PictureTooLarge extends FileRefused {
  override readonly code = 'picture_too_large';
  constructor(name: string) {
    super(`‘${name}’ has more pixels than we can open. Save a smaller copy, and add that.`);
  }
}

export class NoFile extends FileRefused {
  override readonly code = 'no_file';
  constructor() {
    super('Choose a file.');
  }
}

/** The disk is full, or about to be. */
export class StorageFull extends DomainError {
  readonly code = 'storage_full';
  readonly status = 507;
  constructor() {
    super('There is no room left for files, so this one was not kept. Add a link instead, and tell whoever runs Trellis for you.');
  }
}

/** The row says that a file is kept, and somebody removed its bytes by hand. */
export class FileGone extends DomainError {
  readonly code = 'file_gone';
  readonly status = 410;
  constructor() {
    super('This file is no longer there. Ask whoever added it to add it again.');
  }
}

function endings(taken: readonly FileType[]): string {
  const names = taken.flatMap((type) => kindsOfFile[type].extensions).map((extension) => `.${extension}`);
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
