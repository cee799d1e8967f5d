interface KindOfFile {
  /** As people call it: "PowerPoint slides". */
  readonly label: string;
  readonly extensions: readonly string[];
  /** What a download says it is. */
  readonly mime: string;
  /** What its first bytes show it to be. Empty for text, which has no such mark. */
  readonly marks: readonly string[];
  /** What browsers call it beside `mime`; whatever they say nothing of is taken as it is. */
  readonly declared?: readonly string[];
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** The words of the column; the order is that in which sentences name them. */
export const fileTypes = [
  'pdf',
  'pptx',
  'docx',
  'xlsx',
  'odp',
  'odt',
  'ods',
  'png',
  'jpeg',
  'webp',
  'mp4',
  'webm',
  'mp3',
  'txt',
  'csv',
  'vtt',
] as const;
export type FileType = (typeof fileTypes)[number];

/** Every kind of file that may be kept at all; a room takes some of them. Nothing here runs by itself in a browser or an office program. */
export const kindsOfFile: Readonly<Record<FileType, KindOfFile>> = {
  pdf: { label: 'PDF', extensions: ['pdf'], mime: 'application/pdf', marks: ['application/pdf'], declared: ['application/x-pdf'] },
  pptx: ofOffice('PowerPoint slides', 'pptx', `${office}.presentationml.presentation`),
  docx: ofOffice('Word document', 'docx', `${office}.wordprocessingml.document`),
  xlsx: ofOffice('Excel workbook', 'xlsx', `${office}.spreadsheetml.sheet`),
  odp: ofOffice('OpenDocument slides', 'odp', `${openDocument}.presentation`),
  odt: ofOffice('OpenDocument text', 'odt', `${openDocument}.text`),
  ods: ofOffice('OpenDocument spreadsheet', 'ods', `${openDocument}.spreadsheet`),
  png: { label: 'PNG image', extensions: ['png'], mime: 'image/png', marks: ['image/png'] },
  jpeg: {
    label: 'JPEG image',
    extensions: ['jpg', 'jpeg'],
    mime: 'image/jpeg',
    marks: ['image/jpeg'],
    declared: ['image/jpg', 'image/pjpeg'],
  },
  webp: { label: 'WebP image', extensions: ['webp'], mime: 'image/webp', marks: ['image/webp'] },
  mp4: { label: 'MP4 video', extensions: ['mp4'], mime: 'video/mp4', marks: ['video/mp4', 'video/x-m4v'], declared: ['audio/mp4'] },
  webm: { label: 'WebM video', extensions: ['webm'], mime: 'video/webm', marks: ['video/webm'], declared: ['audio/webm'] },
  mp3: { label: 'MP3 sound', extensions: ['mp3'], mime: 'audio/mpeg', marks: ['audio/mpeg'], declared: ['audio/mp3', 'audio/x-mp3'] },
  txt: { label: 'plain text', extensions: ['txt'], mime: 'text/plain', marks: [] },
  // A Windows computer with Excel says that a CSV file is one of Excel's.
  csv: {
    label: 'CSV table',
    extensions: ['csv'],
    mime: 'text/csv',
    marks: [],
    declared: ['text/plain', 'application/vnd.ms-excel', 'application/csv'],
  },
  vtt: { label: 'WebVTT captions', extensions: ['vtt'], mime: 'text/vtt', marks: [], declared: ['text/plain'] },
};

export function isText(type: FileType): boolean {
  return kindsOfFile[type].marks.length === 0;
}

/** The type that a name ends in; undefined where that is none of those that are taken. */
export function typeOfName(name: string, taken: readonly FileType[]): FileType | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return taken.find((type) => kindsOfFile[type].extensions.includes(extension));
}

function ofOffice(label: string, extension: string, mime: string): KindOfFile {
  return { label, extensions: [extension], mime, marks: [mime], declared: ['application/zip', 'application/x-zip-compressed'] };
}
