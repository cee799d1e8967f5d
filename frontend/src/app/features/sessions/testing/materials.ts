import type { SessionMaterial, SessionMaterials } from '../../../api/models';

export const limits: SessionMaterials['limits'] = {
  left: 20,
  most: 20,
  materialBytes: 50_000_000,
  recordingBytes: 500_000_000,
  materialTypes: ['pdf', 'pptx'],
  recordingTypes: ['mp4', 'mp3'],
  keptUntil: '2027-11-26',
  latestKeptUntil: '2028-11-25',
};

export function aMaterial(material: Partial<SessionMaterial> = {}): SessionMaterial {
  return {
    id: 1,
    title: 'Three letters',
    kind: 'slides',
    audience: 'everyone',
    url: null,
    file: { name: 'letters.pptx', label: 'PowerPoint slides', bytes: 1_234_567 },
    recording: null,
    addedBy: { id: 2, name: 'Ruth', initials: 'Ru', service: 'Adult Social Care' },
    addedAt: '2026-11-16T09:00:00.000Z',
    ...material,
  };
}

export const aRecording: NonNullable<SessionMaterial['recording']> = {
  captions: 'ready',
  captionsReason: null,
  captionsFile: false,
  plays: 'video',
  keptUntil: '2027-11-26',
};
