import type { SessionMaterial, SessionMaterials } from '../../../api/models';
import { materialsCaptions, materialsFile } from '../../../api/functions';
import type { IconName } from '../../../../design/icons';
import { fullDate } from '../../../core/dates/dates';
import type { Option } from '../../../ui/forms/options';
import { dayInWords } from '../parts/wall-time';

type Limits = SessionMaterials['limits'];
type Captions = NonNullable<SessionMaterial['recording']>['captions'];

export const kindIcons: Readonly<Record<SessionMaterial['kind'], IconName>> = {
  slides: 'slideshow',
  handout: 'description',
  recording: 'play_circle',
  link: 'link',
};

export const kindOptions: readonly Option[] = [
  { value: 'slides', label: 'Slides' },
  { value: 'handout', label: 'A handout or document' },
  { value: 'recording', label: 'A recording' },
  { value: 'link', label: 'Something else' },
];

export const audienceOptions: readonly Option[] = [
  { value: 'everyone', label: 'Everyone who can see this session' },
  { value: 'booked', label: 'Only people who booked' },
];

export const captionOptions: readonly Option[] = [
  { value: 'ready', label: 'Yes' },
  { value: 'being-made', label: 'Not yet, they are being made' },
  { value: 'none', label: 'No' },
];

/** "1.2 MB", as people know it from their folders: thousands of thousands. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 10 ? megabytes.toFixed(1).replace('.0', '') : Math.round(megabytes)} MB`;
}

function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What a chosen file becomes; null where it is none that is taken. */
export function kindOfFile(name: string, limits: Limits): 'slides' | 'handout' | 'recording' | null {
  const ending = endingOf(name);
  if (limits.recordingTypes.includes(ending)) return 'recording';
  if (!limits.materialTypes.includes(ending)) return null;
  return ending === 'pptx' || ending === 'odp' ? 'slides' : 'handout';
}

/** Why a file need not be sent at all, in a sentence; null where the server will say. */
export function refusalOf({ name, size }: Pick<File, 'name' | 'size'>, limits: Limits): string | null {
  const kind = kindOfFile(name, limits);
  if (kind === null) return `We cannot take ‘${name}’. ${takenInWords(limits)}`;
  if (size === 0) return `There is nothing in ‘${name}’. Choose another file.`;
  const most = kind === 'recording' ? limits.recordingBytes : limits.materialBytes;
  return size > most ? `‘${name}’ is larger than ${bytesInWords(most)}. Make it smaller, or add a link to where it is.` : null;
}

/** What may be added, said before anybody tries. */
export function takenInWords({ materialTypes, materialBytes, recordingTypes, recordingBytes }: Limits): string {
  return (
    `We take ${listed(materialTypes)} up to ${bytesInWords(materialBytes)} each, ` +
    `and recordings (${listed(recordingTypes)}) up to ${bytesInWords(recordingBytes)}.`
  );
}

function listed(endings: readonly string[]): string {
  return `${endings.slice(0, -1).join(', ')} and ${endings.at(-1) ?? ''}`.toUpperCase().replace(' AND ', ' and ');
}

/** What it is, how large, and who added it when. */
export function aboutMaterial({ kind, file, url, addedBy, addedAt }: SessionMaterial): string {
  const what = file ? `${file.label}, ${bytesInWords(file.bytes)}` : `${kind === 'link' ? 'Link' : 'Link to it'} at ${hostOf(url)}`;
  return `${what}. Added by ${addedBy?.name ?? 'a host'} on ${fullDate(new Date(addedAt))}`;
}

/** Sentences about a recording; none for anything else. */
export function aboutRecording({ recording }: SessionMaterial): string[] {
  if (!recording) return [];
  const kept = recording.keptUntil === null ? [] : [`Kept until ${dayInWords(recording.keptUntil)}.`];
  return [captionsInWords(recording.captions, recording.captionsReason), 'Everyone was told that it was recorded.', ...kept];
}

function captionsInWords(captions: Captions, reason: string | null): string {
  switch (captions) {
    case 'ready':
      return 'With captions.';
    case 'being-made':
      return 'Captions are being made.';
    case 'none':
      return `No captions: ${reason ?? ''}`.replace(/([^.!?])$/, '$1.');
  }
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : 'another site';
}

/** Where the browser fetches a file itself, to save it or to play it. */
export const fileAddress = (id: number, materialId: number): string => filled(materialsFile.PATH, id, materialId);
export const captionsAddress = (id: number, materialId: number): string => filled(materialsCaptions.PATH, id, materialId);

function filled(path: string, id: number, materialId: number): string {
  return path.replace('{id}', String(id)).replace('{materialId}', String(materialId));
}
