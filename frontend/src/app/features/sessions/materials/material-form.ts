import { type SchemaPathTree, applyWhen, maxLength, required, validate } from '@angular/forms/signals';
import type { ChangeSessionMaterial, NewSessionLink, SessionMaterial, SessionMaterials } from '../../../api/models';
import { type DateParts, dateParts, dateProblem, isoDate } from '../../../ui/forms/date-parts';
import { problem } from '../../../ui/forms/form-submission';
import { dayInWords } from '../parts/wall-time';
import type { UploadFields } from './uploads';

/** What the dialog about a material asks, whichever of its tasks it has. */
export interface MaterialModel {
  readonly title: string;
  readonly url: string;
  readonly kind: string;
  readonly audience: string;
  readonly captions: string;
  readonly captionsReason: string;
  readonly keptUntil: DateParts;
  readonly everyoneWasTold: boolean;
}

type Limits = SessionMaterials['limits'];
export type Task = 'recording' | 'link' | 'change';

export function modelOf(task: Task, limits: Limits, material?: SessionMaterial, title = ''): MaterialModel {
  const kept = material?.recording?.keptUntil ?? limits.keptUntil;
  return {
    title: material?.title ?? title,
    url: material?.url ?? '',
    kind: material?.kind ?? (task === 'recording' ? 'recording' : 'slides'),
    audience: material?.audience ?? 'everyone',
    captions: material?.recording?.captions ?? '',
    captionsReason: material?.recording?.captionsReason ?? '',
    keptUntil: dateParts(kept),
    everyoneWasTold: task === 'change',
  };
}

/** The rules of the form; those about recordings hold while it is one. */
export function materialRules(path: SchemaPathTree<MaterialModel>, hasLink: boolean, latest: string): void {
  required(path.title, { message: 'Enter a title' });
  maxLength(path.title, 120, { message: 'Title must be 120 characters or fewer' });
  if (hasLink) {
    validate(path.url, ({ value }) =>
      problem(
        /^https:\/\/[^/@\s]+/.test(value().trim())
          ? null
          : 'Enter a link that begins with https://, like https://intranet.example.gov.uk/slides',
      ),
    );
  }
  applyWhen(
    path,
    ({ value }) => value().kind === 'recording',
    (recording) => {
      required(recording.captions, { message: 'Say whether the recording has captions' });
      validate(recording.captionsReason, ({ value, valueOf }) =>
        problem(valueOf(recording.captions) === 'none' && value().trim() === '' ? 'Say why there are no captions' : null),
      );
      maxLength(recording.captionsReason, 300, { message: 'The reason must be 300 characters or fewer' });
      validate(recording.keptUntil, ({ value }) => problem(keptProblem(value(), latest)));
      validate(recording.everyoneWasTold, ({ value }) => problem(value() ? null : 'Confirm that everyone in the recording was told of it'));
    },
  );
}

function keptProblem(parts: DateParts, latest: string): string | null {
  const wrong = dateProblem(parts, 'the last day');
  if (wrong !== null) return wrong;
  return (isoDate(parts) ?? '') > latest ? `The last day must be ${dayInWords(latest)} or earlier` : null;
}

/** The fields to send with a recording's file. */
export function uploadFields(model: MaterialModel): UploadFields {
  return { kind: 'recording', title: model.title.trim(), audience: audienceOf(model), ...recordingOf(model), everyoneWasTold: 'true' };
}

export function newLink(model: MaterialModel): NewSessionLink {
  const { kind } = model;
  const link = { title: model.title.trim(), url: model.url.trim(), audience: audienceOf(model) };
  if (kind === 'recording') return { ...link, kind, ...recordingOf(model), everyoneWasTold: true };
  return { ...link, kind: kind === 'slides' || kind === 'handout' ? kind : 'link' };
}

export function changeOf(model: MaterialModel, { url, recording }: SessionMaterial): ChangeSessionMaterial {
  return {
    title: model.title.trim(),
    audience: audienceOf(model),
    ...(url === null ? {} : { url: model.url.trim() }),
    ...(recording === null ? {} : recordingOf(model)),
  };
}

function recordingOf({ captions, captionsReason, keptUntil }: MaterialModel) {
  const state = captions === 'ready' || captions === 'being-made' ? captions : 'none';
  const day = isoDate(keptUntil);
  return {
    captions: state,
    ...(state === 'none' ? { captionsReason: captionsReason.trim() } : {}),
    ...(day === null ? {} : { keptUntil: day }),
  } as const;
}

const audienceOf = ({ audience }: MaterialModel): 'everyone' | 'booked' => (audience === 'booked' ? 'booked' : 'everyone');
