import { crc32 } from 'node:zlib';

/** The smallest files of each kind that a program would still open, and some that only pretend. */
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** An image for those who look at its first bytes, a page for those who do not. */
export const pngAndPage = Buffer.concat([png, Buffer.from('<html><script>alert(document.domain)</script></html>')]);
export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const page = Buffer.from('<!doctype html><script>alert(1)</script>');
export const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nGood morning\n');
export const mp4 = Buffer.concat([
  Buffer.from([0, 0, 0, 0x18]),
  Buffer.from('ftypmp42'),
  Buffer.from([0, 0, 0, 0]),
  Buffer.from('mp42isom'),
  Buffer.alloc(64),
]);

const officeType = (main: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x.xml" ContentType="${main}"/></Types>`;

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const slidesType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
const wordWithMacrosType = 'application/vnd.ms-word.document.macroEnabled.main+xml';

export const docx = zip({ '[Content_Types].xml': officeType(wordType), 'word/document.xml': '<w:document/>' });
export const pptx = zip({ '[Content_Types].xml': officeType(slidesType), 'ppt/presentation.xml': '<p:presentation/>' });
export const docm = zip({ '[Content_Types].xml': officeType(wordWithMacrosType), 'word/vbaProject.bin': 'x' });
/** A document that says it has no macros, and has. */
export const docxWithMacros = zip({
  '[Content_Types].xml': officeType(wordType),
  'word/document.xml': '<w:document/>',
  'word/vbaProject.bin': 'x',
});
export const plainZip = zip({ 'notes.txt': 'words' });
export const odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' });

/** A zip file whose parts are stored as they are. */
export function zip(parts: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    writeSizes(local, 14, path, content);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 6);
    writeSizes(entry, 16, path, content);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, path, content);
    entries.push(entry, path);
    offset += local.length + path.length + content.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

function writeSizes(header: Buffer, at: number, path: Buffer, content: Buffer): void {
  header.writeUInt32LE(crc32(content), at);
  header.writeUInt32LE(content.length, at + 4);
  header.writeUInt32LE(content.length, at + 8);
  header.writeUInt16LE(path.length, at + 12);
}
